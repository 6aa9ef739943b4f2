package id.terbit.media.wordimport;

import java.util.HashMap;
import java.util.Map;

import id.terbit.body.Block;
import id.terbit.media.wordimport.Piece.Item;
import id.terbit.media.wordimport.StyleNames.Meaning;

/** The tables at the head of a file of Rich Text Format: fonts, styles, lists. */
final class RtfTables {

	private static final int LEVELS = 9;

	/** Lists that say themselves what they are. */
	static final int OLD_BULLETS = -2;

	static final int OLD_NUMBERS = -3;

	private static final int BULLET = 23;

	private static final int NONE = 255;

	/** Character sets by font. */
	private final Map<Integer, Integer> fonts = new HashMap<>();

	private final Map<Integer, Meaning> styles = new HashMap<>();

	/** Formats and first numbers of levels, by list. */
	private final Map<Integer, int[][]> lists = new HashMap<>();

	private final Map<Integer, Integer> overrides = new HashMap<>();

	private final Map<Integer, int[]> counters = new HashMap<>();

	void font(int font, int characterSet) {
		this.fonts.put(font, characterSet);
	}

	/** The code page of a font, or what the file says for all. */
	int codePage(int font, int usual) {
		return switch (this.fonts.getOrDefault(font, 0)) {
			case 77 -> 10000;
			case 128 -> 932;
			case 129 -> 949;
			case 134 -> 936;
			case 136 -> 950;
			case 161 -> 1253;
			case 162 -> 1254;
			case 163 -> 1258;
			case 177 -> 1255;
			case 178 -> 1256;
			case 186 -> 1257;
			case 204 -> 1251;
			case 222 -> 874;
			case 238 -> 1250;
			default -> usual;
		};
	}

	boolean isSymbols(int font) {
		return this.fonts.getOrDefault(font, 0) == 2;
	}

	/**
	 * Takes a style.
	 * @param outline 1 to 9 for a heading by outline level, else 0
	 */
	void style(int number, String name, int outline) {
		Meaning named = StyleNames.meaning(name);
		this.styles.putIfAbsent(number, (!named.known() && outline > 0) ? Meaning.heading(outline) : named);
	}

	/** What a paragraph is by its style and its outline level. */
	Meaning meaning(RtfState state) {
		Meaning meaning = this.styles.getOrDefault(state.style, Meaning.PLAIN);
		return (!meaning.known() && state.outline > 0) ? Meaning.heading(state.outline) : meaning;
	}

	void list(int id, int[] formats, int[] starts) {
		this.lists.put(id, new int[][] { formats, starts });
	}

	void override(int number, int list) {
		this.overrides.put(number, list);
	}

	/**
	 * The number that a paragraph has.
	 * @param label the number as the file says it is shown; may be empty
	 */
	AutoNumber number(RtfState state, String label) {
		if (state.list == OLD_BULLETS) {
			return AutoNumber.bullet(new Item("old", 0, 0));
		}
		if (state.list <= 0 && state.list != OLD_NUMBERS) {
			return AutoNumber.NONE;
		}
		int list = this.overrides.getOrDefault(state.list, state.list);
		int depth = Math.max(0, Math.min(LEVELS - 1, state.depth));
		int[][] levels = this.lists.get(list);
		int format = (levels != null) ? levels[0][depth] : (list == OLD_NUMBERS) ? 0 : BULLET;
		if (format == NONE) {
			return new AutoNumber(null, label, label.isBlank(), true);
		}
		String name = "list" + list;
		if (format == BULLET) {
			return AutoNumber.bullet(new Item(name, depth, 0));
		}
		int[] counters = this.counters.computeIfAbsent(list, (key) -> new int[LEVELS]);
		int start = (levels != null) ? levels[1][depth] : 1;
		counters[depth] = (counters[depth] == 0) ? Math.max(1, Math.min(Block.MAX_START, start)) : counters[depth] + 1;
		for (int deeper = depth + 1; deeper < LEVELS; deeper++) {
			counters[deeper] = 0;
		}
		String shown = label.isEmpty() ? counters[depth] + "." : label;
		return new AutoNumber(new Item(name, depth, counters[depth]), shown, NumberPattern.isPlain(shown), format == 0);
	}

}
