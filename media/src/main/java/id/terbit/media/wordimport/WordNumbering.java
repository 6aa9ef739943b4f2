package id.terbit.media.wordimport;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import id.terbit.media.wordimport.Piece.Item;
import id.terbit.media.wordimport.StyleNames.NamedList;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Counts list items as Word does (ECMA-376 17.9). */
final class WordNumbering {

	private static final int LEVELS = 9;

	private final Map<String, Element> nums = new HashMap<>();

	private final Map<String, Element> patterns = new HashMap<>();

	private final Map<String, Element> patternsOfStyles = new HashMap<>();

	/** By list and depth, found once. */
	private final Map<String, Optional<Element>> levels = new HashMap<>();

	private final WordStyles styles;

	private final Findings findings;

	/** By list: the last number given on each level, or -1. */
	private final Map<String, int[]> counters = new HashMap<>();

	private final Set<String> begun = new HashSet<>();

	WordNumbering(@Nullable XWPFNumbering numbering, WordStyles styles, Findings findings) {
		this.styles = styles;
		this.findings = findings;
		if (numbering == null) {
			return;
		}
		numbering.getNums().forEach((num) -> addNum((Element) num.getCTNum().getDomNode()));
		numbering.getAbstractNums().forEach((pattern) -> addPattern((Element) pattern.getCTAbstractNum().getDomNode()));
	}

	private void addNum(Element num) {
		this.nums.putIfAbsent(WordXml.attribute(num, "numId"), num);
	}

	private void addPattern(Element pattern) {
		this.patterns.putIfAbsent(WordXml.attribute(pattern, "abstractNumId"), pattern);
		String style = WordXml.value(pattern, "styleLink");
		if (!style.isEmpty()) {
			this.patternsOfStyles.putIfAbsent(style, pattern);
		}
	}

	/** The place in a list that a paragraph has by itself or by its style, or null. */
	@Nullable Item next(@Nullable Element properties) {
		String style = WordXml.value(properties, "pStyle");
		Element own = WordXml.child(properties, "numPr");
		Element inherited = this.styles.numbering(style);
		String number = first(WordXml.value(own, "numId"), WordXml.value(inherited, "numId"));
		if (number.equals("0")) {
			return null;
		}
		String level = first(WordXml.value(own, "ilvl"), WordXml.value(inherited, "ilvl"));
		int depth = Math.max(0, Math.min(LEVELS - 1, WordXml.number(level, 0)));
		if (!number.isEmpty()) {
			return numbered(number, depth);
		}
		NamedList named = this.styles.listNamed(style);
		if (named == null) {
			return null;
		}
		String list = named.bullet() ? "bullets" : "numbers";
		return new Item(list, named.depth(), named.bullet() ? 0 : count(list, named.depth(), 1));
	}

	private @Nullable Item numbered(String number, int depth) {
		Element num = num(number);
		Element level = level(number, depth);
		String format = (level != null) ? WordXml.value(level, "numFmt") : "bullet";
		if (format.equals("none")) {
			return null;
		}
		if (format.equals("bullet")) {
			return new Item(number, depth, 0);
		}
		if (!format.isEmpty() && !format.equals("decimal")) {
			this.findings.changed("list-numbers");
		}
		String list = (num != null) ? "a" + pattern(num) : number;
		int start = WordXml.number(WordXml.value(level, "start"), 1);
		int restart = restart(num, depth);
		if (restart >= 0 && this.begun.add(number + "/" + depth)) {
			counters(list)[depth] = restart - 1;
			start = restart;
		}
		return new Item(number, depth, Math.max(1, count(list, depth, start)));
	}

	private int count(String list, int depth, int start) {
		int[] counters = counters(list);
		counters[depth] = (counters[depth] < 0) ? start : counters[depth] + 1;
		Arrays.fill(counters, depth + 1, LEVELS, -1);
		return counters[depth];
	}

	private int[] counters(String list) {
		return this.counters.computeIfAbsent(list, (key) -> {
			int[] fresh = new int[LEVELS];
			Arrays.fill(fresh, -1);
			return fresh;
		});
	}

	private @Nullable Element num(String number) {
		return this.nums.get(String.valueOf(WordXml.number(number, -1)));
	}

	/** The definition of a level: of the list itself, of its pattern, or of a style's. */
	private @Nullable Element level(String number, int depth) {
		return this.levels.computeIfAbsent(number + "/" + depth, (key) -> Optional.ofNullable(find(number, depth)))
			.orElse(null);
	}

	private @Nullable Element find(String number, int depth) {
		Element num = num(number);
		Element own = WordXml.child(override(num, depth), "lvl");
		if (own != null) {
			return own;
		}
		Element pattern = this.patterns.get(pattern(num));
		Element linked = this.patternsOfStyles.get(WordXml.value(pattern, "numStyleLink"));
		Element found = (linked != null) ? linked : pattern;
		return (found != null) ? child(found, "lvl", depth) : null;
	}

	private static String pattern(@Nullable Element num) {
		return WordXml.value(num, "abstractNumId");
	}

	/** The number that this list begins with though others of its pattern ran before. */
	private static int restart(@Nullable Element num, int depth) {
		return WordXml.number(WordXml.value(override(num, depth), "startOverride"), -1);
	}

	private static @Nullable Element override(@Nullable Element num, int depth) {
		return (num != null) ? child(num, "lvlOverride", depth) : null;
	}

	private static @Nullable Element child(Element parent, String name, int depth) {
		return WordXml.children(parent)
			.stream()
			.filter((child) -> WordXml.name(child).equals(name)
					&& WordXml.number(WordXml.attribute(child, "ilvl"), -1) == depth)
			.findFirst()
			.orElse(null);
	}

	private static String first(String one, String other) {
		return one.isEmpty() ? other : one;
	}

}
