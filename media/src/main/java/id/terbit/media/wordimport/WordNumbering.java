package id.terbit.media.wordimport;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import id.terbit.media.wordimport.Piece.Item;
import id.terbit.media.wordimport.StyleNames.NamedList;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Counts list items as Word does (ECMA-376 17.9). */
final class WordNumbering {

	private static final int LEVELS = 9;

	/** More than the letter o, which is a usual bullet. */
	private static final Pattern WORD = Pattern.compile("\\p{L}{2}");

	private final Map<String, Element> nums = new HashMap<>();

	private final Map<String, Element> patterns = new HashMap<>();

	private final Map<String, Element> patternsOfStyles = new HashMap<>();

	/** By list and depth, found once. */
	private final Map<String, Optional<Element>> levels = new HashMap<>();

	private final WordStyles styles;

	/** By list: the last number given on each level, or -1. */
	private final Map<String, int[]> counters = new HashMap<>();

	private final Set<String> begun = new HashSet<>();

	WordNumbering(@Nullable XWPFNumbering numbering, WordStyles styles) {
		this.styles = styles;
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

	/** The number that a paragraph has by itself or by its style. */
	AutoNumber next(@Nullable Element properties) {
		String style = WordXml.value(properties, "pStyle");
		Element own = WordXml.child(properties, "numPr");
		Element inherited = this.styles.numbering(style);
		String number = first(WordXml.value(own, "numId"), WordXml.value(inherited, "numId"));
		if (number.equals("0")) {
			return AutoNumber.NONE;
		}
		if (!number.isEmpty()) {
			String level = first(WordXml.value(own, "ilvl"), WordXml.value(inherited, "ilvl"));
			int depth = level.isEmpty() ? depthOf(number, style) : WordXml.number(level, 0);
			return numbered(number, Math.max(0, Math.min(LEVELS - 1, depth)));
		}
		NamedList named = this.styles.listNamed(style);
		if (named == null) {
			return AutoNumber.NONE;
		}
		if (named.bullet()) {
			return AutoNumber.bullet(new Item("bullets", named.depth(), 0));
		}
		int counted = count("numbers", "", named.depth(), 1);
		return new AutoNumber(new Item("numbers", named.depth(), counted), counted + ".", true, true);
	}

	/** The level that names a style as its own, where the style itself names none. */
	private int depthOf(String number, String style) {
		for (int depth = 0; depth < LEVELS && !style.isEmpty(); depth++) {
			if (WordXml.value(level(number, depth), "pStyle").equals(style)) {
				return depth;
			}
		}
		return 0;
	}

	private AutoNumber numbered(String number, int depth) {
		Element num = num(number);
		Element level = level(number, depth);
		String format = (level != null) ? WordXml.value(level, "numFmt") : "bullet";
		NumberPattern pattern = pattern(level, depth);
		if (format.equals("bullet")) {
			boolean words = WORD.matcher(pattern.text()).find();
			return words ? new AutoNumber(null, pattern.text(), false, true)
					: AutoNumber.bullet(new Item(number, depth, 0));
		}
		String list = (num != null) ? "a" + pattern(num) : number;
		int start = WordXml.number(WordXml.value(level, "start"), 1);
		int restart = restart(num, depth);
		if (restart >= 0 && this.begun.add(number + "/" + depth)) {
			counters(list)[depth] = restart - 1;
			start = restart;
		}
		int counted = count(list, number, depth, start);
		boolean legal = Boolean.TRUE.equals(WordXml.flag(level, "isLgl"));
		String label = pattern.shown((other) -> shown(list, number, other, legal));
		boolean none = format.equals("none");
		return new AutoNumber(none ? null : new Item(number, depth, Math.max(1, counted)), label,
				none ? label.isBlank() : pattern.isPlain(depth), format.isEmpty() || format.equals("decimal"));
	}

	private static NumberPattern pattern(@Nullable Element level, int depth) {
		boolean said = WordXml.child(level, "lvlText") != null;
		return new NumberPattern(said ? WordXml.value(level, "lvlText") : "%" + (depth + 1) + ".");
	}

	/** The number of a level as it stands; one that no paragraph had yet is not begun. */
	private String shown(String list, String number, int depth, boolean legal) {
		Element level = level(number, depth);
		int counted = counters(list)[depth];
		int start = WordXml.number(WordXml.value(level, "start"), 1);
		return NumberPattern.number((counted >= 0) ? counted : Math.max(0, start - 1),
				legal ? "decimal" : WordXml.value(level, "numFmt"));
	}

	private int count(String list, String number, int depth, int start) {
		int[] counters = counters(list);
		counters[depth] = (counters[depth] < 0) ? start : counters[depth] + 1;
		for (int deeper = depth + 1; deeper < LEVELS; deeper++) {
			if (restarts(number, deeper, depth)) {
				counters[deeper] = -1;
			}
		}
		return counters[depth];
	}

	/** Whether a level begins anew behind a higher one (ECMA-376 17.9.10). */
	private boolean restarts(String number, int deeper, int depth) {
		return depth + 1 <= WordXml.number(WordXml.value(level(number, deeper), "lvlRestart"), deeper);
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
