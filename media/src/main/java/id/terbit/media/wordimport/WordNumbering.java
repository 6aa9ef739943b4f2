package id.terbit.media.wordimport;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

import id.terbit.media.wordimport.Piece.Item;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Counts list items as Word does (ECMA-376 17.9). */
final class WordNumbering {

	private static final int LEVELS = 9;

	private final @Nullable XWPFNumbering numbering;

	private final WordStyles styles;

	private final Findings findings;

	/** By list: the last number given on each level, or -1. */
	private final Map<String, int[]> counters = new HashMap<>();

	private final Set<String> begun = new HashSet<>();

	WordNumbering(@Nullable XWPFNumbering numbering, WordStyles styles, Findings findings) {
		this.numbering = numbering;
		this.styles = styles;
		this.findings = findings;
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
		Matcher named = this.styles.listNamed(style);
		if (named == null) {
			return null;
		}
		int namedDepth = (named.group(3) != null) ? Integer.parseInt(named.group(3)) - 1 : 0;
		boolean bullet = named.group(2).startsWith("bu");
		String list = bullet ? "bullets" : "numbers";
		return new Item(list, namedDepth, bullet ? 0 : count(list, namedDepth, 1));
	}

	private @Nullable Item numbered(String number, int depth) {
		XWPFNum num = num(number);
		Element level = level(num, depth);
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
		String list = (num != null) ? "a" + num.getCTNum().getAbstractNumId().getVal() : number;
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

	private @Nullable XWPFNum num(String number) {
		int id = WordXml.number(number, -1);
		return (this.numbering != null && id > 0) ? this.numbering.getNum(BigInteger.valueOf(id)) : null;
	}

	/** The definition of a level: of the list itself, of its pattern, or of a style's. */
	private @Nullable Element level(@Nullable XWPFNum num, int depth) {
		if (num == null || this.numbering == null) {
			return null;
		}
		Element override = override(num, depth);
		Element own = WordXml.child(override, "lvl");
		if (own != null) {
			return own;
		}
		XWPFAbstractNum pattern = this.numbering.getAbstractNum(num.getCTNum().getAbstractNumId().getVal());
		return (pattern != null) ? levelOf((Element) pattern.getCTAbstractNum().getDomNode(), depth) : null;
	}

	private static @Nullable Element levelOf(Element pattern, int depth) {
		return WordXml.children(pattern)
			.stream()
			.filter((child) -> WordXml.name(child).equals("lvl")
					&& WordXml.number(WordXml.attribute(child, "ilvl"), -1) == depth)
			.findFirst()
			.orElse(null);
	}

	/** The number that this list begins with though others of its pattern ran before. */
	private static int restart(@Nullable XWPFNum num, int depth) {
		Element override = (num != null) ? override(num, depth) : null;
		return WordXml.number(WordXml.value(override, "startOverride"), -1);
	}

	private static @Nullable Element override(XWPFNum num, int depth) {
		return WordXml.children(num.getCTNum().getDomNode())
			.stream()
			.filter((child) -> WordXml.name(child).equals("lvlOverride")
					&& WordXml.number(WordXml.attribute(child, "ilvl"), -1) == depth)
			.findFirst()
			.orElse(null);
	}

	private static String first(String one, String other) {
		return one.isEmpty() ? other : one;
	}

}
