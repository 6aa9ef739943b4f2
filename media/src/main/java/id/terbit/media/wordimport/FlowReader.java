package id.terbit.media.wordimport;

import java.util.ArrayList;
import java.util.List;

import id.terbit.body.Inline;
import id.terbit.media.wordimport.Piece.Item;
import id.terbit.media.wordimport.Piece.Line;
import id.terbit.media.wordimport.Piece.Role;
import id.terbit.media.wordimport.StyleNames.Meaning;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads paragraphs and tables one after the other: a body, a cell, a box, a note. */
final class FlowReader {

	/** Pieces of text that a paragraph with a deleted end may hand on. */
	private static final int LONGEST_BEGUN = 1_000;

	private final WordReading reading;

	/** Text of a paragraph whose end was deleted, or of a drop cap: the next goes on. */
	private List<Inline> begun = List.of();

	FlowReader(WordReading reading) {
		this.reading = reading;
	}

	List<Piece> read(Node container) {
		List<Piece> pieces = new ArrayList<>();
		for (Element element : WordXml.children(container)) {
			switch (WordXml.name(element)) {
				case "p" -> paragraph(element, pieces);
				case "tbl" -> {
					Piece.Grid grid = new GridReader(this.reading).read(element);
					if (!grid.rows().isEmpty()) {
						pieces.add(grid);
					}
				}
				case "sdt" -> controlled(element, pieces);
				case "customXml", "ins", "moveTo" -> pieces.addAll(new FlowReader(this.reading).read(element));
				case "del", "moveFrom" -> {
					this.reading.findings().changed("deletion-accepted");
					this.reading.passOver(element);
				}
				case "AlternateContent" -> {
					Element chosen = WordXml.alternative(element);
					if (chosen != null) {
						pieces.addAll(new FlowReader(this.reading).read(chosen));
					}
				}
				case "altChunk" -> this.reading.findings().leftOut("embedded-file");
				case "oMathPara", "oMath" -> formula(element, pieces);
				default -> {
					// section properties, bookmarks, proofing marks
				}
			}
		}
		if (!this.begun.isEmpty()) {
			pieces.add(new Line(Role.PLAIN, 0, null, Lines.tidy(this.begun)));
			this.begun = List.of();
		}
		return pieces;
	}

	private void formula(Element formula, List<Piece> pieces) {
		String words = Formula.plain(formula);
		if (!words.isBlank()) {
			this.reading.findings().changed("formula", words);
			pieces.add(new Line(Role.PLAIN, 0, null, List.of(new Inline.Text(words))));
		}
	}

	/** A content control; a table of contents is one, and is made anew by the site. */
	private void controlled(Element control, List<Piece> pieces) {
		Element properties = WordXml.child(control, "sdtPr");
		String gallery = WordXml.value(WordXml.child(properties, "docPartObj"), "docPartGallery");
		Element content = WordXml.child(control, "sdtContent");
		if (gallery.equals("Table of Contents")) {
			this.reading.findings().leftOut("contents");
			this.reading.passOver(control);
		}
		else if (content != null) {
			pieces.addAll(new FlowReader(this.reading).read(content));
		}
	}

	private void paragraph(Element paragraph, List<Piece> pieces) {
		Element properties = WordXml.child(paragraph, "pPr");
		Meaning meaning = this.reading.styles().meaning(properties);
		boolean contents = this.reading.fields().inContents();
		LineReader reader = new LineReader(this.reading);
		List<Object> found = reader.read(paragraph);
		pieces.addAll(reader.floating());
		if (meaning.contents() || contents || this.reading.fields().inContents()) {
			if (!found.isEmpty()) {
				this.reading.findings().leftOut("contents");
			}
			return;
		}
		if (goesOn(properties) && found.size() == 1 && found.get(0) instanceof Stretch text
				&& this.begun.size() < LONGEST_BEGUN) {
			this.begun = begun(text.content(), isDropCap(properties));
			pieces.addAll(reader.beside());
			return;
		}
		if (found.isEmpty() && !this.begun.isEmpty()) {
			found = List.of(new Stretch(Lines.tidy(this.begun), 0));
			this.begun = List.of();
		}
		AutoNumber number = this.reading.numbering().next(properties);
		List<Object> whole = number.written(found, meaning.role(), this.reading.findings());
		Item item = whole.isEmpty() ? null : number.place(meaning.role(), this.reading.findings());
		lines(whole, meaning, item, pieces);
		pieces.addAll(reader.beside());
	}

	private void lines(List<Object> found, Meaning meaning, @Nullable Item item, List<Piece> pieces) {
		Item place = item;
		for (Object part : found) {
			if (part instanceof Piece piece) {
				pieces.add(piece);
			}
			else if (part instanceof Stretch text) {
				List<Inline> content = joined(text.content());
				this.begun = List.of();
				pieces.add(new Line(meaning.role(), meaning.level(), place, content, text.size()));
				place = null;
			}
		}
	}

	/** A letter of a drop cap joins its word; a paragraph joins the next with a space. */
	private List<Inline> begun(List<Inline> text, boolean dropCap) {
		List<Inline> begun = new ArrayList<>(joined(text));
		if (!dropCap) {
			begun.add(new Inline.Text(" "));
		}
		return begun;
	}

	private List<Inline> joined(List<Inline> text) {
		List<Inline> joined = new ArrayList<>(this.begun);
		joined.addAll(text);
		return joined;
	}

	/** A deleted end of paragraph (its own mark is tracked as deleted), or a drop cap. */
	private static boolean goesOn(@Nullable Element properties) {
		Element mark = WordXml.child(properties, "rPr");
		return WordXml.child(mark, "del") != null || WordXml.child(mark, "moveFrom") != null || isDropCap(properties);
	}

	private static boolean isDropCap(@Nullable Element properties) {
		String dropCap = WordXml.attribute(WordXml.child(properties, "framePr"), "dropCap");
		return dropCap.equals("drop") || dropCap.equals("margin");
	}

}
