package id.terbit.media.wordimport;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

import id.terbit.body.Block;
import id.terbit.media.wordimport.Piece.Grid;

/**
 * Puts together a table whose rows say where each cell ends, as Rich Text Format and old
 * Word do: a cell that reaches over others is one that is wider than they are.
 */
final class EdgedGrid {

	/** Edges that lie closer together than this are one, in twentieths of a point. */
	private static final int NEAR = 40;

	private final List<MadeRow> rows = new ArrayList<>();

	private List<Edge> edges = new ArrayList<>();

	private final List<List<Piece>> cells = new ArrayList<>();

	private Edge next = new Edge();

	private boolean header;

	/** From here on the cells of a row are said anew. */
	void beginRow() {
		this.edges = new ArrayList<>();
		this.next = new Edge();
		this.header = false;
	}

	/** Takes a word of Rich Text Format that says something of a row or its next cell. */
	void define(String word, int number) {
		switch (word) {
			case "trowd" -> beginRow();
			case "trhdr" -> header();
			case "clmrg" -> mergeBeside();
			case "clvmrg" -> mergeBelow();
			case "cellx" -> edge(number);
			default -> throw new IllegalArgumentException(word);
		}
	}

	/** The row is the head of the table. */
	void header() {
		this.header = true;
	}

	/** The next cell belongs to the one on its left. */
	void mergeBeside() {
		this.next.beside = true;
	}

	/** The next cell belongs to the one above it. */
	void mergeBelow() {
		this.next.below = true;
	}

	/** The next cell ends here, in twentieths of a point. */
	void edge(int right) {
		this.next.right = right;
		this.edges.add(this.next);
		this.next = new Edge();
	}

	void endCell(List<Piece> content) {
		this.cells.add(content);
	}

	void endRow() {
		if (!this.cells.isEmpty()) {
			this.rows.add(new MadeRow(this.header, List.copyOf(this.edges), List.copyOf(this.cells)));
			this.cells.clear();
		}
	}

	/** The table; without rows where all its cells are empty. */
	Grid grid() {
		endRow();
		NavigableSet<Integer> lines = lines();
		List<List<Slot>> slots = new ArrayList<>();
		this.rows.forEach((row) -> slots.add(slots(row, lines)));
		return Slot.grid(slots);
	}

	/** The vertical lines of the whole table. */
	private NavigableSet<Integer> lines() {
		TreeSet<Integer> all = new TreeSet<>();
		this.rows.forEach((row) -> row.edges.forEach((edge) -> all.add(edge.right)));
		TreeSet<Integer> lines = new TreeSet<>();
		for (int line : all) {
			if (lines.isEmpty() || line - lines.last() > NEAR) {
				lines.add(line);
			}
		}
		return lines;
	}

	private static List<Slot> slots(MadeRow row, NavigableSet<Integer> lines) {
		List<Slot> slots = new ArrayList<>();
		int column = 0;
		int left = Integer.MIN_VALUE;
		for (int i = 0; i < row.cells.size(); i++) {
			boolean defined = i < row.edges.size();
			Edge edge = defined ? row.edges.get(i) : new Edge();
			int columns = (defined && edge.right > left)
					? Math.max(1, Math.min(Block.MAX_COLUMNS, lines.subSet(left, false, edge.right, true).size())) : 1;
			left = defined ? Math.max(left, edge.right) : left;
			if (edge.beside && !slots.isEmpty()) {
				slots.get(slots.size() - 1).widen(columns, row.cells.get(i));
			}
			else {
				slots.add(new Slot(column, columns, row.header, edge.below, row.cells.get(i)));
			}
			column += columns;
		}
		return slots;
	}

	private record MadeRow(boolean header, List<Edge> edges, List<List<Piece>> cells) {
	}

	private static final class Edge {

		private int right;

		private boolean beside;

		private boolean below;

	}

}
