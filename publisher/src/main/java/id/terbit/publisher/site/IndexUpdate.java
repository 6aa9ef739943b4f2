package id.terbit.publisher.site;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import id.terbit.contenttype.ContentType;
import id.terbit.contenttype.ContentType.Kind;
import id.terbit.contenttype.ContentType.Place;
import id.terbit.language.Texts;
import id.terbit.publication.Ledger;
import id.terbit.publication.PublishedEdition;
import id.terbit.publication.PublishedEditions;
import id.terbit.publication.Subject;
import id.terbit.publisher.site.SiteIndex.Row;
import id.terbit.publisher.site.SiteIndex.Standing;
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

	private final PhaseTurns turns;

	private final InstantSource clock;

	private final Texts texts;

	IndexUpdate(SiteIndex index, SiteIndexQueries queries, SiteNotes notes, PublishedEditions editions,
			SurroundingsReader surroundings, Ledger ledger, PhaseTurns turns, InstantSource clock,
			MessageSource messages) {
		this.index = index;
		this.queries = queries;
		this.notes = notes;
		this.editions = editions;
		this.surroundings = surroundings;
		this.ledger = ledger;
		this.turns = turns;
		this.clock = clock;
		this.texts = Chromes.texts(messages);
	}

	/**
	 * One document as it is live now, or is not.
	 * @return its path, or null where nothing of it is public
	 */
	@Transactional
	public @Nullable String take(Site site, UUID document) {
		Set<String> keys = new TreeSet<>();
		Standing before = this.index.standing(site.id(), document);
		around(site.id(), before.row(), keys);

		PublishedEdition live = this.editions.byDocument(document)
			.filter((edition) -> edition.siteId().equals(site.id()))
			.orElse(null);
		if (live != null) {
			put(site, List.of(live), null);
		}
		else if (before.row() != null) {
			this.index.drop(site.id(), document);
		}
		this.index.settle(site.id(), document);

		Standing after = this.index.standing(site.id(), document);
		around(site.id(), after.row(), keys);
		Set<ListPage> places = new HashSet<>(before.places());
		places.addAll(after.places());
		listed(site.id(), places, keys);
		before.media()
			.stream()
			.filter((digest) -> !after.media().contains(digest))
			.forEach((digest) -> keys.add(SiteList.mediaKey(digest)));
		moved(site.id(), document, before.path(), after.path(), keys);
		keys.add(SiteList.documentKey(document));
		this.notes.note(site.id(), keys);
		return after.path();
	}

	/** Many documents for a full build, which writes every file in any case. */
	@Transactional
	public void take(Site site, List<PublishedEdition> chunk, String release) {
		put(site, chunk, release);
	}

	private void put(Site site, List<PublishedEdition> chunk, @Nullable String seenBy) {
		CardMaker.Files files = new CardMaker.Files(this.surroundings.assets(chunk), this.surroundings.cuts(chunk));
		Instant now = this.clock.instant();
		List<IndexEntry> entries = chunk.stream()
			.map((edition) -> CardMaker.entry(edition, files, this.texts, site.zone(), now))
			.toList();
		this.index.put(site.id(), entries, seenBy);
		entries.stream()
			.map(IndexEntry::turn)
			.filter(Objects::nonNull)
			.distinct()
			.forEach((turn) -> this.turns.plan(site.id(), turn));
	}

	/** The document's own page, and the pages that name it. */
	private void around(UUID siteId, @Nullable Row row, Set<String> keys) {
		if (row == null) {
			return;
		}
		keys.add(SiteList.pathKey(row.path()));
		ContentType type = SiteList.type(row.type());
		if (type.place() == Place.STORY && row.listed()) {
			Neighbours neighbours = this.queries.neighbours(siteId, List.of(row.documentId()))
				.getOrDefault(row.documentId(), Neighbours.NONE);
			if (neighbours.earlier() != null) {
				keys.add(SiteList.pathKey(neighbours.earlier().path()));
			}
			if (neighbours.later() != null) {
				keys.add(SiteList.pathKey(neighbours.later().path()));
			}
		}
		if (type.place() == Place.PAGE) {
			this.queries.family(siteId, row.documentId(), row.parentId())
				.forEach((path) -> keys.add(SiteList.pathKey(path)));
		}
		if (type.fields().stream().anyMatch((field) -> field.kind() == Kind.DOCUMENTS)) {
			this.queries.related(siteId, row.documentId()).forEach((path) -> keys.add(SiteList.pathKey(path)));
		}
	}

	/**
	 * Pages of lists; the pages beside one too where it may have appeared or vanished.
	 */
	private void listed(UUID siteId, Set<ListPage> places, Set<String> keys) {
		for (ListPage place : places) {
			keys.add(SiteList.pageKey(place.list(), place.page()));
			if (!place.list().equals(SiteList.SITEMAP)) {
				keys.add(SiteList.openingKey(place.list()));
			}
		}
		this.queries.besideScarce(siteId, places)
			.forEach((place) -> keys.add(SiteList.pageKey(place.list(), place.page())));
	}

	/** Links to a document follow it; old addresses become redirects or end. */
	private void moved(UUID siteId, UUID document, @Nullable String before, @Nullable String after, Set<String> keys) {
		if (Objects.equals(before, after)) {
			return;
		}
		if (after != null) {
			keys.add(SiteList.routesKey(after));
		}
		if (before != null) {
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
