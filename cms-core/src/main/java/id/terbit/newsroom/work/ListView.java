package id.terbit.newsroom.work;

import java.util.List;

import id.terbit.newsroom.Choice;
import id.terbit.newsroom.StateView;
import id.terbit.newsroom.Viewer;

/**
 * The list of documents.
 *
 * @param total how many fit, in words
 * @param newer address of the page before, or empty
 * @param older address of the page after, or empty
 * @param position "Halaman 2 dari 5"
 */
public record ListView(Viewer viewer, List<Choice> sites, List<Choice> types, List<Choice> states, String words,
		List<Row> rows, String total, String newer, String older, String position, boolean mayWrite) {

	public ListView {
		sites = List.copyOf(sites);
		types = List.copyOf(types);
		states = List.copyOf(states);
		rows = List.copyOf(rows);
	}

	/** One document. */
	public record Row(String path, String title, String site, String type, StateView state, boolean live, String writer,
			String changed, String changedMachine) {
	}

}
