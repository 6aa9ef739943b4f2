package id.terbit.publisher.site;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.terbit.publication.PublishedEdition;
import id.terbit.publication.PublishedEditions;
import id.terbit.publisher.page.Chrome;
import id.terbit.publisher.template.StaticTemplates;
import id.terbit.route.Routes;
import id.terbit.site.Site;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Writes the files of a release from the index and from what is live. Writing any file
 * twice gives the same bytes, whichever way it came to be written.
 */
@Component
class ReleaseWriter {

	private final DocumentPages documents;

	private final ListWriter lists;

	private final SiteIndex index;

	private final SiteIndexQueries queries;

	private final SurroundingsReader surroundings;

	private final MediaFiles media;

	private final PublishedEditions editions;

	private final Routes routes;

	private final Rendering rendering;

	ReleaseWriter(SiteIndex index, SiteIndexQueries queries, ListWriter lists, SurroundingsReader surroundings,
			MediaFiles media, PublishedEditions editions, Routes routes, Rendering rendering) {
		this.documents = new DocumentPages(new StaticTemplates());
		this.lists = lists;
		this.index = index;
		this.queries = queries;
		this.surroundings = surroundings;
		this.media = media;
		this.editions = editions;
		this.routes = routes;
		this.rendering = rendering;
	}

	/**
	 * A release that is written to.
	 *
	 * @param sites all sites
	 * @param other a release whose pictures may be taken over
	 */
	record Target(Site site, List<Site> sites, Chrome chrome, SiteFiles files, @Nullable ReleaseFolder other) {
	}

	/** Makes what was written stand. */
	void settle(Target target) {
		target.files().settle(this.rendering);
	}

	/** Pages of documents with the files they show. */
	void documents(Target target, List<PublishedEdition> chunk) {
		if (chunk.isEmpty()) {
			return;
		}
		Surroundings around = this.surroundings.read(target.site(), chunk);
		this.rendering.each(chunk, (edition) -> {
			this.media.put(target.files(), edition, around, target.other());
			target.files().text(SiteList.file(edition.path()), this.documents.page(target.chrome(), edition, around));
		});
	}

	/**
	 * The pages of documents, and the files that none shows any more, of what is noted.
	 */
	void changed(Target target, Collection<String> keys) {
		pages(target, values(keys, "path"));
		this.index.unshown(target.site().id(), values(keys, "media"))
			.forEach((digest) -> target.files().removeFolder("/media/" + digest));
	}

	/** What is noted, with home, feeds and sitemaps. */
	void noted(Target target, Collection<String> keys) {
		changed(target, keys);
		this.lists.write(target, values(keys, "open"),
				keys.stream().filter((key) -> SiteList.kind(key).equals("list")).map(SiteList::parse).toList());
		values(keys, "routes").forEach((path) -> routes(target, path.isEmpty() ? null : path));
	}

	private static List<String> values(Collection<String> keys, String kind) {
		return keys.stream().filter((key) -> SiteList.kind(key).equals(kind)).map(SiteList::value).toList();
	}

	/** Whatever stands at paths now: a live document, or no file. */
	private void pages(Target target, List<String> paths) {
		Map<String, Set<UUID>> standing = this.queries.at(target.site().id(), paths);
		Map<String, PublishedEdition> live = this.editions
			.byDocuments(standing.values().stream().flatMap(Set::stream).collect(Collectors.toSet()))
			.values()
			.stream()
			.filter((edition) -> edition.siteId().equals(target.site().id()))
			.collect(Collectors.toMap(PublishedEdition::path, Function.identity()));
		documents(target, paths.stream().filter(live::containsKey).map(live::get).toList());
		paths.stream()
			.filter((path) -> !live.containsKey(path))
			.forEach((path) -> target.files().remove(SiteList.file(path)));
	}

	/** Home, feeds and sitemaps alone. */
	void fronts(Target target) {
		this.lists.write(target, List.of(), List.of());
	}

	/** All pages of all lists, with home, feeds and sitemaps. */
	void everyList(Target target) {
		this.lists.everything(target);
	}

	/** What no publication changes: style, notices, robots. */
	void furniture(Target target, SiteStyles.Style style) {
		style(target, style);
		this.lists.notices(target);
		SiteFurniture.files(target.site(), target.chrome())
			.forEach((path, content) -> target.files().text(path, content.getBytes(StandardCharsets.UTF_8)));
	}

	/** The style sheet with what it names; the digests in their names keep them apart. */
	void style(Target target, SiteStyles.Style style) {
		style.files().forEach((path, bytes) -> {
			if (!target.files().has(path)) {
				target.files().binary(path, new ByteArrayInputStream(bytes));
			}
		});
		target.files().text(style.path(), style.css().getBytes(StandardCharsets.UTF_8));
	}

	/** The maps of addresses that lead on and that are gone, for nginx. */
	void routes(Target target, @Nullable String onlyIfNamed) {
		if (onlyIfNamed != null && !RouteMaps.names(target.files().folder(), onlyIfNamed)) {
			return;
		}
		RouteMaps.files(target.chrome(), this.routes.retired(target.site().id()))
			.forEach((path, content) -> target.files().text(path, content.getBytes(StandardCharsets.UTF_8)));
	}

}
