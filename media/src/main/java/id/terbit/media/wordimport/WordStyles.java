package id.terbit.media.wordimport;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.terbit.media.wordimport.Piece.Role;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * What the file's styles mean. Word names its own styles in English whatever its
 * language, but their ids and the styles of other programs are translated.
 */
final class WordStyles {

	private static final Pattern HEADING = Pattern.compile("(?:heading|judul|tajuk|kop)[ _-]*([1-9])");

	private static final Pattern TITLE = Pattern.compile("title|judul|judul utama|document title");

	private static final Pattern SUBTITLE = Pattern.compile("subtitle|sub ?judul|anak judul|lead|teras");

	private static final Pattern CAPTION = Pattern
		.compile("caption|keterangan|keterangan gambar|judul gambar|figure|gambar|illustration");

	private static final Pattern QUOTE = Pattern.compile("(intense ?)?quot(e|ations?)|kutipan.*|block ?text");

	private static final Pattern CONTENTS = Pattern.compile("(toc|daftar isi|contents)[ _-]*([1-9]|heading)");

	private static final Pattern LIST = Pattern.compile("(list|daftar)[ _-]*(bullet|butir|number|nomor)[ _-]*([2-5])?");

	private final @Nullable XWPFStyles styles;

	WordStyles(@Nullable XWPFStyles styles) {
		this.styles = styles;
	}

	/** What a paragraph is by its style and its own outline level. */
	Meaning meaning(@Nullable Element properties) {
		String style = WordXml.value(properties, "pStyle");
		String own = WordXml.value(properties, "outlineLvl");
		Meaning meaning = ofStyle(style, new HashSet<>());
		if (!own.isEmpty() && meaning.role() == Role.PLAIN) {
			int level = WordXml.number(own, 9) + 1;
			return (level >= 1 && level <= 9) ? new Meaning(Role.HEADING, level, false) : meaning;
		}
		return meaning;
	}

	private Meaning ofStyle(String id, Set<String> seen) {
		if (id.isEmpty() || !seen.add(id)) {
			return Meaning.PLAIN;
		}
		XWPFStyle style = style(id);
		Meaning byName = named((style != null && style.getName() != null) ? style.getName() : id);
		if (byName.known()) {
			return byName;
		}
		if (style == null) {
			return Meaning.PLAIN;
		}
		Element properties = WordXml.child(element(style), "pPr");
		String outline = WordXml.value(properties, "outlineLvl");
		int level = outline.isEmpty() ? 0 : WordXml.number(outline, 9) + 1;
		if (level >= 1 && level <= 9) {
			return new Meaning(Role.HEADING, level, false);
		}
		String basis = style.getBasisStyleID();
		return (basis != null) ? ofStyle(basis, seen) : Meaning.PLAIN;
	}

	private static Meaning named(String name) {
		String plain = name.toLowerCase(Locale.ROOT).strip();
		Matcher heading = HEADING.matcher(plain);
		if (heading.matches()) {
			return new Meaning(Role.HEADING, Integer.parseInt(heading.group(1)), false);
		}
		if (CONTENTS.matcher(plain).matches()) {
			return new Meaning(Role.PLAIN, 0, true);
		}
		if (TITLE.matcher(plain).matches()) {
			return new Meaning(Role.TITLE, 0, false);
		}
		if (SUBTITLE.matcher(plain).matches()) {
			return new Meaning(Role.SUBTITLE, 0, false);
		}
		if (CAPTION.matcher(plain).matches()) {
			return new Meaning(Role.CAPTION, 0, false);
		}
		return QUOTE.matcher(plain).matches() ? new Meaning(Role.QUOTE, 0, false) : Meaning.PLAIN;
	}

	/** The numbering that a style brings, or null. */
	@Nullable Element numbering(String id) {
		Set<String> seen = new HashSet<>();
		XWPFStyle style = style(id);
		while (style != null && seen.add(style.getStyleId())) {
			Element numbering = WordXml.child(WordXml.child(element(style), "pPr"), "numPr");
			if (numbering != null) {
				return numbering;
			}
			String basis = style.getBasisStyleID();
			style = (basis != null) ? style(basis) : null;
		}
		return null;
	}

	/**
	 * The list that a style's name alone says, where the file has no numbering for it.
	 * @return a matcher whose group 2 is the sort and group 3 the depth, or null
	 */
	@Nullable Matcher listNamed(String id) {
		XWPFStyle style = style(id);
		String name = (style != null && style.getName() != null) ? style.getName() : id;
		Matcher list = LIST.matcher(name.toLowerCase(Locale.ROOT).strip());
		return list.matches() ? list : null;
	}

	/** A switch of a character style or the styles it is based on; null where unsaid. */
	@Nullable Boolean flag(String id, String name) {
		Set<String> seen = new HashSet<>();
		XWPFStyle style = style(id);
		while (style != null && seen.add(style.getStyleId())) {
			Boolean flag = WordXml.flag(WordXml.child(element(style), "rPr"), name);
			if (flag != null) {
				return flag;
			}
			String basis = style.getBasisStyleID();
			style = (basis != null) ? style(basis) : null;
		}
		return null;
	}

	private @Nullable XWPFStyle style(String id) {
		return (this.styles != null && !id.isEmpty()) ? this.styles.getStyle(id) : null;
	}

	private static Element element(XWPFStyle style) {
		return (Element) style.getCTStyle().getDomNode();
	}

	/**
	 * What a style means.
	 *
	 * @param level of a heading, else 0
	 * @param contents whether it belongs to a table of contents
	 */
	record Meaning(Role role, int level, boolean contents) {

		static final Meaning PLAIN = new Meaning(Role.PLAIN, 0, false);

		boolean known() {
			return this.role != Role.PLAIN || this.contents;
		}

	}

}
