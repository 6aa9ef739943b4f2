package id.terbit.publisher.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What lists, neighbours, feeds and sitemaps need of a document; kept beside the lists so
 * that they are written without reading any body.
 *
 * @param begins when it takes place, or null where it is nothing that does
 * @param names documents that its fields name, by field
 */
public record Card(UUID document, String type, String path, String title, String summary, Instant publishedAt,
		Instant updatedAt, @Nullable Term category, @Nullable Picture picture, boolean urgent, Phase phase,
		@Nullable Instant begins, Map<String, List<UUID>> names) {

	public Card {
		// a card that was kept before there were any names has none
		names = (names != null) ? Map.copyOf(names) : Map.of();
	}

	/** A category by its name in addresses and its name for people. */
	public record Term(String slug, String name) {
	}

}
