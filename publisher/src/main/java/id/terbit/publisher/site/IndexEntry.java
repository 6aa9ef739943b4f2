package id.terbit.publisher.site;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import id.terbit.publisher.page.Card;
import org.jspecify.annotations.Nullable;

/**
 * What the static site keeps of a document.
 *
 * @param version the document's version it was taken from
 * @param listed whether it stands on lists
 * @param parent the page above a page
 * @param ordinal its place among the pages below one page
 * @param lists names of the lists it belongs to, with their titles
 * @param links documents that its body or its fields lead to
 * @param media digests of the files that its page shows
 * @param turn when the card's phase ends, or null
 */
record IndexEntry(UUID siteId, long version, boolean listed, @Nullable UUID parent, int ordinal,
		Map<String, String> lists, Set<UUID> links, List<String> media, @Nullable Instant turn, Card card) {

	IndexEntry {
		lists = Map.copyOf(lists);
		links = Set.copyOf(links);
		media = List.copyOf(media);
	}

	UUID document() {
		return this.card.document();
	}

}
