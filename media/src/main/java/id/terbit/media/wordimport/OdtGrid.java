package id.terbit.media.wordimport;

import java.util.ArrayList;
import java.util.List;

import id.terbit.body.Block;
import id.terbit.media.wordimport.Piece.Cell;
import id.terbit.media.wordimport.Piece.Grid;
import id.terbit.media.wordimport.Piece.Row;
import org.w3c.dom.Element;

/** Reads a table of an OpenDocument text (ODF 1.3 part 3, 9). */
final class OdtGrid {

	private final OdtReading reading;

	private final List<Row> rows = new ArrayList<>();

	private boolean filled;

	OdtGrid(OdtReading reading) {
		this.reading = reading;
	}

	/** The table; without rows where all its cells are empty. */
	Grid read(Element table) {
		rows(table, false);
		return new Grid(this.filled ? this.rows : List.of());
	}

	private void rows(Element container, boolean header) {
		for (Element child : WordXml.children(container)) {
			switch (WordXml.name(child)) {
				case "table-row" -> this.rows.add(new Row(cells(child, header)));
				case "table-header-rows" -> rows(child, true);
				case "table-rows", "table-row-group" -> rows(child, header);
				default -> {
					// columns, titles, sources
				}
			}
		}
	}

	private List<Cell> cells(Element row, boolean header) {
		List<Cell> cells = new ArrayList<>();
		for (Element child : WordXml.children(row)) {
			// cells that others reach into have no place of their own, and show nothing
			if (WordXml.name(child).equals("table-cell")) {
				List<Piece> content = new OdtFlow(this.reading).read(child);
				this.filled |= !content.isEmpty();
				int columns = between(OdtXml.number(child, OdtXml.TABLE, "number-columns-spanned", 1),
						Block.MAX_COLUMNS);
				int spanned = between(OdtXml.number(child, OdtXml.TABLE, "number-rows-spanned", 1), Block.MAX_ROWSPAN);
				int times = between(OdtXml.number(child, OdtXml.TABLE, "number-columns-repeated", 1),
						content.isEmpty() ? Block.MAX_COLUMNS : 1);
				for (int i = 0; i < times; i++) {
					cells.add(new Cell(header, columns, spanned, content));
				}
			}
		}
		return cells;
	}

	private static int between(int number, int most) {
		return Math.max(1, Math.min(most, number));
	}

}
