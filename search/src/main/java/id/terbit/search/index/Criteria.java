package id.terbit.search.index;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param words as typed, never engine syntax; at most {@link #MAX_LENGTH} characters
 * @param filters exact values by filter
 * @param asTyped whether no other spelling may be looked for
 * @param from number of hits to pass over
 * @param size number of hits wanted; from and size together at most {@link #MAX_DEPTH}
 */
public record Criteria(String words, Map<Filter, String> filters, Order order, boolean asTyped, int from, int size) {

	/** Longest query in characters. */
	public static final int MAX_LENGTH = 200;

	/** The last hit that can be reached by turning pages. */
	public static final int MAX_DEPTH = 1_000;

	public Criteria {
		Map<Filter, String> ordered = new EnumMap<>(Filter.class);
		ordered.putAll(filters);
		filters = Collections.unmodifiableMap(ordered);
		if (words.length() > MAX_LENGTH || from < 0 || size < 1 || from + size > MAX_DEPTH) {
			throw new IllegalArgumentException("criteria beyond the limits");
		}
	}

	/** The best of one site or all. */
	public static Criteria of(String words, @Nullable String site, int from, int size) {
		return new Criteria(words, (site != null) ? Map.of(Filter.SITE, site) : Map.of(), Order.RELEVANCE, false, from,
				size);
	}

	/** What comes first. What is equal stands by date, newest first, then by id. */
	public enum Order {

		/** What fits best. */
		RELEVANCE,

		/** What was published last. */
		NEWEST

	}

	/** What hits can be narrowed by. */
	public enum Filter {

		/** Slug of the site. */
		SITE("site"),

		/** Name of the content type. */
		TYPE("type"),

		/** Slug of the category. */
		CATEGORY("category"),

		/** Slug of a tag. */
		TAG("tag"),

		/** Slug of a district. */
		DISTRICT("district"),

		/** Four digits. */
		YEAR("year");

		private final String field;

		Filter(String field) {
			this.field = field;
		}

		String field() {
			return this.field;
		}

	}

}
