package id.terbit.media.wordimport;

import java.util.HashMap;
import java.util.Map;

import id.terbit.body.Block;
import id.terbit.media.wordimport.Piece.Item;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** Counts list items of a file of Word before 2007. */
final class DocLists {

	private static final int LEVELS = 9;

	private static final int BULLET = 23;

	private static final int NONE = 255;

	/** Formats of numbers (MS-OSHARED 2.2.1.3, MSONFC). */
	private static final Map<Integer, String> FORMATS = Map.of(0, "decimal", 1, "upperRoman", 2, "lowerRoman", 3,
			"upperLetter", 4, "lowerLetter", 22, "decimalZero", BULLET, "bullet", NONE, "none");

	private final Map<Integer, int[]> counters = new HashMap<>();

	/** The number that a paragraph has. */
	AutoNumber next(Paragraph paragraph) {
		if (!paragraph.isInList()) {
			return AutoNumber.NONE;
		}
		HWPFList list = paragraph.getList();
		int depth = Math.max(0, Math.min(LEVELS - 1, paragraph.getIlvl()));
		int format = format(list, depth);
		int id = list.getListData().getLsid();
		if (format == BULLET) {
			return AutoNumber.bullet(new Item("list" + id, depth, 0));
		}
		int[] counters = this.counters.computeIfAbsent(id, (key) -> new int[LEVELS]);
		int start = Math.max(1, Math.min(Block.MAX_START, list.getStartAt((char) depth)));
		counters[depth] = (counters[depth] == 0) ? start : counters[depth] + 1;
		for (int deeper = depth + 1; deeper < LEVELS; deeper++) {
			counters[deeper] = 0;
		}
		NumberPattern pattern = pattern(list, depth);
		String label = pattern.shown(
				(level) -> NumberPattern.number(counters[level], FORMATS.getOrDefault(format(list, level), "decimal")));
		boolean none = format == NONE;
		return new AutoNumber(none ? null : new Item("list" + id, depth, counters[depth]), label,
				none ? label.isBlank() : pattern.isPlain(depth), format == 0);
	}

	/** Old Word writes a level as its number from 0 (MS-DOC 2.9.150, xst). */
	private static NumberPattern pattern(HWPFList list, int depth) {
		String text = (depth < list.getListData().numLevels()) ? list.getNumberText((char) depth) : null;
		StringBuilder pattern = new StringBuilder();
		if (text != null) {
			text.chars()
				.forEach(
						(sign) -> pattern.append((sign < LEVELS) ? "%" + (sign + 1) : Character.toString((char) sign)));
		}
		return new NumberPattern((text != null) ? pattern.toString() : "%" + (depth + 1));
	}

	private static int format(HWPFList list, int depth) {
		int levels = list.getListData().numLevels();
		return (depth < levels) ? list.getNumberFormat((char) depth) : BULLET;
	}

}
