package id.terbit.search.index;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param words as typed, never engine syntax; at most {@link #MAX_LENGTH} characters
 * @param filters exact values by filter
 * @param from number of hits to pass over
 * @param size number of hits wanted; from and size together at most {@link #MAX_DEPTH}
 */
public record Criteria(String words, Map<Filter, String> filters, int from, int size) {

	/** Longest query in characters. */
	public static final int MAX_LENGTH = 200;

	/** The last hit that can be reached by turning pages. */
	public static final int MAX_DEPTH = 1_000;

	public Criteria {
		filters = Map.copyOf(filters);
		if (words.length() > MAX_LENGTH || from < 0 || size < 1 || from + size > MAX_DEPTH) {
			throw new IllegalArgumentException("criteria beyond the limits");
		}
	}

	/** One site or all. */
	public static Criteria of(String words, @Nullable String site, int from, int size) {
		return new Criteria(words, (site != null) ? Map.of(Filter.SITE, site) : Map.of(), from, size);
	}

	/** What hits can be narrowed by. */
	public enum Filter {

		/** Slug of the site. */
		SITE(EntryDocument.SITE),

		/** Name of the content type. */
		TYPE(EntryDocument.TYPE),

		/** Slug of the category. */
		CATEGORY(EntryDocument.CATEGORY),

		/** Slug of a tag. */
		TAG(EntryDocument.TAG),

		/** Slug of a district. */
		DISTRICT(EntryDocument.DISTRICT),

		/** Four digits. */
		YEAR(EntryDocument.YEAR);

		private final String field;

		Filter(String field) {
			this.field = field;
		}

		String field() {
			return this.field;
		}

	}

}
