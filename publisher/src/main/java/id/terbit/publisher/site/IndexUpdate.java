package id.terbit.publisher.site;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import id.terbit.language.Texts;
import id.terbit.publication.Ledger;
import id.terbit.publication.PublishedEdition;
import id.terbit.publication.PublishedEditions;
import id.terbit.publication.Subject;
import id.terbit.publisher.site.SiteIndex.Row;
import id.terbit.publisher.site.SiteIndexQueries.Around;
import id.terbit.publisher.site.SiteIndexQueries.Neighbours;
import id.terbit.publisher.site.SiteList.ListPage;
import id.terbit.site.Site;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what is live into the index, and notes in the same transaction every file that
 * shows it or showed it before. Whoever calls holds the site's lock.
 */
@Component
class IndexUpdate {

	private final SiteIndex index;

	private final SiteIndexQueries queries;

	private final SiteNotes notes;

	private final PublishedEditions editions;

	private final SurroundingsReader surroundings;

	private final Ledger ledger;

	private final InstantSource clock;

	private final Texts texts;

	IndexUpdate(SiteIndex index, SiteIndexQueries queries, SiteNotes notes, PublishedEditions editions,
			SurroundingsReader surroundings, Ledger ledger, InstantSource clock, MessageSource messages) {
		this.index = index;
		this.queries = queries;
		this.notes = notes;
		this.editions = editions;
		this.surroundings = surroundings;
		this.ledger = ledger;
		this.clock = clock;
		this.texts = Chromes.texts(messages);
	}

	/** One document as it is live now, or is not. */
	@Transactional
	public void take(Site site, UUID document) {
		Set<String> keys = new TreeSet<>();
		Optional<Row> before = this.index.row(site.id(), document);
		Set<ListPage> places = new HashSet<>(this.index.places(site.id(), document));
		Set<String> unshown = new HashSet<>(this.index.media(document));
		before.ifPresent((row) -> around(site.id(), row, keys));

		Optional<PublishedEdition> edition = this.editions.byDocument(document)
			.filter((live) -> live.siteId().equals(site.id()));
		edition.ifPresentOrElse((live) -> put(site, List.of(live), null), () -> this.index.drop(site.id(), document));
		this.index.settle(site.id(), document);

		Optional<Row> after = this.index.row(site.id(), document);
		after.ifPresent((row) -> around(site.id(), row, keys));
		places.addAll(this.index.places(site.id(), document));
		places.forEach((place) -> listed(site.id(), place, keys));
		this.index.media(document).forEach(unshown::remove);
		unshown.forEach((digest) -> keys.add(SiteList.mediaKey(digest)));
		moved(site.id(), document, before, after, keys);
		keys.add(SiteList.documentKey(document));
		this.notes.note(site.id(), keys);
	}

	/** Many documents for a full build, which writes every file in any case. */
	@Transactional
	public void take(Site site, List<PublishedEdition> chunk, String release) {
		put(site, chunk, release);
	}

	private void put(Site site, List<PublishedEdition> chunk, @Nullable String seenBy) {
		var assets = this.surroundings.assets(chunk);
		this.index.put(site.id(),
				chunk.stream().map((edition) -> CardMaker.entry(edition, assets, this.texts, site.zone())).toList(),
				seenBy);
	}

	/** The document's own page, and the pages that name it. */
	private void around(UUID siteId, Row row, Set<String> keys) {
		keys.add(SiteList.pathKey(row.path()));
		if (row.type().equals("article") && row.listed()) {
			Neighbours neighbours = this.queries.neighbours(siteId, List.of(row.documentId()))
				.getOrDefault(row.documentId(), Neighbours.NONE);
			if (neighbours.earlier() != null) {
				keys.add(SiteList.pathKey(neighbours.earlier().path()));
			}
			if (neighbours.later() != null) {
				keys.add(SiteList.pathKey(neighbours.later().path()));
			}
		}
		if (row.type().equals("page")) {
			this.queries.family(siteId, row.documentId(), row.parentId())
				.forEach((path) -> keys.add(SiteList.pathKey(path)));
		}
	}

	/**
	 * A page of a list; the pages beside it too where it may have appeared or vanished.
	 */
	private void listed(UUID siteId, ListPage place, Set<String> keys) {
		keys.add(SiteList.pageKey(place.list(), place.page()));
		if (place.list().equals(SiteList.SITEMAP)) {
			return;
		}
		keys.add(SiteList.openingKey(place.list()));
		if (this.index.atMostOne(siteId, place)) {
			Around around = this.queries.around(siteId, place.list(), place.page());
			if (around.older() != null) {
				keys.add(SiteList.pageKey(place.list(), around.older()));
			}
			if (around.newer() != null) {
				keys.add(SiteList.pageKey(place.list(), around.newer()));
			}
		}
	}

	/** Links to a document follow it; old addresses become redirects or end. */
	private void moved(UUID siteId, UUID document, Optional<Row> before, Optional<Row> after, Set<String> keys) {
		if (before.map(Row::path).equals(after.map(Row::path))) {
			return;
		}
		after.ifPresent((row) -> keys.add(SiteList.routesKey(row.path())));
		if (before.isPresent()) {
			keys.add(SiteList.ROUTES);
		}
		this.queries.linking(document).forEach((linking) -> {
			if (linking.siteId().equals(siteId)) {
				keys.add(SiteList.pathKey(linking.path()));
			}
			else {
				this.ledger.want(Subject.document(linking.documentId()), linking.siteId(), this.clock.instant());
			}
		});
	}

}
