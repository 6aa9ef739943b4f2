package id.terbit.body;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import id.terbit.asset.AssetId;
import id.terbit.body.DiffLines.FlatLine;
import id.terbit.body.TextDiff.Run;
import id.terbit.body.TextDiff.Word;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two bodies: lines aligned, changed lines word by word. Takes a
 * bounded time for bodies within {@link BodyJson}'s limits.
 */
public final class BodyDiff {

	/** Share of words in common from which two lines count as one that was changed. */
	private static final double ALIKE = 0.4;

	/** Pairs of lines that are compared within one replaced stretch. */
	private static final int MOST_PAIRS = 10_000;

	/** Words of a line that are looked at to find its counterpart. */
	private static final int LOOKED_AT = 200;

	private final List<FlatLine> before;

	private final List<FlatLine> after;

	private final List<Line> lines = new ArrayList<>();

	private BodyDiff(Body before, Body after) {
		this.before = DiffLines.of(before);
		this.after = DiffLines.of(after);
	}

	/**
	 * The lines of both in reading order: without those added it is the earlier body,
	 * without those removed the later.
	 */
	public static List<Line> between(Body before, Body after) {
		return new BodyDiff(before, after).compare();
	}

	/** Whether a template would show anything. */
	public static boolean isSame(List<Line> lines) {
		return lines.stream().allMatch((line) -> line.change() == Change.SAME);
	}

	private List<Line> compare() {
		int[] partner = Alignment.of(this.before, this.after);
		int start = 0;
		int laterStart = 0;
		for (int place = 0; place < partner.length; place++) {
			if (partner[place] >= 0) {
				replaced(start, place, laterStart, partner[place]);
				this.lines.add(whole(Change.SAME, this.before.get(place)));
				start = place + 1;
				laterStart = partner[place] + 1;
			}
		}
		replaced(start, this.before.size(), laterStart, this.after.size());
		return List.copyOf(this.lines);
	}

	/** A stretch without a common line: looks for lines that were merely changed. */
	private void replaced(int from, int to, int laterFrom, int laterTo) {
		int next = laterFrom;
		boolean look = (long) (to - from) * (laterTo - laterFrom) <= MOST_PAIRS;
		for (int place = from; place < to; place++) {
			int match = look ? counterpart(this.before.get(place), next, laterTo) : -1;
			if (match < 0) {
				this.lines.add(whole(Change.REMOVED, this.before.get(place)));
				continue;
			}
			addAll(next, match);
			this.lines.add(changed(this.before.get(place), this.after.get(match)));
			next = match + 1;
		}
		addAll(next, laterTo);
	}

	private void addAll(int from, int to) {
		for (int place = from; place < to; place++) {
			this.lines.add(whole(Change.ADDED, this.after.get(place)));
		}
	}

	private int counterpart(FlatLine line, int from, int to) {
		Set<String> words = lookedAt(line);
		for (int place = from; place < to; place++) {
			FlatLine other = this.after.get(place);
			if (isAsset(line) || isAsset(other)) {
				if (isAsset(line) && isAsset(other) && line.asset() != null && line.asset().equals(other.asset())) {
					return place;
				}
			}
			else if (likeness(words, lookedAt(other)) >= ALIKE) {
				return place;
			}
		}
		return -1;
	}

	private static boolean isAsset(FlatLine line) {
		return switch (line.style()) {
			case "image", "gallery", "video", "attachment", "divider" -> true;
			default -> false;
		};
	}

	private static Set<String> lookedAt(FlatLine line) {
		Set<String> words = new HashSet<>();
		for (Word word : line.words()) {
			if (words.size() == LOOKED_AT) {
				break;
			}
			if (!word.text().isBlank()) {
				words.add(word.text());
			}
		}
		return words;
	}

	private static double likeness(Set<String> one, Set<String> other) {
		int most = Math.max(one.size(), other.size());
		return (most == 0) ? 1 : (double) one.stream().filter(other::contains).count() / most;
	}

	private static Line whole(Change change, FlatLine line) {
		List<Run> runs = TextDiff.runs((change == Change.ADDED) ? List.of() : line.words(),
				(change == Change.REMOVED) ? List.of() : line.words());
		return new Line(change, line.style(), null, line.depth(), line.asset(), runs);
	}

	private static Line changed(FlatLine before, FlatLine after) {
		boolean sameStyle = before.style().equals(after.style());
		return new Line(Change.CHANGED, after.style(), sameStyle ? null : before.style(), after.depth(), after.asset(),
				TextDiff.runs(before.words(), after.words()));
	}

	/**
	 * A line of either body.
	 *
	 * @param style {@code heading-2}, {@code heading-3}, {@code heading-4},
	 * {@code paragraph}, {@code bullet}, {@code number}, {@code quote}, {@code callout},
	 * {@code row} (cells separated by a bar), {@code image}, {@code gallery},
	 * {@code video}, {@code attachment} or {@code divider}
	 * @param formerStyle the style before, where it is another
	 * @param depth how deep in lists, 0 outside of any
	 * @param asset for pictures and files
	 * @param runs the words; where a changed line has only runs that stayed the same, its
	 * place or form changed
	 */
	public record Line(Change change, String style, @Nullable String formerStyle, int depth, @Nullable AssetId asset,
			List<Run> runs) {

		public Line {
			runs = List.copyOf(runs);
		}

	}

}
