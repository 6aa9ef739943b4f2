package id.terbit.media.wordimport;

import java.util.HashMap;
import java.util.Map;

import id.terbit.body.Block;
import id.terbit.media.wordimport.Piece.Item;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.jspecify.annotations.Nullable;

/** Counts list items of a file of Word before 2007. */
final class DocLists {

	private static final int LEVELS = 9;

	private static final int BULLET = 23;

	private static final int NONE = 255;

	private final Findings findings;

	private final Map<Integer, int[]> counters = new HashMap<>();

	DocLists(Findings findings) {
		this.findings = findings;
	}

	/** The place in a list that a paragraph has, or null. */
	@Nullable Item place(Paragraph paragraph) {
		if (!paragraph.isInList()) {
			return null;
		}
		HWPFList list = paragraph.getList();
		int depth = Math.max(0, Math.min(LEVELS - 1, paragraph.getIlvl()));
		int format = format(list, depth);
		int id = list.getListData().getLsid();
		if (format == NONE) {
			return null;
		}
		if (format == BULLET) {
			return new Item("list" + id, depth, 0);
		}
		if (format != 0) {
			this.findings.changed("list-numbers");
		}
		int[] counters = this.counters.computeIfAbsent(id, (key) -> new int[LEVELS]);
		int start = Math.max(1, Math.min(Block.MAX_START, list.getStartAt((char) depth)));
		counters[depth] = (counters[depth] == 0) ? start : counters[depth] + 1;
		for (int deeper = depth + 1; deeper < LEVELS; deeper++) {
			counters[deeper] = 0;
		}
		return new Item("list" + id, depth, counters[depth]);
	}

	private static int format(HWPFList list, int depth) {
		int levels = list.getListData().numLevels();
		return (depth < levels) ? list.getNumberFormat((char) depth) : BULLET;
	}

}
