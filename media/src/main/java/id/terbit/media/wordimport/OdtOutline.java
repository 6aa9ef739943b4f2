package id.terbit.media.wordimport;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Counts the headings of a text (ODF 1.3 part 3, 16.34). */
final class OdtOutline {

	private static final int LEVELS = 9;

	private final OdtStyles styles;

	/** The last number given on each level, or -1. */
	private final int[] counters = new int[LEVELS];

	OdtOutline(OdtStyles styles) {
		this.styles = styles;
		Arrays.fill(this.counters, -1);
	}

	/** The number that stands before a heading outside lists. */
	AutoNumber next(Element heading) {
		int depth = Math.max(1, Math.min(LEVELS, OdtXml.number(heading, OdtXml.TEXT, "outline-level", 1))) - 1;
		Element level = this.styles.outline(depth);
		if (level == null || OdtXml.text(heading, "is-list-header").equals("true")) {
			return AutoNumber.NONE;
		}
		int own = OdtXml.text(heading, "restart-numbering").equals("true")
				? OdtXml.number(heading, OdtXml.TEXT, "start-value", 1) : -1;
		int next = (this.counters[depth] >= 0) ? this.counters[depth] + 1 : start(level);
		this.counters[depth] = (own >= 0) ? own : next;
		Arrays.fill(this.counters, depth + 1, LEVELS, -1);
		String label = OdtNumbers.pattern(level, depth).shown(this::shown);
		return new AutoNumber(null, label, label.isBlank(), true);
	}

	private String shown(int depth) {
		Element level = this.styles.outline(depth);
		int counted = (this.counters[depth] >= 0) ? this.counters[depth] : start(level);
		return (level != null) ? NumberPattern.number(counted, OdtNumbers.format(level)) : "";
	}

	private static int start(@Nullable Element level) {
		return (level != null) ? OdtXml.number(level, OdtXml.TEXT, "start-value", 1) : 1;
	}

}
