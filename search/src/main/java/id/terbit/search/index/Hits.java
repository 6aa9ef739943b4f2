package id.terbit.search.index;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.terbit.search.index.Criteria.Filter;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param total number of all that fit; a lower bound where not exact
 * @param incomplete the index is being made anew, so that something may be missing
 * @param partial nothing has all that was asked for: these have a part of it
 * @param instead what was looked for where that is spelled otherwise than it was typed,
 * else null
 * @param counts values of each filter with the number of hits there would be with that
 * value instead of the chosen one, most first, at most {@link #MOST_COUNTS}
 */
public record Hits(List<Hit> hits, long total, boolean exact, boolean incomplete, boolean partial,
		@Nullable String instead, Map<Filter, List<Count>> counts) {

	/** Most values of a filter that are counted. */
	public static final int MOST_COUNTS = 50;

	public Hits {
		hits = List.copyOf(hits);
		Map<Filter, List<Count>> ordered = new EnumMap<>(Filter.class);
		counts.forEach((filter, values) -> ordered.put(filter, List.copyOf(values)));
		counts = Collections.unmodifiableMap(ordered);
	}

	/** The values of a filter. */
	public List<Count> counts(Filter filter) {
		return this.counts.getOrDefault(filter, List.of());
	}

	/**
	 * One document.
	 *
	 * @param site slug
	 * @param path within the site
	 * @param category slug
	 * @param title with what fits marked
	 * @param excerpt of summary or body with what fits marked
	 */
	public record Hit(UUID document, String site, String type, String path, @Nullable String category,
			Instant publishedAt, List<Piece> title, List<Piece> excerpt) {

		public Hit {
			title = List.copyOf(title);
			excerpt = List.copyOf(excerpt);
		}

	}

	/** A piece of the original text, to be escaped where it is shown. */
	public record Piece(String text, boolean marked) {
	}

	/** A value of a filter and how many hits have it. */
	public record Count(String value, long documents) {
	}

}
