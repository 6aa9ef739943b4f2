package id.terbit.newsroom.work;

import java.util.List;

import id.terbit.document.DocumentSearch.Piece;
import id.terbit.newsroom.Choice;
import id.terbit.newsroom.StateView;
import id.terbit.newsroom.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * The list of documents, or what was found of them.
 *
 * @param words as typed
 * @param total how many fit, in words
 * @param newer address of the page before, or empty
 * @param older address of the page after, or empty
 * @param position "Halaman 2 dari 5"
 * @param searched whether the rows are hits, the best first
 * @param notice what is to be said about the search, or empty
 * @param correction what was looked for instead, or null
 * @param unfiltered address with the same words and no filter, or empty where none is set
 */
public record ListView(Viewer viewer, List<Choice> sites, List<Choice> types, List<Choice> states, String words,
		List<Row> rows, String total, String newer, String older, String position, boolean searched, String notice,
		@Nullable Correction correction, String unfiltered, boolean mayWrite) {

	public ListView {
		sites = List.copyOf(sites);
		types = List.copyOf(types);
		states = List.copyOf(states);
		rows = List.copyOf(rows);
	}

	/**
	 * One document.
	 *
	 * @param excerpt with what fits marked; empty in the list
	 * @param holder for whom it waits in words, or empty
	 */
	public record Row(String path, List<Piece> title, List<Piece> excerpt, String site, String type, StateView state,
			boolean live, String writer, String holder, String changed, String changedMachine) {

		public Row {
			title = List.copyOf(title);
			excerpt = List.copyOf(excerpt);
		}

	}

	/**
	 * Another spelling than the one that was typed.
	 *
	 * @param exactly address of the search for what was typed
	 */
	public record Correction(String instead, String exactly) {
	}

}
