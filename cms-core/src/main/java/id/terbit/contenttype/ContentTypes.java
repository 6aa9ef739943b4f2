package id.terbit.contenttype;

import java.util.List;
import java.util.Optional;

import id.terbit.contenttype.ContentType.Field;
import id.terbit.contenttype.ContentType.Kind;

/** Every content type of the program. */
public final class ContentTypes {

	/** The field that names who took the pictures, on the types that have it. */
	public static final String PHOTOGRAPHER = "photographer";

	/** Berita. */
	public static final ContentType ARTICLE = new ContentType("article", "articles", "/berita/", true,
			List.of(new Field("dateline", Kind.LINE, true, false, true),
					new Field(PHOTOGRAPHER, Kind.LINE, true, false, false)));

	/** Halaman. */
	public static final ContentType PAGE = new ContentType("page", "pages", "/halaman/", false,
			List.of(new Field("parent", Kind.PARENT, false, false, false),
					new Field("order", Kind.NUMBER, false, false, false)));

	/** Pengumuman. */
	public static final ContentType ANNOUNCEMENT = new ContentType("announcement", "announcements", "/pengumuman/",
			false,
			List.of(new Field("number", Kind.LINE, true, false, true),
					new Field("validFrom", Kind.DAY, true, false, false),
					new Field("validTo", Kind.DAY, true, false, false),
					new Field("urgent", Kind.YES_NO, true, false, false)));

	private static final List<ContentType> ALL = List.of(ARTICLE, PAGE, ANNOUNCEMENT);

	private ContentTypes() {
	}

	/** All types in the order of menus. */
	public static List<ContentType> all() {
		return ALL;
	}

	/** The type of a name. */
	public static Optional<ContentType> byName(String name) {
		return ALL.stream().filter((type) -> type.name().equals(name)).findFirst();
	}

	/** The type of a plural. */
	public static Optional<ContentType> byPlural(String plural) {
		return ALL.stream().filter((type) -> type.plural().equals(plural)).findFirst();
	}

}
