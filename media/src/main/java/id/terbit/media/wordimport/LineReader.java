package id.terbit.media.wordimport;

import java.util.ArrayList;
import java.util.List;

import id.terbit.body.Mark;
import id.terbit.body.Mark.Bold;
import id.terbit.body.Mark.Italic;
import id.terbit.body.Mark.Subscript;
import id.terbit.body.Mark.Superscript;
import id.terbit.body.Mark.Underline;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Reads the runs of one paragraph: text with the few marks that are kept, pictures where
 * they stand, and notes of everything else.
 */
final class LineReader {

	private final WordReading reading;

	private final Ink ink;

	/** What stood in boxes beside the text; it follows the paragraph. */
	private final List<Piece> beside = new ArrayList<>();

	private final List<Piece> floating = new ArrayList<>();

	private String link = "";

	/** The paragraph's style where its dress is that of its letters; else empty. */
	private String style = "";

	private int usualSize;

	private int size;

	LineReader(WordReading reading) {
		this.reading = reading;
		this.ink = new Ink(reading.findings());
	}

	/** Stretches of text ({@link Stretch}) and pieces (pictures, rules) in order. */
	List<Object> read(Element paragraph) {
		String own = WordXml.value(WordXml.child(paragraph, "pPr"), "pStyle");
		boolean plain = this.reading.styles().meaning(WordXml.child(paragraph, "pPr")).role() == Piece.Role.PLAIN;
		this.style = plain ? own : "";
		this.usualSize = this.reading.styles().paragraphSize(own);
		inside(paragraph);
		return this.ink.taken();
	}

	/** Pictures that float beside the paragraph; they stand before it. */
	List<Piece> floating() {
		return this.floating;
	}

	List<Piece> beside() {
		return this.beside;
	}

	private void inside(Element container) {
		WordXml.children(container).forEach(this::element);
	}

	private void element(Element element) {
		switch (WordXml.name(element)) {
			case "r" -> run(element);
			case "hyperlink" -> hyperlink(element);
			case "fldSimple" -> linked(FieldStack.link(WordXml.attribute(element, "instr")), element);
			case "ins", "moveTo" -> {
				this.reading.findings().changed("insertion-accepted");
				inside(element);
			}
			case "del", "moveFrom" -> {
				this.reading.findings().changed("deletion-accepted");
				this.reading.passOver(element);
			}
			case "sdt" -> {
				Element content = WordXml.child(element, "sdtContent");
				if (content != null) {
					inside(content);
				}
			}
			case "smartTag", "customXml", "dir", "bdo" -> inside(element);
			case "AlternateContent" -> alternate(element);
			case "oMath", "oMathPara" -> formula(element);
			default -> {
				// properties, bookmarks, proofing marks, ranges of comments: nothing to
				// read
			}
		}
	}

	private void hyperlink(Element element) {
		String address = this.reading.address(element.getAttributeNS(WordXml.R, "id"));
		if (address.isEmpty() && !WordXml.attribute(element, "anchor").isEmpty()) {
			this.reading.findings().changed("link-inside");
		}
		linked(address, element);
	}

	private void linked(String address, Element element) {
		String before = this.link;
		this.link = address.isEmpty() ? before : address;
		inside(element);
		this.link = before;
	}

	private void run(Element run) {
		Element properties = WordXml.child(run, "rPr");
		if (isOn(properties, "vanish")) {
			String hidden = WordXml.text(run, "t");
			if (!hidden.isBlank()) {
				this.reading.findings().leftOut("hidden-text", hidden);
			}
			hidden(run);
			return;
		}
		noteFormatting(properties);
		List<Mark> marks = marks(properties);
		this.size = size(properties);
		for (Element child : WordXml.children(run)) {
			part(child, marks);
		}
	}

	/** Word hides the marks of a field as it hides text; they hold all the same. */
	private void hidden(Element run) {
		for (Element child : WordXml.children(run)) {
			String name = WordXml.name(child);
			if (name.equals("fldChar") || name.equals("instrText")) {
				part(child, List.of());
			}
		}
	}

	private int size(@Nullable Element properties) {
		int own = WordXml.number(WordXml.value(properties, "sz"), 0);
		int styled = (own > 0) ? own : this.reading.styles().size(WordXml.value(properties, "rStyle"));
		return (styled > 0) ? styled : this.usualSize;
	}

	private void part(Element part, List<Mark> marks) {
		switch (WordXml.name(part)) {
			case "t" -> say(WordXml.content(part), marks);
			case "tab", "ptab" -> say(" ", marks);
			case "noBreakHyphen" -> say("\u2011", marks);
			case "cr" -> lineBreak();
			case "br" -> {
				String type = WordXml.attribute(part, "type");
				if (type.isEmpty() || type.equals("textWrapping")) {
					lineBreak();
				}
			}
			case "sym" -> symbol(part, marks);
			case "fldChar" -> this.reading.field(part);
			case "instrText" -> this.reading.fields().instruct(WordXml.content(part));
			case "drawing", "pict" -> drawing(part);
			case "object" -> {
				this.reading.findings().leftOut("embedded-object");
				drawing(part);
			}
			case "AlternateContent" -> alternate(part);
			case "footnoteReference" -> note("footnote", part);
			case "endnoteReference" -> note("endnote", part);
			case "ruby" -> say(WordXml.text(part, "t"), marks);
			default -> {
				// soft hyphens, deleted text, marks of comments and page numbers of the
				// last print
			}
		}
	}

	private void note(String kind, Element part) {
		int number = this.reading.note(kind, WordXml.attribute(part, "id"));
		say("[" + number + "]", List.of(new Superscript()));
	}

	private void say(String words, List<Mark> marks) {
		if (words.isEmpty() || this.reading.fields().instructing()) {
			return;
		}
		String address = this.link.isEmpty() ? this.reading.fields().link() : this.link;
		this.ink.say(words, marks, address, this.size);
	}

	private void lineBreak() {
		if (!this.reading.fields().instructing()) {
			this.ink.lineBreak();
		}
	}

	/**
	 * Characters of symbol fonts stand in the private area; the usual bullets are known.
	 */
	private void symbol(Element part, List<Mark> marks) {
		int character = Integer.parseUnsignedInt(hex(WordXml.attribute(part, "char")), 16);
		if (character >= 0xE000 && character <= 0xF8FF) {
			this.reading.findings().leftOut("symbol", WordXml.attribute(part, "font"));
		}
		else {
			say(Character.toString(character), marks);
		}
	}

	private static String hex(String text) {
		return text.matches("[0-9A-Fa-f]{1,5}") ? text : "20";
	}

	private void formula(Element formula) {
		String words = Formula.plain(formula);
		if (!words.isBlank()) {
			this.reading.findings().changed("formula", words);
			say(words, List.of());
		}
	}

	private void alternate(Element element) {
		Element chosen = WordXml.alternative(element);
		if (chosen != null) {
			for (Element child : WordXml.children(chosen)) {
				if (WordXml.name(child).equals("r")) {
					run(child);
				}
				else {
					part(child, List.of());
				}
			}
		}
	}

	private void drawing(Element drawing) {
		List<Piece> pictures = new DrawingReader(this.reading).pictures(drawing);
		if (WordXml.child(drawing, "anchor") != null) {
			// it floats beside the paragraph, whose sentence goes on
			this.floating.addAll(pictures);
		}
		else {
			pictures.forEach(this.ink::stand);
		}
		for (Element box : WordXml.topmost(drawing, "txbxContent")) {
			List<Piece> content = this.reading.story(box);
			if (!content.isEmpty()) {
				// a box around a picture and its caption is none to anybody but the
				// program
				if (content.stream().noneMatch(Piece.Picture.class::isInstance)) {
					this.reading.findings().changed("text-box");
				}
				this.beside.addAll(content);
			}
		}
	}

	private void noteFormatting(@Nullable Element properties) {
		if (isOn(properties, "strike") || isOn(properties, "dstrike")) {
			this.reading.findings().changed("strike");
		}
		String colour = WordXml.value(properties, "color");
		boolean link = !this.link.isEmpty() || !this.reading.fields().link().isEmpty();
		boolean coloured = !link && !colour.isEmpty() && !colour.equals("auto") && !colour.equals("000000");
		if (coloured || WordXml.child(properties, "highlight") != null) {
			this.reading.findings().changed("colour");
		}
	}

	private List<Mark> marks(@Nullable Element properties) {
		List<Mark> marks = new ArrayList<>();
		if (isOn(properties, "b")) {
			marks.add(new Bold());
		}
		if (isOn(properties, "i")) {
			marks.add(new Italic());
		}
		if (isOn(properties, "u")) {
			marks.add(new Underline());
		}
		String own = WordXml.value(properties, "vertAlign");
		switch (own.isEmpty() ? this.reading.styles().verticalAlign(WordXml.value(properties, "rStyle")) : own) {
			case "superscript" -> marks.add(new Superscript());
			case "subscript" -> marks.add(new Subscript());
			default -> {
				// on the line
			}
		}
		return marks;
	}

	/** What the run says itself, or else its character style, or the paragraph's. */
	private boolean isOn(@Nullable Element properties, String name) {
		Boolean own = WordXml.flag(properties, name);
		if (own != null) {
			return own;
		}
		String style = WordXml.value(properties, "rStyle");
		Boolean inherited = this.reading.styles().flag(style, name);
		return Boolean.TRUE.equals((inherited != null) ? inherited : this.reading.styles().flag(this.style, name));
	}

}
