package id.terbit.media.wordimport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.terbit.media.wordimport.Piece.Role;
import id.terbit.media.wordimport.StyleNames.Meaning;
import id.terbit.media.wordimport.StyleNames.NamedList;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The styles of a {@code .docx} file (ECMA-376 17.7). */
final class WordStyles {

	/** Longest chain of styles that are followed; Word itself knows far fewer. */
	private static final int LONGEST_CHAIN = 20;

	/** Size of letters where nothing says one, in half points. */
	private static final int USUAL_SIZE = 20;

	private final Map<String, Element> styles = new HashMap<>();

	private final Map<String, Meaning> meanings = new HashMap<>();

	private String usual = "";

	private int usualSize = USUAL_SIZE;

	WordStyles(@Nullable XWPFStyles styles) {
		if (styles == null) {
			return;
		}
		styles.getStyles().forEach((style) -> add((Element) style.getCTStyle().getDomNode()));
		var defaults = styles.getDefaultRunStyle();
		if (defaults != null && defaults.getFontSizeAsDouble() != null && defaults.getFontSizeAsDouble() > 0) {
			this.usualSize = (int) Math.round(defaults.getFontSizeAsDouble() * 2);
		}
	}

	private void add(Element style) {
		String id = WordXml.attribute(style, "styleId");
		this.styles.putIfAbsent(id, style);
		boolean usualOne = WordXml.attribute(style, "type").equals("paragraph")
				&& WordXml.attribute(style, "default").matches("1|true|on");
		if (usualOne) {
			this.usual = id;
		}
	}

	/** What a paragraph is by its style and its own outline level. */
	Meaning meaning(@Nullable Element properties) {
		String style = WordXml.value(properties, "pStyle");
		String own = WordXml.value(properties, "outlineLvl");
		Meaning meaning = this.meanings.computeIfAbsent(style, this::ofStyle);
		if (!own.isEmpty() && meaning.role() == Role.PLAIN) {
			int level = WordXml.number(own, 9) + 1;
			return (level >= 1 && level <= 9) ? Meaning.heading(level) : meaning;
		}
		return meaning;
	}

	private Meaning ofStyle(String id) {
		for (String one : chain(id)) {
			Element style = this.styles.get(one);
			Meaning byName = StyleNames.meaning(name(one));
			if (byName.known()) {
				return byName;
			}
			String outline = WordXml.value(WordXml.child(style, "pPr"), "outlineLvl");
			int level = outline.isEmpty() ? 0 : WordXml.number(outline, 9) + 1;
			if (level >= 1 && level <= 9) {
				return Meaning.heading(level);
			}
		}
		return Meaning.PLAIN;
	}

	/** The numbering that a style brings, or null. */
	@Nullable Element numbering(String id) {
		for (String one : chain(id)) {
			Element numbering = WordXml.child(WordXml.child(this.styles.get(one), "pPr"), "numPr");
			if (numbering != null) {
				return numbering;
			}
		}
		return null;
	}

	/** The list that a style's name alone says, or null. */
	@Nullable NamedList listNamed(String id) {
		return StyleNames.list(name(id));
	}

	/** A switch of a style or the styles it is based on; null where unsaid. */
	@Nullable Boolean flag(String id, String name) {
		for (String one : chain(id)) {
			Boolean flag = WordXml.flag(WordXml.child(this.styles.get(one), "rPr"), name);
			if (flag != null) {
				return flag;
			}
		}
		return null;
	}

	/** How high the letters are above or below the line by a style; may be empty. */
	String verticalAlign(String id) {
		for (String one : chain(id)) {
			String align = WordXml.value(WordXml.child(this.styles.get(one), "rPr"), "vertAlign");
			if (!align.isEmpty()) {
				return align;
			}
		}
		return "";
	}

	/** Size of letters by a style in half points; 0 where it says none. */
	int size(String id) {
		for (String one : chain(id)) {
			int size = WordXml.number(WordXml.value(WordXml.child(this.styles.get(one), "rPr"), "sz"), 0);
			if (size > 0) {
				return size;
			}
		}
		return 0;
	}

	/** Size of letters of a paragraph where no run says another, in half points. */
	int paragraphSize(String id) {
		int size = size(id.isEmpty() ? this.usual : id);
		return (size > 0) ? size : this.usualSize;
	}

	private String name(String id) {
		Element style = this.styles.get(id);
		String name = WordXml.value(style, "name");
		return name.isEmpty() ? id : name;
	}

	/** A style and those it is based on, nearest first. */
	private List<String> chain(String id) {
		List<String> chain = new ArrayList<>();
		String next = id;
		while (!next.isEmpty() && chain.size() < LONGEST_CHAIN && !chain.contains(next)) {
			chain.add(next);
			next = WordXml.value(this.styles.get(next), "basedOn");
		}
		return chain;
	}

}
