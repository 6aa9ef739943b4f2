package id.terbit.publisher.page;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What lists, neighbours, feeds and sitemaps need of a document; kept beside the lists so
 * that they are written without reading any body.
 */
public record Card(UUID document, String type, String path, String title, String summary, Instant publishedAt,
		Instant updatedAt, @Nullable Term category, @Nullable Picture picture, boolean urgent, Phase phase) {

	/** A category by its name in addresses and its name for people. */
	public record Term(String slug, String name) {
	}

}
