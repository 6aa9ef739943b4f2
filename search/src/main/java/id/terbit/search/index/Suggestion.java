package id.terbit.search.index;

/**
 * A title that begins as somebody types.
 *
 * @param site slug
 * @param path within the site
 */
public record Suggestion(String title, String type, String site, String path) {

	/** Most for one beginning. */
	public static final int MOST = 8;

	/** Shortest beginning, in characters. */
	public static final int SHORTEST = 2;

}
