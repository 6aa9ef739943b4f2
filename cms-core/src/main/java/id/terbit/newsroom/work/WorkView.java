package id.terbit.newsroom.work;

import java.util.List;

import id.terbit.newsroom.ClockView;
import id.terbit.newsroom.StateView;
import id.terbit.newsroom.Viewer;

/**
 * The page "my work".
 *
 * @param late how many of the items are late
 * @param missingCalendars years whose working calendar is missing, for whom it concerns
 * @param makesCalendars whether the reader makes them
 * @param mayWrite whether the reader may begin a text somewhere
 */
public record WorkView(Viewer viewer, List<Item> items, List<Item> unreviewed, long late, List<String> missingCalendars,
		boolean makesCalendars, boolean mayWrite) {

	public WorkView {
		items = List.copyOf(items);
		unreviewed = List.copyOf(unreviewed);
		missingCalendars = List.copyOf(missingCalendars);
	}

	/**
	 * One document that waits.
	 *
	 * @param alarmed whether it was left unreviewed for a working day
	 */
	public record Item(String path, String title, String site, String type, StateView state, List<ClockView> clocks,
			String changed, String changedMachine, boolean alarmed) {

		public Item {
			clocks = List.copyOf(clocks);
		}

		/** Whether it, or one of its clocks, is late. */
		public boolean late() {
			return this.alarmed || this.clocks.stream().anyMatch(ClockView::late);
		}

	}

}
