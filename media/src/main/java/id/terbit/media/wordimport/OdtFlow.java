package id.terbit.media.wordimport;

import java.util.ArrayList;
import java.util.List;

import id.terbit.media.wordimport.Piece.Item;
import id.terbit.media.wordimport.Piece.Line;
import id.terbit.media.wordimport.Piece.Role;
import id.terbit.media.wordimport.StyleNames.Meaning;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Reads paragraphs, lists and tables of an OpenDocument text one after the other: a body,
 * a cell, a box, a note.
 */
final class OdtFlow {

	private final OdtReading reading;

	private final OdtLists lists;

	OdtFlow(OdtReading reading) {
		this.reading = reading;
		this.lists = new OdtLists(reading);
	}

	List<Piece> read(Element container) {
		List<Piece> pieces = new ArrayList<>();
		inside(container, pieces);
		return pieces;
	}

	private void inside(Element container, List<Piece> pieces) {
		for (Element element : WordXml.children(container)) {
			element(element, pieces);
		}
	}

	private void element(Element element, List<Piece> pieces) {
		switch (WordXml.name(element)) {
			case "p", "h" -> paragraph(element, AutoNumber.NONE, pieces);
			case "list" -> list(element, pieces);
			case "table" -> {
				Piece.Grid grid = new OdtGrid(this.reading).read(element);
				if (!grid.rows().isEmpty()) {
					pieces.add(grid);
				}
			}
			case "section" -> section(element, pieces);
			case "table-of-content", "illustration-index", "table-index", "object-index", "user-index",
					"alphabetical-index", "bibliography" ->
				this.reading.findings().leftOut("contents");
			case "tracked-changes" -> changes(element);
			case "frame", "custom-shape", "rect", "ellipse", "circle", "line", "polygon", "path", "g", "a", "control" ->
				drawing(element, pieces);
			case "sequence-decls", "variable-decls", "user-field-decls", "forms", "dde-connection-decls",
					"alphabetical-index-auto-mark-file", "soft-page-break", "title", "desc" -> {
				// declarations, and the words that a drawing says of itself
			}
			default -> inside(element, pieces);
		}
	}

	private void section(Element section, List<Piece> pieces) {
		if (OdtXml.text(section, "display").equals("none")) {
			this.reading.findings().leftOut("hidden-text", OdtXml.said(section));
		}
		else {
			inside(section, pieces);
		}
	}

	/** What was deleted stands here, apart from the text; what was added stands in it. */
	private void changes(Element changes) {
		WordXml.below(changes, "deletion").forEach((change) -> this.reading.findings().changed("deletion-accepted"));
		WordXml.below(changes, "insertion").forEach((change) -> this.reading.findings().changed("insertion-accepted"));
	}

	/** A drawing that stands between paragraphs, at its page's edge. */
	private void drawing(Element drawing, List<Piece> pieces) {
		OdtLine line = new OdtLine(this.reading, "");
		line.drawing(drawing);
		pieces.addAll(line.floating());
		addAll(line.found(), Meaning.PLAIN, null, pieces);
		pieces.addAll(line.beside());
	}

	/** Lists are read flat, each paragraph with its place, as other formats give them. */
	private void list(Element list, List<Piece> pieces) {
		this.lists.begin(list);
		for (Element item : WordXml.children(list)) {
			boolean counted = WordXml.name(item).equals("list-item");
			boolean first = true;
			for (Element element : WordXml.children(item)) {
				switch (WordXml.name(element)) {
					case "p", "h" -> {
						AutoNumber place = this.lists.place(item, element, counted, first);
						first = !paragraph(element, place, pieces) && first;
					}
					case "list" -> list(element, pieces);
					default -> element(element, pieces);
				}
			}
		}
		this.lists.end();
	}

	/** Reads a paragraph; says whether it held any text. */
	private boolean paragraph(Element paragraph, AutoNumber place, List<Piece> pieces) {
		String style = OdtXml.text(paragraph, "style-name");
		Meaning meaning = meaning(paragraph, style);
		OdtLine line = new OdtLine(this.reading, style);
		line.read(paragraph, meaning.role() == Role.PLAIN);
		pieces.addAll(line.floating());
		if (meaning.contents()) {
			this.reading.findings().leftOut("contents");
			return false;
		}
		AutoNumber number = number(paragraph, place);
		List<Object> whole = number.written(line.found(), meaning.role(), this.reading.findings());
		Item item = whole.isEmpty() ? null : number.place(meaning.role(), this.reading.findings());
		boolean text = addAll(whole, meaning, item, pieces);
		pieces.addAll(line.beside());
		return text;
	}

	/** What a list or the order of headings gives, or what the file says was shown. */
	private AutoNumber number(Element paragraph, AutoNumber place) {
		AutoNumber number = (place.equals(AutoNumber.NONE) && WordXml.name(paragraph).equals("h"))
				? this.reading.outline().next(paragraph) : place;
		Element said = WordXml.child(paragraph, "number");
		return (said == null || number.item() != null || !number.label().isEmpty()) ? number
				: new AutoNumber(null, said.getTextContent().strip(), false, true);
	}

	private Meaning meaning(Element paragraph, String style) {
		if (WordXml.name(paragraph).equals("h")) {
			Meaning named = this.reading.styles().meaning(style);
			int level = OdtXml.number(paragraph, OdtXml.TEXT, "outline-level", 1);
			return (named.role() == Role.TITLE || named.role() == Role.SUBTITLE) ? named
					: Meaning.heading(Math.max(1, Math.min(9, level)));
		}
		return this.reading.styles().meaning(style);
	}

	private static boolean addAll(List<Object> found, Meaning meaning, @Nullable Item item, List<Piece> pieces) {
		Item place = item;
		boolean text = false;
		for (Object part : found) {
			if (part instanceof Piece piece) {
				pieces.add(piece);
			}
			else if (part instanceof Stretch stretch) {
				pieces.add(new Line(meaning.role(), meaning.level(), place, stretch.content(), stretch.size()));
				text = true;
				place = null;
			}
		}
		return text;
	}

}
