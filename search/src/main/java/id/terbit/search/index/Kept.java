package id.terbit.search.index;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.terbit.search.index.Criteria.Filter;
import id.terbit.search.index.Hits.Count;
import org.jspecify.annotations.Nullable;

/** What an engine gives back of a document that fits, with its texts as they were. */
record Kept(UUID document, String site, String type, String path, @Nullable String category, Instant publishedAt,
		Texts texts) {

	/** The texts that are shown. */
	record Texts(String title, String summary, String text) {
	}

	/**
	 * What an engine found.
	 *
	 * @param fitting how many documents fit the plan, whatever narrows it
	 * @param total how many of those there are after it was narrowed
	 * @param exact whether all documents were looked at
	 */
	record Found(List<Kept> documents, long fitting, long total, boolean exact, Map<Filter, List<Count>> counts) {
	}

}
