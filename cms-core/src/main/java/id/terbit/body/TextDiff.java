package id.terbit.body;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What changed between two texts, word by word. */
public final class TextDiff {

	private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|.", Pattern.DOTALL);

	private TextDiff() {
	}

	/**
	 * The runs of two plain texts in reading order: without those that were added they
	 * are the earlier text, without those removed the later.
	 */
	public static List<Run> between(String before, String after) {
		return runs(words(before, List.of()), words(after, List.of()));
	}

	static List<Word> words(String text, List<Mark> marks) {
		return WORDS.matcher(text).results().map((match) -> new Word(match.group(), marks)).toList();
	}

	static List<Run> runs(List<Word> before, List<Word> after) {
		int[] partner = Alignment.of(before, after);
		joinAcrossSpaces(before, partner);
		Runs runs = new Runs();
		int later = 0;
		for (int place = 0; place < before.size(); place++) {
			if (partner[place] < 0) {
				runs.add(Change.REMOVED, before.get(place));
				continue;
			}
			while (later < partner[place]) {
				runs.add(Change.ADDED, after.get(later++));
			}
			runs.add(Change.SAME, before.get(place));
			later++;
		}
		while (later < after.size()) {
			runs.add(Change.ADDED, after.get(later++));
		}
		return runs.list();
	}

	/**
	 * "two new words" for "three old words" is one change, not three with spaces kept.
	 */
	private static void joinAcrossSpaces(List<Word> before, int[] partner) {
		for (int place = 1; place + 1 < partner.length; place++) {
			if (partner[place - 1] < 0 && partner[place + 1] < 0 && before.get(place).text().isBlank()) {
				partner[place] = -1;
			}
		}
	}

	/** A word, a stretch of white space or one other character, with its marks. */
	record Word(String text, List<Mark> marks) {
	}

	/**
	 * Words in a row with the same fate and marks.
	 *
	 * @param change SAME, ADDED or REMOVED
	 * @param marks empty for plain texts
	 */
	public record Run(Change change, String text, List<Mark> marks) {

		public Run {
			marks = List.copyOf(marks);
		}

	}

	/** Joins words to runs; what was removed comes before what was added. */
	private static final class Runs {

		private final List<Run> done = new ArrayList<>();

		private final List<Word> removed = new ArrayList<>();

		private final List<Word> added = new ArrayList<>();

		private final List<Word> same = new ArrayList<>();

		void add(Change change, Word word) {
			if (change == Change.SAME) {
				flushChanges();
				this.same.add(word);
			}
			else {
				flush(Change.SAME, this.same);
				((change == Change.REMOVED) ? this.removed : this.added).add(word);
			}
		}

		List<Run> list() {
			flush(Change.SAME, this.same);
			flushChanges();
			return List.copyOf(this.done);
		}

		private void flushChanges() {
			flush(Change.REMOVED, this.removed);
			flush(Change.ADDED, this.added);
		}

		private void flush(Change change, List<Word> words) {
			int start = 0;
			while (start < words.size()) {
				List<Mark> marks = words.get(start).marks();
				StringBuilder text = new StringBuilder();
				int end = start;
				while (end < words.size() && words.get(end).marks().equals(marks)) {
					text.append(words.get(end).text());
					end++;
				}
				this.done.add(new Run(change, text.toString(), marks));
				start = end;
			}
			words.clear();
		}

	}

}
