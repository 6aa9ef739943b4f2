package id.terbit.publisher.site;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import id.terbit.publication.PublishedEdition;
import id.terbit.publication.PublishedEditions;
import id.terbit.publisher.page.Card;
import id.terbit.publisher.page.Chrome;
import id.terbit.publisher.page.Feeds;
import id.terbit.publisher.page.Sitemaps;
import id.terbit.publisher.site.SiteIndexQueries.Listed;
import id.terbit.publisher.site.SiteList.ListPage;
import id.terbit.publisher.template.StaticTemplates;
import id.terbit.publisher.template.Templates;
import id.terbit.route.Route;
import id.terbit.route.Routes;
import id.terbit.site.Site;
import id.terbit.site.SiteAddresses;
import id.terbit.site.Sites;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Writes the files of a release from the index and from what is live. Writing any file
 * twice gives the same bytes, whichever way it came to be written.
 */
@Component
class ReleaseWriter {

	/** Stories in a feed, and at most in the news sitemap. */
	private static final int FEED = 20;

	private static final int NEWS = 100;

	private final DocumentPages documents;

	private final ListPages lists;

	private final SiteIndex index;

	private final SiteIndexQueries queries;

	private final SurroundingsReader surroundings;

	private final MediaFiles media;

	private final PublishedEditions editions;

	private final Routes routes;

	ReleaseWriter(SiteIndex index, SiteIndexQueries queries, SurroundingsReader surroundings, MediaFiles media,
			PublishedEditions editions, Routes routes, Sites sites, SiteAddresses addresses) {
		Templates templates = new StaticTemplates();
		this.documents = new DocumentPages(templates);
		this.lists = new ListPages(templates, queries, sites, addresses);
		this.index = index;
		this.queries = queries;
		this.surroundings = surroundings;
		this.media = media;
		this.editions = editions;
		this.routes = routes;
	}

	/** A release that is written to. */
	record Target(Site site, Chrome chrome, ReleaseFolder folder, @Nullable ReleaseFolder other) {
	}

	/** Pages of documents with the files they show. */
	void documents(Target target, List<PublishedEdition> chunk) {
		if (chunk.isEmpty()) {
			return;
		}
		Surroundings around = this.surroundings.read(target.site(), chunk);
		for (PublishedEdition edition : chunk) {
			this.media.put(target.folder(), SurroundingsReader.shown(edition), around.assets(), target.other());
			text(target, SiteList.file(edition.path()), this.documents.page(target.chrome(), edition, around));
		}
	}

	/** What is noted. */
	void noted(Target target, Collection<String> keys) {
		List<String> paths = new ArrayList<>();
		for (String key : keys) {
			int colon = key.indexOf(':');
			String kind = (colon < 0) ? key : key.substring(0, colon);
			String value = key.substring(colon + 1);
			switch (kind) {
				case "path" -> paths.add(value);
				case "list" -> listPage(target, SiteList.parse(key));
				case "open" -> opening(target, value);
				case "media" -> unused(target, value);
				case "routes" -> routes(target, (colon < 0) ? null : value);
				case "document" -> {
					// for the index alone
				}
				default -> throw new IllegalStateException(key);
			}
		}
		paths(target, paths);
	}

	/** Whatever stands at paths now: a live document, or no file. */
	private void paths(Target target, List<String> paths) {
		Map<String, UUID> standing = paths.stream()
			.flatMap((path) -> this.routes.at(target.site().id(), path).stream())
			.filter((route) -> route.kind() == Route.Kind.DOCUMENT && route.document() != null)
			.collect(Collectors.toMap(Route::path, ReleaseWriter::document));
		Map<String, PublishedEdition> live = this.editions.byDocuments(standing.values())
			.values()
			.stream()
			.filter((edition) -> edition.siteId().equals(target.site().id()))
			.collect(Collectors.toMap(PublishedEdition::path, Function.identity()));
		documents(target, paths.stream().filter(live::containsKey).map(live::get).toList());
		paths.stream()
			.filter((path) -> !live.containsKey(path))
			.forEach((path) -> target.folder().remove(SiteList.file(path)));
	}

	private static UUID document(Route route) {
		if (route.document() == null) {
			throw new IllegalStateException("a route to no document: " + route.path());
		}
		return route.document();
	}

	/** Home, feeds, and the sitemaps that name lists and the newest. */
	void fronts(Target target) {
		Chrome chrome = target.chrome();
		UUID site = target.site().id();
		text(target, "/index.html", this.lists.home(chrome, target.site()));
		textOrNone(target, "/arsip/index.html", this.lists.months(chrome, target.site()));
		List<Card> newest = this.queries.newest(site, SiteList.NEWS, NEWS).stream().map(Listed::card).toList();
		List<Card> fed = newest.stream().limit(FEED).toList();
		target.folder().text("/rss.xml", Feeds.rss(chrome, fed));
		target.folder().text("/atom.xml", Feeds.atom(chrome, fed));
		target.folder().text("/sitemap-berita.xml", Sitemaps.news(chrome, newest));
		List<String> addresses = new ArrayList<>(List.of("/"));
		for (String lists : List.of(SiteList.NEWS, SiteList.ANNOUNCEMENTS, "kategori/", "kecamatan/")) {
			this.queries.lists(site, lists).forEach((list) -> addresses.add(SiteList.path(list.name())));
		}
		target.folder().text("/sitemap-daftar.xml", Sitemaps.addresses(chrome, addresses));
		List<String> sitemaps = new ArrayList<>(List.of("/sitemap-daftar.xml", "/sitemap-berita.xml"));
		this.queries.pages(site, SiteList.SITEMAP).forEach((page) -> sitemaps.add(SiteList.sitemap(page)));
		target.folder().text("/sitemap.xml", Sitemaps.index(chrome, sitemaps));
	}

	/** All pages of all lists. */
	void everyList(Target target) {
		UUID site = target.site().id();
		this.queries.lists(site, "").forEach((list) -> {
			if (!list.name().equals(SiteList.SITEMAP)) {
				opening(target, list.name());
			}
			this.queries.pages(site, list.name()).forEach((page) -> listPage(target, new ListPage(list.name(), page)));
		});
	}

	/** What no publication changes: style, notices, robots. */
	void furniture(Target target, SiteStyles.Style style) {
		style.files().forEach((path, bytes) -> {
			if (!target.folder().has(path)) {
				target.folder().binary(path, new ByteArrayInputStream(bytes));
			}
		});
		target.folder().text(style.path(), style.css().getBytes(StandardCharsets.UTF_8));
		text(target, "/404.html", this.lists.missing(target.chrome()));
		text(target, "/410.html", this.lists.gone(target.chrome()));
		SiteFurniture.files(target.site(), target.chrome())
			.forEach((path, content) -> target.folder().text(path, content.getBytes(StandardCharsets.UTF_8)));
	}

	/** The maps of addresses that lead on and that are gone, for nginx. */
	void routes(Target target, @Nullable String onlyIfNamed) {
		if (onlyIfNamed != null && !RouteMaps.names(target.folder(), onlyIfNamed)) {
			return;
		}
		RouteMaps.files(target.chrome(), this.routes.retired(target.site().id()))
			.forEach((path, content) -> target.folder().text(path, content.getBytes(StandardCharsets.UTF_8)));
	}

	private void listPage(Target target, ListPage place) {
		if (place.list().equals(SiteList.SITEMAP)) {
			List<Card> cards = this.queries.page(target.site().id(), place.list(), place.page());
			if (cards.isEmpty()) {
				target.folder().remove(SiteList.sitemap(place.page()));
			}
			else {
				target.folder().text(SiteList.sitemap(place.page()), Sitemaps.documents(target.chrome(), cards));
			}
		}
		else {
			textOrNone(target, SiteList.file(SiteList.path(place.list(), place.page())),
					this.lists.page(target.chrome(), target.site(), place.list(), place.page()));
		}
	}

	private void opening(Target target, String list) {
		textOrNone(target, SiteList.file(SiteList.path(list)),
				this.lists.opening(target.chrome(), target.site(), list));
	}

	private void unused(Target target, String digest) {
		if (!this.index.shows(target.site().id(), digest)) {
			target.folder().removeFolder("/media/" + digest);
		}
	}

	private static void textOrNone(Target target, String path, @Nullable JteModel page) {
		if (page == null) {
			target.folder().remove(path);
		}
		else {
			text(target, path, page);
		}
	}

	private static void text(Target target, String path, JteModel page) {
		target.folder().text(path, bytes(page));
	}

	/** A rendered page. */
	static byte[] bytes(JteModel page) {
		Utf8ByteOutput output = new Utf8ByteOutput();
		page.render(output);
		return output.toByteArray();
	}

}
