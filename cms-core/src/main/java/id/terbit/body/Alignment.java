package id.terbit.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Aligns two sequences: Myers' O(ND) algorithm ("An O(ND) Difference Algorithm and Its
 * Variations", 1986) with a bound on D; beyond the bound elements that are unique on both
 * sides hold the sequences together and Myers goes on between them. Time is bounded
 * whatever the input; what can't be aligned within the bound counts as replaced.
 */
final class Alignment {

	private static final int MOST_EDITS = 400;

	/** Edits times elements that one comparison may cost. */
	private static final long MOST_WORK = 20_000_000;

	private static final int DEEPEST = 3;

	private final int[] before;

	private final int[] after;

	private final int[] partner;

	private Alignment(int[] before, int[] after) {
		this.before = before;
		this.after = after;
		this.partner = new int[before.length];
		Arrays.fill(this.partner, -1);
	}

	/**
	 * For each element before, the place of the same element after, or -1; places grow.
	 */
	static <T> int[] of(List<T> before, List<T> after) {
		Map<T, Integer> numbers = new HashMap<>();
		Alignment alignment = new Alignment(numbered(before, numbers), numbered(after, numbers));
		alignment.align(new Gap(0, before.size(), 0, after.size()), 0);
		return alignment.partner;
	}

	private static <T> int[] numbered(List<T> elements, Map<T, Integer> numbers) {
		return elements.stream().mapToInt((element) -> {
			Integer known = numbers.putIfAbsent(element, numbers.size());
			return (known != null) ? known : numbers.size() - 1;
		}).toArray();
	}

	private void align(Gap whole, int depth) {
		Gap gap = trimmed(whole);
		if (gap.isOneSided() || myers(gap) || depth == DEEPEST) {
			return;
		}
		int start = gap.from;
		int afterStart = gap.afterFrom;
		for (int[] anchor : anchors(gap)) {
			this.partner[anchor[0]] = anchor[1];
			align(new Gap(start, anchor[0], afterStart, anchor[1]), depth + 1);
			start = anchor[0] + 1;
			afterStart = anchor[1] + 1;
		}
		if (start > gap.from) {
			align(new Gap(start, gap.to, afterStart, gap.afterTo), depth + 1);
		}
	}

	/** Pairs what is the same at both ends. */
	private Gap trimmed(Gap gap) {
		int from = gap.from;
		int afterFrom = gap.afterFrom;
		int to = gap.to;
		int afterTo = gap.afterTo;
		while (from < to && afterFrom < afterTo && this.before[from] == this.after[afterFrom]) {
			this.partner[from++] = afterFrom++;
		}
		while (from < to && afterFrom < afterTo && this.before[to - 1] == this.after[afterTo - 1]) {
			this.partner[--to] = --afterTo;
		}
		return new Gap(from, to, afterFrom, afterTo);
	}

	/** Finds a shortest edit script; false where it takes more edits than allowed. */
	private boolean myers(Gap gap) {
		int most = (int) Math.min(MOST_EDITS, Math.max(16, MOST_WORK / (gap.length() + gap.afterLength())));
		most = Math.min(most, gap.length() + gap.afterLength());
		int[] reach = new int[2 * most + 3];
		List<int[]> trace = new ArrayList<>();
		for (int edits = 0; edits <= most; edits++) {
			trace.add(Arrays.copyOfRange(reach, most - edits, most + edits + 3));
			for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
				int x = furthest(reach, most + 1, diagonal, edits, gap);
				if (x >= gap.length() && x - diagonal >= gap.afterLength()) {
					walkBack(trace, gap, edits);
					return true;
				}
			}
		}
		return false;
	}

	private int furthest(int[] reach, int middle, int diagonal, int edits, Gap gap) {
		boolean down = diagonal == -edits
				|| (diagonal != edits && reach[middle + diagonal - 1] < reach[middle + diagonal + 1]);
		int x = down ? reach[middle + diagonal + 1] : reach[middle + diagonal - 1] + 1;
		int y = x - diagonal;
		while (x < gap.length() && y < gap.afterLength() && y >= 0
				&& this.before[gap.from + x] == this.after[gap.afterFrom + y]) {
			x++;
			y++;
		}
		reach[middle + diagonal] = x;
		return x;
	}

	/** Follows the script from its end and pairs what its diagonals pass. */
	private void walkBack(List<int[]> trace, Gap gap, int edits) {
		int x = gap.length();
		int y = gap.afterLength();
		for (int step = edits; step >= 0; step--) {
			int[] reach = trace.get(step);
			int middle = step + 1;
			int diagonal = x - y;
			boolean down = diagonal == -step
					|| (diagonal != step && reach[middle + diagonal - 1] < reach[middle + diagonal + 1]);
			int previousX = (step == 0) ? 0 : down ? reach[middle + diagonal + 1] : reach[middle + diagonal - 1];
			int previousY = (step == 0) ? 0 : previousX - (diagonal + (down ? 1 : -1));
			int afterMove = (step == 0) ? 0 : down ? previousX : previousX + 1;
			while (x > afterMove) {
				x--;
				y--;
				this.partner[gap.from + x] = gap.afterFrom + y;
			}
			x = previousX;
			y = previousY;
		}
	}

	/** Elements that stand once on both sides, as many as keep their order. */
	private List<int[]> anchors(Gap gap) {
		Map<Integer, Integer> once = new HashMap<>();
		for (int place = gap.afterFrom; place < gap.afterTo; place++) {
			once.merge(this.after[place], place, (first, second) -> -1);
		}
		Map<Integer, Integer> onceBefore = new HashMap<>();
		for (int place = gap.from; place < gap.to; place++) {
			onceBefore.merge(this.before[place], place, (first, second) -> -1);
		}
		List<int[]> pairs = new ArrayList<>();
		for (int place = gap.from; place < gap.to; place++) {
			int other = once.getOrDefault(this.before[place], -1);
			if (other >= 0 && onceBefore.getOrDefault(this.before[place], -1) >= 0) {
				pairs.add(new int[] { place, other });
			}
		}
		return longestRising(pairs);
	}

	/** The longest part whose second numbers rise (patience sorting). */
	private static List<int[]> longestRising(List<int[]> pairs) {
		int[] tails = new int[pairs.size()];
		int[] previous = new int[pairs.size()];
		int length = 0;
		for (int index = 0; index < pairs.size(); index++) {
			int low = 0;
			int high = length;
			while (low < high) {
				int middle = (low + high) >>> 1;
				if (pairs.get(tails[middle])[1] < pairs.get(index)[1]) {
					low = middle + 1;
				}
				else {
					high = middle;
				}
			}
			previous[index] = (low > 0) ? tails[low - 1] : -1;
			tails[low] = index;
			length = Math.max(length, low + 1);
		}
		List<int[]> rising = new ArrayList<>();
		for (int index = (length > 0) ? tails[length - 1] : -1; index >= 0; index = previous[index]) {
			rising.add(pairs.get(index));
		}
		Collections.reverse(rising);
		return rising;
	}

	/** A part of both sequences, ends excluded. */
	private record Gap(int from, int to, int afterFrom, int afterTo) {

		int length() {
			return this.to - this.from;
		}

		int afterLength() {
			return this.afterTo - this.afterFrom;
		}

		boolean isOneSided() {
			return length() == 0 || afterLength() == 0;
		}

	}

}
