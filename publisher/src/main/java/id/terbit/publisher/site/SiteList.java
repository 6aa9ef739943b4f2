package id.terbit.publisher.site;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.terbit.contenttype.ContentType;
import id.terbit.contenttype.ContentType.Place;
import id.terbit.contenttype.ContentTypes;

/**
 * Names of lists: {@code berita} and those of other types, {@code kategori/wisata},
 * {@code tag/zapin}, {@code kecamatan/mandau}, {@code arsip/2026/03}, and the sitemap,
 * which is a list as well. A name is also the list's path on the site.
 */
final class SiteList {

	/** All stories. */
	static final String NEWS = "berita";

	/** All announcements. */
	static final String ANNOUNCEMENTS = "pengumuman";

	/** Everything that search engines shall know. */
	static final String SITEMAP = "sitemap";

	/** Entries on one page of a list. */
	static final int PAGE = 20;

	/** Entries of one sitemap: bounds what one publication writes anew. */
	static final int SITEMAP_PAGE = 500;

	/** Something to be written anew: the addresses that lead on or are gone. */
	static final String ROUTES = "routes";

	/** What keys of {@link #documentKey} begin with. */
	static final String DOCUMENT_PREFIX = "document:";

	private static final Pattern PAGE_KEY = Pattern.compile("list:(.+):([0-9]+)");

	private SiteList() {
	}

	static String category(String slug) {
		return "kategori/" + slug;
	}

	static String tag(String slug) {
		return "tag/" + slug;
	}

	static String district(String slug) {
		return "kecamatan/" + slug;
	}

	static String month(int year, int month) {
		return "arsip/%04d/%02d".formatted(year, month);
	}

	/** The address of a list's newest page. */
	static String path(String list) {
		return "/" + list + "/";
	}

	/** The address of one page of a list. */
	static String path(String list, int page) {
		return "/" + list + "/hal/" + page + "/";
	}

	/** The address of one sitemap. */
	static String sitemap(int page) {
		return "/sitemap-" + page + ".xml";
	}

	/** The file that answers at an address. */
	static String file(String path) {
		return path.endsWith("/") ? path + "index.html" : path + ".html";
	}

	/** The list of a type where it has one of its own, which its pages stand under. */
	static String ofType(ContentType type) {
		return (type.place() == Place.PAGE) ? "" : type.pathPrefix().substring(1, type.pathPrefix().length() - 1);
	}

	/** The lists of all types in the order of menus. */
	static List<String> ofTypes() {
		return ContentTypes.all().stream().map(SiteList::ofType).filter((list) -> !list.isEmpty()).toList();
	}

	/** The type of a document on a site. */
	static ContentType type(String name) {
		return ContentTypes.byName(name).orElseThrow(() -> new IllegalStateException("no content type " + name));
	}

	/** Something to be written anew: one page of a list. */
	static String pageKey(String list, int page) {
		return "list:" + list + ":" + page;
	}

	/** Something to be written anew: the opening page of a list. */
	static String openingKey(String list) {
		return "open:" + list;
	}

	/** Something to be written anew: whatever stands at a document's path. */
	static String pathKey(String path) {
		return "path:" + path;
	}

	/** What of a key says what is to be done. */
	static String kind(String key) {
		int colon = key.indexOf(':');
		return (colon < 0) ? key : key.substring(0, colon);
	}

	/** What of a key says with what, or empty. */
	static String value(String key) {
		int colon = key.indexOf(':');
		return (colon < 0) ? "" : key.substring(colon + 1);
	}

	/** Something to be looked at anew: whether a file of the library is still shown. */
	static String mediaKey(String sha256) {
		return "media:" + sha256;
	}

	/** The same, but only where they name this path. */
	static String routesKey(String path) {
		return "routes:" + path;
	}

	/** Something for a full build to take into the index once more. */
	static String documentKey(UUID document) {
		return DOCUMENT_PREFIX + document;
	}

	/** The list and page of a key of {@link #pageKey}. */
	static ListPage parse(String key) {
		Matcher matcher = PAGE_KEY.matcher(key);
		if (!matcher.matches()) {
			throw new IllegalArgumentException(key);
		}
		return new ListPage(matcher.group(1), Integer.parseInt(matcher.group(2)));
	}

	/** One page of a list. */
	record ListPage(String list, int page) {

		/** A page as {@code <page>:<list>}. */
		static ListPage parse(String text) {
			int colon = text.indexOf(':');
			return new ListPage(text.substring(colon + 1), Integer.parseInt(text.substring(0, colon)));
		}

	}

}
