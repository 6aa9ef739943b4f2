package id.terbit.search.query;

import java.util.List;

import id.terbit.language.Texts;
import id.terbit.search.index.Hits.Piece;
import org.jspecify.annotations.Nullable;

/**
 * The search page.
 *
 * @param action where the form goes
 * @param heading what the page is about, in words
 * @param notice what the reader must know besides (trouble, an incomplete index), empty
 * where nothing
 * @param advice what to try, shown where there is nothing to list
 * @param listHeading heading over the list, empty where the page's heading serves
 * @param sites choices of site; empty on a department's page
 * @param everywhere address of the portal's search for the same words, null on the portal
 * @param older address of the page before; null where there is none
 * @param position in words, empty where there is one page only
 */
public record SearchView(Texts texts, String action, String words, String heading, String notice, List<String> advice,
		String listHeading, List<Found> found, List<Choice> sites, List<Choice> types, List<Choice> years,
		List<Hidden> hidden, @Nullable String everywhere, @Nullable String older, @Nullable String newer,
		String position) {

	public SearchView {
		advice = List.copyOf(advice);
		found = List.copyOf(found);
		sites = List.copyOf(sites);
		types = List.copyOf(types);
		years = List.copyOf(years);
		hidden = List.copyOf(hidden);
	}

	/**
	 * One hit.
	 *
	 * @param site its site's name, empty where all are of one site
	 * @param day day of publication in words
	 * @param machineDay the same as {@code 2026-03-13}
	 */
	public record Found(String address, List<Piece> title, List<Piece> excerpt, String type, String site, String day,
			String machineDay) {

		public Found {
			title = List.copyOf(title);
			excerpt = List.copyOf(excerpt);
		}

	}

	/** One option of a choice. */
	public record Choice(String value, String label, boolean chosen) {
	}

	/** A filter that came with the address and is kept. */
	public record Hidden(String name, String value) {
	}

}
