package id.terbit.contenttype;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import id.terbit.contenttype.ContentType.Field;
import id.terbit.contenttype.ContentType.Kind;
import id.terbit.contenttype.ContentType.Need;
import id.terbit.contenttype.ContentType.Place;
import id.terbit.contenttype.ContentType.Search;
import id.terbit.contenttype.ContentType.Span;

/** Every content type of the program. */
public final class ContentTypes {

	/** The field that names who took the pictures, on the types that have it. */
	public static final String PHOTOGRAPHER = "photographer";

	/** Earliest year of a paper that the office may publish. */
	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2199;

	/** Berita. */
	public static final ContentType ARTICLE = new ContentType("article", "articles", "/berita/", Place.STORY,
			Set.of(Need.CATEGORY, Need.BODY), List.of(Field.text("dateline", Kind.LINE, Search.KEYWORDS),
					Field.text(PHOTOGRAPHER, Kind.LINE, Search.NOT)),
			List.of());

	/** Halaman. */
	public static final ContentType PAGE = new ContentType("page", "pages", "/halaman/", Place.PAGE, Set.of(Need.BODY),
			List.of(Field.layout("parent", Kind.PARENT), Field.layout("order", Kind.NUMBER)), List.of());

	/** Pengumuman. */
	public static final ContentType ANNOUNCEMENT = new ContentType("announcement", "announcements", "/pengumuman/",
			Place.NOTICE, Set.of(Need.BODY),
			List.of(Field.text("number", Kind.LINE, Search.NUMBER), Field.text("validFrom", Kind.DAY, Search.NOT),
					Field.text("validTo", Kind.DAY, Search.NOT), Field.text("urgent", Kind.YES_NO, Search.NOT)),
			List.of(new Span("validFrom", "validTo", true)));

	/** Agenda. */
	public static final ContentType EVENT = new ContentType("event", "events", "/agenda/", Place.ENTRY,
			Set.of(Need.BODY),
			List.of(Field.text("start", Kind.MOMENT, Search.NOT).needed(), Field.text("end", Kind.MOMENT, Search.NOT),
					Field.text("place", Kind.LINE, Search.KEYWORDS).needed(),
					Field.text("organiser", Kind.LINE, Search.KEYWORDS), Field.text("web", Kind.WEB, Search.NOT),
					Field.text("phone", Kind.PHONE, Search.NOT)),
			List.of(new Span("start", "end", true)));

	/** Destinasi. Its districts are those that every type has. */
	public static final ContentType DESTINATION = new ContentType("destination", "destinations", "/destinasi/",
			Place.ENTRY, Set.of(Need.BODY),
			List.of(Field.text("coordinates", Kind.POINT, Search.NOT).needed(),
					Field.text("facilities", Kind.TEXTS, Search.KEYWORDS),
					Field.text("access", Kind.PROSE, Search.TEXT), Field.text("ticket", Kind.MONEY, Search.NOT),
					Field.text("tickets", Kind.PROSE, Search.TEXT), Field.text("phone", Kind.PHONE, Search.NOT),
					Field.text("web", Kind.WEB, Search.NOT)),
			List.of());

	/**
	 * Layanan: a service standard with the fourteen components of Undang-Undang 25/2009,
	 * article 21, in the order of Permenpan RB 15/2014: six of delivery, which readers
	 * must find, and eight of what stands behind.
	 */
	public static final ContentType SERVICE = new ContentType("service", "services", "/layanan/", Place.ENTRY, Set.of(),
			List.of(Field.text("decree", Kind.LINE, Search.NUMBER),
					Field.text("requirements", Kind.PROSE, Search.TEXT).needed(),
					Field.text("procedure", Kind.PROSE, Search.TEXT).needed(),
					Field.text("timeframe", Kind.PROSE, Search.TEXT).needed(),
					Field.text("fee", Kind.PROSE, Search.TEXT).needed(),
					Field.text("product", Kind.PROSE, Search.TEXT).needed(),
					Field.text("complaints", Kind.PROSE, Search.TEXT).needed(),
					Field.text("legalBasis", Kind.PROSE, Search.TEXT),
					Field.text("infrastructure", Kind.PROSE, Search.TEXT),
					Field.text("competence", Kind.PROSE, Search.TEXT),
					Field.text("supervision", Kind.PROSE, Search.TEXT), Field.text("staffing", Kind.PROSE, Search.TEXT),
					Field.text("serviceGuarantee", Kind.PROSE, Search.TEXT),
					Field.text("safetyGuarantee", Kind.PROSE, Search.TEXT),
					Field.text("evaluation", Kind.PROSE, Search.TEXT), Field.text("phone", Kind.PHONE, Search.NOT),
					Field.text("web", Kind.WEB, Search.NOT)),
			List.of());

	/**
	 * Regulasi. What amends or revokes it follows from the others, and is never typed.
	 */
	public static final ContentType REGULATION = new ContentType("regulation", "regulations", "/regulasi/", Place.ENTRY,
			Set.of(),
			List.of(Field.text("kind", Kind.CHOICE, Search.KEYWORDS)
				.of("perda", "perbup", "kepbup", "inbup", "se", "perdes", "lainnya")
				.needed(), Field.text("number", Kind.LINE, Search.NUMBER).needed(),
					Field.text("year", Kind.NUMBER, Search.NUMBER).between(FIRST_YEAR, LAST_YEAR).needed(),
					Field.text("subject", Kind.LINES, Search.SUMMARY).needed(),
					Field.text("force", Kind.CHOICE, Search.NOT).of("berlaku", "diubah", "dicabut").needed(),
					Field.text("setOn", Kind.DAY, Search.NOT), Field.text("setPlace", Kind.LINE, Search.NOT),
					Field.text("enactedOn", Kind.DAY, Search.NOT), Field.text("enactedPlace", Kind.LINE, Search.NOT),
					Field.text("signatory", Kind.LINE, Search.KEYWORDS),
					Field.text("amends", Kind.DOCUMENTS, Search.NOT), Field.text("revokes", Kind.DOCUMENTS, Search.NOT),
					Field.text("file", Kind.FILE, Search.NOT)),
			List.of(new Span("setOn", "enactedOn", false)));

	/** Dokumen. Size, type and checksum are the file's. */
	public static final ContentType DOCUMENT = new ContentType("document", "documents", "/unduhan/", Place.ENTRY,
			Set.of(), List.of(
					Field.text("kind", Kind.CHOICE, Search.KEYWORDS)
						.of("laporan", "perencanaan", "anggaran", "statistik", "formulir", "panduan", "paparan",
								"lainnya")
						.needed(),
					Field.text("year", Kind.NUMBER, Search.NUMBER).between(FIRST_YEAR, LAST_YEAR).needed(),
					Field.text("file", Kind.FILE, Search.NOT).needed(),
					Field.text("textAlternative", Kind.PROSE, Search.TEXT)),
			List.of());

	/**
	 * Pejabat. The title is the name with its titles, the main picture the photo. The NIP
	 * is for the office alone.
	 */
	public static final ContentType OFFICIAL = new ContentType("official", "officials", "/pejabat/", Place.ENTRY,
			Set.of(),
			List.of(Field.text("position", Kind.LINE, Search.SUMMARY).needed(),
					Field.text("standing", Kind.CHOICE, Search.KEYWORDS).of("definitif", "plt", "plh", "pj").needed(),
					Field.text("termFrom", Kind.DAY, Search.NOT), Field.text("termTo", Kind.DAY, Search.NOT),
					Field.text("nip", Kind.NIP, Search.NOT).inside(), Field.text("phone", Kind.PHONE, Search.NOT),
					Field.layout("order", Kind.NUMBER)),
			List.of(new Span("termFrom", "termTo", true)));

	private static final List<ContentType> ALL = List.of(ARTICLE, PAGE, ANNOUNCEMENT, EVENT, DESTINATION, SERVICE,
			REGULATION, DOCUMENT, OFFICIAL);

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
