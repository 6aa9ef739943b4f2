package id.terbit.media.wordimport;

import java.util.ArrayList;
import java.util.List;

import id.terbit.body.Block;
import id.terbit.media.wordimport.Piece.Grid;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads a table with its merged cells (ECMA-376 17.4). */
final class GridReader {

	private final WordReading reading;

	GridReader(WordReading reading) {
		this.reading = reading;
	}

	Grid read(Element table) {
		Element properties = WordXml.child(table, "tblPr");
		Element look = WordXml.child(properties, "tblLook");
		List<List<Slot>> rows = new ArrayList<>();
		for (Element row : rows(table)) {
			rows.add(slots(row));
		}
		boolean firstRow = WordXml.attribute(look, "firstRow").equals("1")
				|| (WordXml.number(hex(WordXml.attribute(look, "val")), 0) & 0x20) != 0;
		if (firstRow && !rows.isEmpty() && allBold(rows.get(0))) {
			rows.set(0, rows.get(0).stream().map(Slot::asHeader).toList());
		}
		return Slot.grid(rows);
	}

	private List<Element> rows(Element container) {
		List<Element> rows = new ArrayList<>();
		for (Element child : WordXml.children(container)) {
			switch (WordXml.name(child)) {
				case "tr" -> {
					if (WordXml.child(WordXml.child(child, "trPr"), "del") != null) {
						deleted(child);
					}
					else {
						rows.add(child);
					}
				}
				case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> rows.addAll(rows(child));
				default -> {
					// properties and the grid
				}
			}
		}
		return rows;
	}

	private List<Slot> slots(Element row) {
		Element properties = WordXml.child(row, "trPr");
		boolean header = Boolean.TRUE.equals(WordXml.flag(properties, "tblHeader"));
		List<Slot> slots = new ArrayList<>();
		int before = WordXml.number(WordXml.value(properties, "gridBefore"), 0);
		if (before > 0 && before <= Block.MAX_COLUMNS) {
			slots.add(new Slot(0, before, header, false, List.of()));
		}
		int column = Math.max(0, before);
		for (Element cell : cells(row)) {
			Element own = WordXml.child(cell, "tcPr");
			if (WordXml.child(own, "cellDel") != null) {
				deleted(cell);
				continue;
			}
			int columns = Math.max(1, Math.min(Block.MAX_COLUMNS, WordXml.number(WordXml.value(own, "gridSpan"), 1)));
			Slot left = slots.isEmpty() ? null : slots.get(slots.size() - 1);
			if (continues(own, "hMerge") && left != null) {
				left.widen(columns, new FlowReader(this.reading).read(cell));
			}
			else {
				List<Piece> content = new FlowReader(this.reading).read(cell);
				slots.add(new Slot(column, columns, header, continues(own, "vMerge"), content));
			}
			column += columns;
		}
		return slots;
	}

	private void deleted(Element part) {
		this.reading.findings().changed("deletion-accepted");
		this.reading.passOver(part);
	}

	private static List<Element> cells(Element container) {
		List<Element> cells = new ArrayList<>();
		for (Element child : WordXml.children(container)) {
			switch (WordXml.name(child)) {
				case "tc" -> cells.add(child);
				case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> cells.addAll(cells(child));
				default -> {
					// properties
				}
			}
		}
		return cells;
	}

	/** A cell merged with the one before it: the mark without "restart". */
	private static boolean continues(@Nullable Element properties, String name) {
		Element merge = WordXml.child(properties, name);
		return merge != null && !WordXml.attribute(merge, "val").equals("restart");
	}

	private static boolean allBold(List<Slot> row) {
		return row.stream()
			.flatMap((slot) -> slot.content().stream())
			.allMatch((piece) -> piece instanceof Piece.Line line && Lines.allBold(line.content()));
	}

	private static String hex(String text) {
		return text.matches("[0-9A-Fa-f]{4}") ? String.valueOf(Integer.parseInt(text, 16)) : "0";
	}

}
