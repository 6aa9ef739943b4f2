package id.terbit.media.wordimport;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

import id.terbit.body.Block;
import id.terbit.media.wordimport.Piece.Item;
import org.w3c.dom.Element;

/** Counts the items of lists within lists (ODF 1.3 part 3, 5.3). */
final class OdtLists {

	private static final int DEEPEST = 8;

	private final OdtReading reading;

	private final Deque<OpenList> open = new ArrayDeque<>();

	/** The last number of a list by its style and depth, for those that count on. */
	private final Map<String, Integer> last = new HashMap<>();

	private int lists;

	OdtLists(OdtReading reading) {
		this.reading = reading;
	}

	void begin(Element list) {
		String own = OdtXml.text(list, "style-name");
		OpenList outer = this.open.peek();
		String style = (own.isEmpty() && outer != null) ? outer.style : own;
		int depth = Math.min(DEEPEST, this.open.size());
		String goesOn = OdtXml.text(list, "continue-list");
		boolean countsOn = !goesOn.isEmpty() || OdtXml.text(list, "continue-numbering").equals("true");
		this.open.push(new OpenList("list" + this.lists++, style, depth, countsOn));
	}

	void end() {
		this.open.pop();
	}

	/**
	 * The number of a paragraph of an item; the head of a list has none, nor has a level
	 * without bullet and number.
	 * @param first whether it is the item's first
	 */
	AutoNumber place(Element item, Element paragraph, boolean counted, boolean first) {
		OpenList list = this.open.element();
		if (!counted) {
			return AutoNumber.NONE;
		}
		if (!first) {
			return AutoNumber.bullet(new Item(list.name, list.depth, list.number, true));
		}
		String style = list.style.isEmpty() ? this.reading.styles().listOf(OdtXml.text(paragraph, "style-name"))
				: list.style;
		Element level = this.reading.styles().level(style, list.depth);
		if (level == null || !WordXml.name(level).equals("list-level-style-number")) {
			return AutoNumber.bullet(new Item(list.name, list.depth, 0));
		}
		list.number = number(list, style, item, level);
		this.last.put(style + "/" + list.depth, list.number);
		NumberPattern pattern = OdtNumbers.pattern(level, list.depth);
		String label = pattern.shown((depth) -> shown(style, depth));
		String format = OdtNumbers.format(level);
		return format.equals("none") ? new AutoNumber(null, label, label.isBlank(), true)
				: new AutoNumber(new Item(list.name, list.depth, list.number), label, pattern.isPlain(list.depth),
						format.equals("decimal"));
	}

	/** The number of a list that is open around this one. */
	private String shown(String style, int depth) {
		Element level = this.reading.styles().level(style, depth);
		int number = this.open.stream()
			.filter((list) -> list.depth == depth)
			.mapToInt((list) -> list.number)
			.findFirst()
			.orElse(0);
		return (level != null) ? NumberPattern.number(Math.max(1, number), OdtNumbers.format(level)) : "";
	}

	private int number(OpenList list, String style, Element item, Element level) {
		int own = OdtXml.number(item, OdtXml.TEXT, "start-value", -1);
		if (own >= 0) {
			return Math.max(1, Math.min(Block.MAX_START, own));
		}
		if (list.number > 0) {
			return list.number + 1;
		}
		Integer before = list.countsOn ? this.last.get(style + "/" + list.depth) : null;
		return (before != null) ? before + 1
				: Math.max(1, Math.min(Block.MAX_START, OdtXml.number(level, OdtXml.TEXT, "start-value", 1)));
	}

	private static final class OpenList {

		private final String name;

		private final String style;

		private final int depth;

		private final boolean countsOn;

		private int number;

		private OpenList(String name, String style, int depth, boolean countsOn) {
			this.name = name;
			this.style = style;
			this.depth = depth;
			this.countsOn = countsOn;
		}

	}

}
