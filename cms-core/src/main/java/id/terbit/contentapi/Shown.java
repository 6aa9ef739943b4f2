package id.terbit.contentapi;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.terbit.asset.AssetId;
import id.terbit.body.Body;
import id.terbit.publication.PublishedEdition;
import id.terbit.publication.PublishedEdition.Byline;
import id.terbit.publication.PublishedEdition.Media;
import id.terbit.site.Site;
import org.jspecify.annotations.Nullable;

/**
 * One edition on its way into JSON, live or not.
 *
 * @param status {@code live}, {@code archived}, {@code withdrawn}, {@code draft} or
 * {@code discarded}
 * @param path within the site; null where it has none yet
 * @param districts slugs
 * @param publishedAt first publication; null where it never was public
 */
record Shown(UUID id, String type, long version, Site site, String status, @Nullable String path, String slug,
		String title, String summary, Body body, String seoTitle, String seoDescription, @Nullable Term category,
		List<Term> tags, List<String> districts, @Nullable AssetId hero, List<AssetId> gallery,
		Map<AssetId, Media> media, Map<String, Object> fields, Byline byline, @Nullable Instant publishedAt,
		Instant updatedAt) {

	/** What stands in public. */
	static Shown of(PublishedEdition edition, Site site) {
		String status = switch (edition.status()) {
			case LIVE -> "live";
			case ARCHIVED -> "archived";
			case WITHDRAWN_WITH_NOTICE -> "withdrawn";
		};
		return new Shown(edition.documentId(), edition.type(), edition.version(), site, status, edition.path(),
				edition.path().substring(edition.path().lastIndexOf('/') + 1), edition.title(), edition.summary(),
				edition.body(), edition.seoTitle(), edition.seoDescription(),
				(edition.category() != null) ? new Term(edition.category().slug(), edition.category().name()) : null,
				edition.tags().stream().map((tag) -> new Term(tag.slug(), tag.name())).toList(),
				edition.districts().stream().map((district) -> district.slug()).toList(), edition.hero(),
				edition.gallery(), edition.media(), edition.fields(), edition.byline(), edition.publishedAt(),
				edition.updatedAt());
	}

	/** Whether its pictures are public. */
	boolean isPublic() {
		return this.status.equals("live") || this.status.equals("archived");
	}

	/** A category or tag. */
	record Term(String slug, String name) {
	}

}
