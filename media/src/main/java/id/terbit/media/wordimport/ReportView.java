package id.terbit.media.wordimport;

import java.util.ArrayList;
import java.util.List;

import id.terbit.body.BodyDiff;
import id.terbit.body.Change;
import id.terbit.document.Content;
import id.terbit.newsroom.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file, beside the draft.
 *
 * @param document its id
 * @param carried what was carried over; so are the others
 * @param difference null where the import made the document
 */
public record ReportView(Viewer viewer, String document, String title, List<Sentence> carried, List<Sentence> changed,
		List<Sentence> leftOut, @Nullable Difference difference) {

	public ReportView {
		carried = List.copyOf(carried);
		changed = List.copyOf(changed);
		leftOut = List.copyOf(leftOut);
	}

	/**
	 * A line of the report.
	 *
	 * @param opening how a long one begins, which opens to the whole; empty for others
	 */
	public record Sentence(String opening, String whole) {

		/** Longest line that is shown whole. */
		private static final int LONG = 300;

		static Sentence of(String whole) {
			if (whole.length() <= LONG) {
				return new Sentence("", whole);
			}
			int end = whole.lastIndexOf(' ', LONG);
			return new Sentence(whole.substring(0, (end > 0) ? end : whole.offsetByCodePoints(0, LONG / 2)) + "…",
					whole);
		}

	}

	/**
	 * What an import changed in a document that was there.
	 *
	 * @param titleBefore empty where the title stayed
	 * @param titleAfter empty where the title stayed
	 * @param body lines that changed, each with the line before it
	 * @param counts in words, for example "2 baris baru"
	 * @param address of the whole comparison
	 */
	public record Difference(String titleBefore, String titleAfter, List<BodyDiff.Line> body, List<String> counts,
			String address) {

		public Difference {
			body = List.copyOf(body);
			counts = List.copyOf(counts);
		}

		static Difference between(Content before, Content after, String address, Viewer viewer) {
			List<BodyDiff.Line> lines = BodyDiff.between(before.body(), after.body());
			boolean sameTitle = before.title().equals(after.title());
			return new Difference(sameTitle ? "" : viewer.title(before.title()),
					sameTitle ? "" : viewer.title(after.title()), changed(lines),
					List.of(Change.ADDED, Change.REMOVED, Change.CHANGED)
						.stream()
						.filter((change) -> count(lines, change) > 0)
						.map((change) -> viewer.texts().get("import.difference." + change, count(lines, change)))
						.toList(),
					address);
		}

		private static long count(List<BodyDiff.Line> lines, Change change) {
			return lines.stream().filter((line) -> line.change() == change).count();
		}

		/** Whether the file said what the document said already. */
		public boolean same() {
			return this.body.isEmpty() && this.titleAfter.isEmpty();
		}

		/** A changed line is understood beside the one before it. */
		private static List<BodyDiff.Line> changed(List<BodyDiff.Line> lines) {
			List<BodyDiff.Line> shown = new ArrayList<>();
			for (int i = 0; i < lines.size(); i++) {
				boolean here = lines.get(i).change() != Change.SAME;
				boolean next = i + 1 < lines.size() && lines.get(i + 1).change() != Change.SAME;
				if (here || next) {
					shown.add(lines.get(i));
				}
			}
			return shown;
		}

	}

}
