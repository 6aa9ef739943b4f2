package id.terbit.publication;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.terbit.asset.AssetId;
import id.terbit.body.Body;
import id.terbit.site.Category;
import id.terbit.site.District;
import id.terbit.site.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A live edition as plain values: what the public may see, and nothing else.
 *
 * @param version the document's version, which grows with every change
 * @param type the content type's name
 * @param path its path within the site
 * @param seoTitle title for search engines, empty where the title serves
 * @param fields the type's own fields by name
 * @param media what it shows of each asset, by asset
 * @param updatedAt when this edition was published
 * @param publishedAt when the document was first published
 */
public record PublishedEdition(UUID documentId, UUID editionId, long version, UUID siteId, String type, String path,
		Status status, String title, String summary, Body body, String seoTitle, String seoDescription,
		@Nullable AssetId hero, List<AssetId> gallery, @Nullable Category category, List<Tag> tags,
		List<District> districts, Map<String, Object> fields, Map<AssetId, Media> media, Byline byline,
		boolean unreviewed, Instant publishedAt, Instant updatedAt) {

	public PublishedEdition {
		gallery = List.copyOf(gallery);
		tags = List.copyOf(tags);
		districts = List.copyOf(districts);
		fields = Map.copyOf(fields);
		media = Map.copyOf(media);
	}

	/** How it stands in public. */
	public enum Status {

		/** At its address and on lists. */
		LIVE,

		/** At its address with a notice, off the lists. */
		ARCHIVED,

		/** At its address with a notice that it was withdrawn, off the lists. */
		WITHDRAWN_WITH_NOTICE

	}

	/**
	 * A picture or file as this edition shows it.
	 *
	 * @param sha256 of the version it keeps, hexadecimal
	 */
	public record Media(AssetId asset, String sha256, String alt, String caption, String credit) {
	}

	/** Names under the title; an absent one is empty. */
	public record Byline(String writer, String editor, String photographer) {
	}

}
