package id.terbit.newsroom.revision;

import java.util.List;

import id.terbit.newsroom.Viewer;

/**
 * The history of a document: what was done, and every save.
 *
 * @param title the document's title
 */
public record HistoryView(Viewer viewer, String id, String title, List<Event> events, List<RevisionRow> revisions) {

	public HistoryView {
		events = List.copyOf(events);
		revisions = List.copyOf(revisions);
	}

	/**
	 * One row of history.
	 *
	 * @param move "Draf → Disunting", or empty
	 * @param note what was said, or empty
	 * @param mac the row's link in the chain
	 */
	public record Event(String when, String machine, String who, String verb, String move, String note, String number,
			String mac) {
	}

	/**
	 * One save.
	 *
	 * @param from whether it is chosen as the older one to compare
	 * @param to whether it is chosen as the newer one
	 */
	public record RevisionRow(String id, String label, String origin, String who, String when, String machine,
			boolean from, boolean to) {
	}

}
