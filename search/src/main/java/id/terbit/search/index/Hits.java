package id.terbit.search.index;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param total number of all that fit; a lower bound where not exact
 * @param incomplete the index is being made anew, so that something may be missing
 */
public record Hits(List<Hit> hits, long total, boolean exact, boolean incomplete) {

	public Hits {
		hits = List.copyOf(hits);
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

}
