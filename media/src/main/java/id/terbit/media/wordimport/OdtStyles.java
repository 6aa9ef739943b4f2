package id.terbit.media.wordimport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.terbit.media.wordimport.StyleNames.Meaning;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The styles of an OpenDocument text, common and automatic (ODF 1.3 part 3, 16). */
final class OdtStyles {

	private static final int LONGEST_CHAIN = 20;

	/** Size of letters where nothing says one, in half points. */
	private static final int USUAL_SIZE = 24;

	/** Signs that a name can't hold are written as their number: {@code Heading_20_1}. */
	private static final Pattern WRITTEN_AS_NUMBER = Pattern.compile("_([0-9a-f]{1,4})_");

	private static final Pattern POINTS = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]+)?)pt");

	private final Map<String, Element> styles = new HashMap<>();

	private final Map<String, Element> lists = new HashMap<>();

	private @Nullable Element outline;

	private int usualSize = USUAL_SIZE;

	/** Takes the styles of a part; later ones stand before earlier ones. */
	void add(Element part) {
		for (Element style : WordXml.below(part, "style")) {
			this.styles.put(key(OdtXml.style(style, "family"), OdtXml.style(style, "name")), style);
		}
		for (Element list : WordXml.below(part, "list-style")) {
			this.lists.put(OdtXml.style(list, "name"), list);
		}
		for (Element headings : WordXml.below(part, "outline-style")) {
			this.outline = headings;
		}
		for (Element usual : WordXml.below(part, "default-style")) {
			if (OdtXml.style(usual, "family").equals("paragraph")) {
				int size = size(WordXml.child(usual, "text-properties"));
				this.usualSize = (size > 0) ? size : this.usualSize;
			}
		}
	}

	/** What a paragraph is by its style. */
	Meaning meaning(String style) {
		for (String one : chain("paragraph", style)) {
			Element found = this.styles.get(key("paragraph", one));
			String shown = (found != null) ? OdtXml.style(found, "display-name") : "";
			Meaning byName = StyleNames.meaning(shown.isEmpty() ? decoded(one) : shown);
			if (byName.known()) {
				return byName;
			}
			int level = (found != null) ? OdtXml.number(found, OdtXml.STYLE, "default-outline-level", 0) : 0;
			if (level >= 1 && level <= 9) {
				return Meaning.heading(level);
			}
		}
		return Meaning.PLAIN;
	}

	/** A property of letters by a style or those it is based on; empty where unsaid. */
	String letters(String family, String style, Function<Element, String> property) {
		for (String one : chain(family, style)) {
			Element properties = WordXml.child(this.styles.get(key(family, one)), "text-properties");
			String value = (properties != null) ? property.apply(properties) : "";
			if (!value.isEmpty()) {
				return value;
			}
		}
		return "";
	}

	/** Size of letters in half points; 0 where a style says none. */
	int size(String family, String style) {
		String size = letters(family, style, (properties) -> {
			int found = size(properties);
			return (found > 0) ? Integer.toString(found) : "";
		});
		return WordXml.number(size, 0);
	}

	int paragraphSize(String style) {
		int size = size("paragraph", style.isEmpty() ? "Standard" : style);
		return (size > 0) ? size : this.usualSize;
	}

	/** The list style that a paragraph style brings; may be empty. */
	String listOf(String paragraphStyle) {
		for (String one : chain("paragraph", paragraphStyle)) {
			Element style = this.styles.get(key("paragraph", one));
			String list = (style != null) ? OdtXml.style(style, "list-style-name") : "";
			if (!list.isEmpty()) {
				return list;
			}
		}
		return "";
	}

	/**
	 * The level of a list style.
	 * @param depth 0 for the outermost
	 */
	@Nullable Element level(String list, int depth) {
		return level(this.lists.get(list), depth);
	}

	/** The level of headings; null where they are not numbered at all. */
	@Nullable Element outline(int depth) {
		return level(this.outline, depth);
	}

	private static @Nullable Element level(@Nullable Element found, int depth) {
		return (found == null) ? null
				: WordXml.children(found)
					.stream()
					.filter((level) -> OdtXml.number(level, OdtXml.TEXT, "level", 0) == depth + 1)
					.findFirst()
					.orElse(null);
	}

	private List<String> chain(String family, String style) {
		List<String> chain = new ArrayList<>();
		String next = style;
		while (!next.isEmpty() && chain.size() < LONGEST_CHAIN && !chain.contains(next)) {
			chain.add(next);
			Element found = this.styles.get(key(family, next));
			next = (found != null) ? OdtXml.style(found, "parent-style-name") : "";
		}
		return chain;
	}

	private static int size(@Nullable Element properties) {
		Matcher points = POINTS.matcher((properties != null) ? properties.getAttributeNS(OdtXml.FO, "font-size") : "");
		return points.matches() ? (int) Math.round(Double.parseDouble(points.group(1)) * 2) : 0;
	}

	private static String key(String family, String name) {
		return family + "/" + name;
	}

	private static String decoded(String name) {
		return WRITTEN_AS_NUMBER.matcher(name)
			.replaceAll(
					(sign) -> Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(sign.group(1), 16))));
	}

}
