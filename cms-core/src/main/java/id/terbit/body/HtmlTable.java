package id.terbit.body;

import java.util.List;

import id.terbit.body.Block.Table;
import id.terbit.body.Block.TableCell;
import id.terbit.body.Block.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table in a box that scrolls on small screens and can be reached by keyboard
 * (WCAG 2.1.1).
 */
final class HtmlTable {

	private final HtmlWriter html;

	private final HtmlBlocks blocks;

	HtmlTable(HtmlWriter html, HtmlBlocks blocks) {
		this.html = html;
		this.blocks = blocks;
	}

	void table(Table table, String label) {
		this.html.open("div", "class", "table-scroll", "role", "region", "aria-label", label, "tabindex", "0");
		this.html.open("table");
		List<TableRow> rows = table.rows();
		int heads = isHead(rows.get(0)) ? 1 : 0;
		if (heads > 0) {
			this.html.open("thead");
			row(rows.get(0), "col");
			this.html.close("thead");
		}
		if (rows.size() > heads) {
			this.html.open("tbody");
			rows.subList(heads, rows.size()).forEach((row) -> row(row, "row"));
			this.html.close("tbody");
		}
		this.html.close("table").close("div");
	}

	/** A row of headers alone; a cell that reaches below it keeps it in the body. */
	private static boolean isHead(TableRow row) {
		return !row.cells().isEmpty() && row.cells().stream().allMatch((cell) -> cell.header() && cell.rowspan() == 1);
	}

	private void row(TableRow row, String scope) {
		this.html.open("tr");
		for (TableCell cell : row.cells()) {
			String element = cell.header() ? "th" : "td";
			this.html.open(element, "scope", cell.header() ? scope : null, "colspan", span(cell.colspan()), "rowspan",
					span(cell.rowspan()));
			this.blocks.tight(cell.content());
			this.html.close(element);
		}
		this.html.close("tr");
	}

	private static @Nullable String span(int cells) {
		return (cells > 1) ? String.valueOf(cells) : null;
	}

}
