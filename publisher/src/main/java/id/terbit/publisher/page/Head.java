package id.terbit.publisher.page;

import org.jspecify.annotations.Nullable;

/**
 * What stands in a page's {@code <head>}.
 *
 * @param title without the site's name
 * @param canonical absolute, or null where the page has no address of its own
 * @param article whether it is an article for OpenGraph
 * @param picture shown where the page is shared
 * @param data JSON-LD, safe within {@code <script>}
 * @param indexed false asks search engines to leave it out
 */
public record Head(String title, String description, @Nullable String canonical, boolean article,
		@Nullable SharedPicture picture, @Nullable String data, boolean indexed) {

	/** A page that search engines leave out. */
	public static Head unindexed(String title) {
		return new Head(title, "", null, false, null, null, false);
	}

	/**
	 * A picture for OpenGraph.
	 *
	 * @param url absolute
	 */
	public record SharedPicture(String url, int width, int height, String alt) {
	}

}
