package id.terbit.media.wordimport;

import java.util.ArrayList;
import java.util.List;

import id.terbit.media.wordimport.Piece.Item;
import id.terbit.media.wordimport.Piece.Line;
import id.terbit.media.wordimport.StyleNames.Meaning;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.jspecify.annotations.Nullable;

/** Reads paragraphs and tables of a range of old Word one after the other. */
final class DocFlow {

	/** Outline level of text that is no heading. */
	private static final int BODY_LEVEL = 9;

	private final DocReader reader;

	private final int level;

	DocFlow(DocReader reader) {
		this(reader, 0);
	}

	private DocFlow(DocReader reader, int level) {
		this.reader = reader;
		this.level = level;
	}

	List<Piece> read(Range range) {
		List<Piece> pieces = new ArrayList<>();
		int at = 0;
		int count = (range.getEndOffset() > range.getStartOffset()) ? range.numParagraphs() : 0;
		while (at < count) {
			Paragraph paragraph = range.getParagraph(at);
			boolean within = paragraph.isInTable() && paragraph.getTableLevel() > this.level;
			Table table = within ? table(range, paragraph) : null;
			if (table == null) {
				paragraph(paragraph, pieces);
				at++;
				continue;
			}
			Piece.Grid grid = grid(table);
			if (!grid.rows().isEmpty()) {
				pieces.add(grid);
			}
			at += Math.max(1, table.numParagraphs());
		}
		return pieces;
	}

	/** The table that begins with a paragraph; null where its rows make no sense. */
	private @Nullable Table table(Range range, Paragraph first) {
		try {
			return range.getTable(first);
		}
		catch (IllegalArgumentException ex) {
			this.reader.findings().changed("table-plain");
			return null;
		}
	}

	private Piece.Grid grid(Table table) {
		EdgedGrid grid = new EdgedGrid();
		for (int i = 0; i < table.numRows(); i++) {
			TableRow row = table.getRow(i);
			grid.beginRow();
			if (row.isTableHeader()) {
				grid.header();
			}
			for (int j = 0; j < row.numCells(); j++) {
				TableCell cell = row.getCell(j);
				if (cell.isMerged()) {
					grid.mergeBeside();
				}
				if (cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged()) {
					grid.mergeBelow();
				}
				grid.edge(cell.getLeftEdge() + cell.getWidth());
				grid.endCell(new DocFlow(this.reader, this.level + 1).read(cell));
			}
			grid.endRow();
		}
		return grid.grid();
	}

	private void paragraph(Paragraph paragraph, List<Piece> pieces) {
		Meaning meaning = meaning(paragraph);
		boolean contents = this.reader.fields().inContents();
		List<Object> found = new DocLine(this.reader).read(paragraph);
		if (meaning.contents() || contents || this.reader.fields().inContents()) {
			if (!found.isEmpty()) {
				this.reader.findings().leftOut("contents");
			}
			return;
		}
		AutoNumber number = this.reader.lists().next(paragraph);
		List<Object> whole = number.written(found, meaning.role(), this.reader.findings());
		Item item = whole.isEmpty() ? null : number.place(meaning.role(), this.reader.findings());
		addAll(whole, meaning, item, pieces);
	}

	private static void addAll(List<Object> found, Meaning meaning, @Nullable Item item, List<Piece> pieces) {
		Item place = item;
		for (Object part : found) {
			if (part instanceof Piece piece) {
				pieces.add(piece);
			}
			else if (part instanceof Stretch stretch) {
				pieces.add(new Line(meaning.role(), meaning.level(), place, stretch.content(), stretch.size()));
				place = null;
			}
		}
	}

	private Meaning meaning(Paragraph paragraph) {
		StyleDescription style = this.reader.document().getStyleSheet().getStyleDescription(paragraph.getStyleIndex());
		Meaning named = (style != null && style.getName() != null) ? StyleNames.meaning(style.getName())
				: Meaning.PLAIN;
		int outline = paragraph.getLvl();
		return (!named.known() && outline >= 0 && outline < BODY_LEVEL) ? Meaning.heading(outline + 1) : named;
	}

}
