package id.terbit.media.wordimport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.terbit.body.Block;
import id.terbit.media.wordimport.Piece.Cell;
import id.terbit.media.wordimport.Piece.Grid;
import id.terbit.media.wordimport.Piece.Row;

/** A cell with its place while a table is read whose merged cells say "as above". */
final class Slot {

	private final int column;

	private final boolean header;

	private final List<Piece> content;

	private int columns;

	private int rows = 1;

	private boolean continued;

	/**
	 * A cell.
	 * @param column where it begins, from 0
	 * @param continued whether it says of itself that it belongs to the cell above
	 */
	Slot(int column, int columns, boolean header, boolean continued, List<Piece> content) {
		this.column = column;
		this.columns = Math.max(1, Math.min(Block.MAX_COLUMNS, columns));
		this.header = header;
		this.continued = continued;
		this.content = new ArrayList<>(content);
	}

	List<Piece> content() {
		return this.content;
	}

	/** The same as the head of a table. */
	Slot asHeader() {
		return new Slot(this.column, this.columns, true, this.continued, this.content);
	}

	/** Takes in the cell to its right. */
	void widen(int more, List<Piece> further) {
		this.columns = Math.max(1, Math.min(Block.MAX_COLUMNS, this.columns + more));
		this.content.addAll(further);
	}

	/**
	 * The table of rows of cells, where cells reach down through those that continue
	 * them; without rows where all its cells are empty.
	 */
	static Grid grid(List<List<Slot>> rows) {
		spanRows(rows);
		List<Row> made = new ArrayList<>();
		boolean empty = true;
		for (List<Slot> row : rows) {
			List<Cell> cells = new ArrayList<>();
			for (Slot slot : row) {
				if (!slot.continued) {
					cells.add(new Cell(slot.header, slot.columns, slot.rows, slot.content));
					empty &= slot.content.isEmpty();
				}
			}
			made.add(new Row(cells));
		}
		return new Grid(empty ? List.of() : made);
	}

	private static void spanRows(List<List<Slot>> rows) {
		Map<Integer, Slot> above = Map.of();
		for (List<Slot> row : rows) {
			Map<Integer, Slot> here = new HashMap<>();
			for (Slot slot : row) {
				Slot origin = slot.continued ? above.get(slot.column) : null;
				if (origin != null && origin.columns == slot.columns && origin.rows < Block.MAX_ROWSPAN) {
					origin.rows++;
					origin.content.addAll(slot.content);
					here.put(slot.column, origin);
				}
				else {
					slot.continued = false;
					here.put(slot.column, slot);
				}
			}
			above = here;
		}
	}

}
