package id.terbit.media.wordimport;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import id.terbit.body.Mark;
import id.terbit.body.Mark.Bold;
import id.terbit.body.Mark.Italic;
import id.terbit.body.Mark.Subscript;
import id.terbit.body.Mark.Superscript;
import id.terbit.body.Mark.Underline;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Reads what stands in one paragraph of an OpenDocument text (ODF 1.3 part 3, 6). */
final class OdtLine {

	private final OdtReading reading;

	private final Ink ink;

	/** What stood in boxes beside the text; it follows the paragraph. */
	private final List<Piece> beside = new ArrayList<>();

	private final OdtDrawing drawings;

	/** Styles of letters that hold here, innermost last; the paragraph's is the first. */
	private final List<Style> styles = new ArrayList<>();

	private final String paragraph;

	private boolean hidden;

	private String link = "";

	OdtLine(OdtReading reading, String paragraphStyle) {
		this.reading = reading;
		this.ink = new Ink(reading.findings());
		this.drawings = new OdtDrawing(reading, this.ink, this.beside);
		this.paragraph = paragraphStyle;
	}

	/**
	 * Reads a paragraph.
	 * @param dressed whether the dress of the paragraph's style is that of its letters; a
	 * heading's or a quotation's is not
	 */
	void read(Element element, boolean dressed) {
		if (dressed) {
			this.styles.add(new Style("paragraph", this.paragraph));
		}
		inside(element);
	}

	void drawing(Element drawing) {
		this.drawings.read(drawing);
	}

	List<Object> found() {
		return this.ink.taken();
	}

	/** Pictures that float beside the paragraph; they stand before it. */
	List<Piece> floating() {
		return this.drawings.floating();
	}

	List<Piece> beside() {
		return this.beside;
	}

	private void inside(Element container) {
		for (Node node = container.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Text text) {
				say(text.getData());
			}
			else if (node instanceof Element element) {
				element(element);
			}
		}
	}

	private void element(Element element) {
		switch (WordXml.name(element)) {
			case "span" -> span(element);
			case "a" -> linked(element);
			case "s", "tab" -> say(" ");
			case "line-break" -> this.ink.lineBreak();
			case "note" -> this.ink.say("[" + this.reading.note(element) + "]", List.of(new Superscript()), "", 0);
			case "annotation" -> comment(element);
			case "frame", "custom-shape", "rect", "ellipse", "circle", "line", "polygon", "path", "g", "control",
					"connector", "caption" ->
				this.drawings.read(element);
			case "ruby" -> WordXml.children(element)
				.stream()
				.filter((part) -> WordXml.name(part).equals("ruby-base"))
				.forEach(this::inside);
			case "hidden-text", "hidden-paragraph" -> {
				String words = OdtXml.text(element, "string-value") + element.getTextContent();
				if (!words.isBlank()) {
					this.reading.findings().leftOut("hidden-text", words);
				}
			}
			case "number", "change-start", "change-end", "change", "annotation-end", "bookmark", "bookmark-start",
					"bookmark-end", "reference-mark", "reference-mark-start", "reference-mark-end", "soft-page-break",
					"toc-mark", "alphabetical-index-mark", "script", "event-listeners" -> {
				// marks without text, and the number that a list gives
			}
			default -> inside(element);
		}
	}

	private void comment(Element annotation) {
		StringBuilder words = new StringBuilder();
		for (Element part : WordXml.children(annotation)) {
			if (WordXml.name(part).equals("p") || WordXml.name(part).equals("list")) {
				words.append(OdtXml.said(part)).append(' ');
			}
		}
		this.reading.findings().leftOut("comment", words.toString());
	}

	private void linked(Element element) {
		String before = this.link;
		String address = OdtXml.href(element);
		if (address.startsWith("#")) {
			this.reading.findings().changed("link-inside");
		}
		else if (!address.isEmpty()) {
			this.link = address;
		}
		inside(element);
		this.link = before;
	}

	private void span(Element span) {
		Style style = new Style("text", OdtXml.text(span, "style-name"));
		boolean before = this.hidden;
		if (property(style, (letters) -> OdtXml.text(letters, "display")).equals("none")) {
			this.reading.findings().leftOut("hidden-text", OdtXml.said(span));
			this.hidden = true;
		}
		note(style);
		this.styles.add(style);
		inside(span);
		this.styles.remove(this.styles.size() - 1);
		this.hidden = before;
	}

	private void note(Style style) {
		if (isSet(property(style, (letters) -> OdtXml.style(letters, "text-line-through-style")))) {
			this.reading.findings().changed("strike");
		}
		String colour = property(style, (letters) -> letters.getAttributeNS(OdtXml.FO, "color"));
		String behind = property(style, (letters) -> letters.getAttributeNS(OdtXml.FO, "background-color"));
		if ((!colour.isEmpty() && !colour.equals("#000000")) || behind.startsWith("#")) {
			this.reading.findings().changed("colour");
		}
	}

	private void say(String words) {
		if (!this.hidden) {
			this.ink.say(words, marks(), this.link, size());
		}
	}

	private List<Mark> marks() {
		List<Mark> marks = new ArrayList<>();
		String weight = innermost((letters) -> letters.getAttributeNS(OdtXml.FO, "font-weight"));
		if (weight.equals("bold") || weight.matches("[6-9]00")) {
			marks.add(new Bold());
		}
		String slant = innermost((letters) -> letters.getAttributeNS(OdtXml.FO, "font-style"));
		if (slant.equals("italic") || slant.equals("oblique")) {
			marks.add(new Italic());
		}
		if (isSet(innermost((letters) -> OdtXml.style(letters, "text-underline-style")))) {
			marks.add(new Underline());
		}
		String position = innermost((letters) -> OdtXml.style(letters, "text-position"));
		if (position.startsWith("super") || position.matches("[1-9][0-9]*% .*")) {
			marks.add(new Superscript());
		}
		else if (position.startsWith("sub") || position.startsWith("-")) {
			marks.add(new Subscript());
		}
		return marks;
	}

	private static boolean isSet(String lineStyle) {
		return !lineStyle.isEmpty() && !lineStyle.equals("none");
	}

	private int size() {
		for (int i = this.styles.size() - 1; i >= 0; i--) {
			Style style = this.styles.get(i);
			int size = style.family.equals("text") ? this.reading.styles().size("text", style.name) : 0;
			if (size > 0) {
				return size;
			}
		}
		return this.reading.styles().paragraphSize(this.paragraph);
	}

	private String innermost(Function<Element, String> property) {
		for (int i = this.styles.size() - 1; i >= 0; i--) {
			String value = property(this.styles.get(i), property);
			if (!value.isEmpty()) {
				return value;
			}
		}
		return "";
	}

	private String property(Style style, Function<Element, String> property) {
		return this.reading.styles().letters(style.family, style.name, property);
	}

	private record Style(String family, String name) {
	}

}
