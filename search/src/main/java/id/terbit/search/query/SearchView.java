package id.terbit.search.query;

import java.util.List;
import java.util.Map;

import id.terbit.language.Texts;
import id.terbit.search.index.Hits.Piece;
import org.jspecify.annotations.Nullable;

/**
 * The search page.
 *
 * @param action where the form goes
 * @param suggestions address that gives titles for what is being typed
 * @param heading what the page is about, in words
 * @param notice what the reader must know besides (trouble, an incomplete index), empty
 * where nothing
 * @param partial whether nothing has all words, and what has some of them is listed
 * @param correction what was looked for instead of what was typed, null where nothing
 * @param hidden what came with the address and is kept by the form
 * @param help shown where nothing fits, null else
 * @param everywhere address of the portal's search for the same words, null on the portal
 */
public record SearchView(Texts texts, String action, String suggestions, String words, String heading, String notice,
		boolean partial, @Nullable Correction correction, Map<String, String> hidden, Choices choices, Listed listed,
		@Nullable Help help, @Nullable String everywhere, Pages pages) {

	/** Whether a whole index has nothing of what was asked for. */
	boolean isMissed() {
		return (this.help != null || this.partial) && this.notice.isEmpty();
	}

	/** Results for another spelling, and the address of those for what was typed. */
	public record Correction(String instead, String typed, String address) {
	}

	/**
	 * What narrows and orders the hits.
	 *
	 * @param chosen filters that hold, each with the address without it
	 * @param filters their values with counts
	 * @param orders empty where there is nothing to order
	 */
	public record Choices(List<Option> chosen, List<Facet> filters, List<Option> orders) {

		/** Nothing to choose. */
		static final Choices NONE = new Choices(List.of(), List.of(), List.of());

		public Choices {
			chosen = List.copyOf(chosen);
			filters = List.copyOf(filters);
			orders = List.copyOf(orders);
		}

	}

	/** A filter and its values. */
	public record Facet(String label, List<Option> options) {

		public Facet {
			options = List.copyOf(options);
		}

	}

	/**
	 * A link that changes the search.
	 *
	 * @param count hits it would show, empty where that is not said
	 * @param chosen whether it holds now
	 */
	public record Option(String label, String count, String address, boolean chosen) {
	}

	/**
	 * What is listed.
	 *
	 * @param heading over the list, empty where the page's heading serves
	 */
	public record Listed(String heading, List<Found> found) {

		/** Nothing. */
		static final Listed NONE = new Listed("", List.of());

		public Listed {
			found = List.copyOf(found);
		}

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

	/**
	 * What to do next.
	 *
	 * @param tips what to try
	 * @param elsewhere other sites where the same words are found
	 * @param services of this site
	 * @param complaint address of the page for complaints, null where there is none
	 */
	public record Help(List<String> tips, List<Option> elsewhere, List<Option> services, @Nullable String complaint) {

		public Help {
			tips = List.copyOf(tips);
			elsewhere = List.copyOf(elsewhere);
			services = List.copyOf(services);
		}

		/** Tips alone. */
		static Help of(List<String> tips) {
			return new Help(tips, List.of(), List.of(), null);
		}

	}

	/**
	 * Turning pages.
	 *
	 * @param before address of the page before; null where there is none
	 * @param position in words, empty where there is one page only
	 */
	public record Pages(@Nullable String before, @Nullable String after, String position) {

		/** One page. */
		static final Pages ONE = new Pages(null, null, "");

	}

}
