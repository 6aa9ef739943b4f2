package id.terbit.media.wordimport;

import java.util.LinkedHashMap;
import java.util.Map;

import id.terbit.media.wordimport.ReportEntry.Kind;

/** Gathers the lines of a report while a file is read; equal ones are counted. */
final class Findings {

	/** Longest piece of the file's own words that a line repeats, in characters. */
	private static final int LONGEST = 20_000;

	/** More different lines than anybody reads; beyond it they are counted. */
	private static final int MOST = 2_000;

	/** Characters that all lines together repeat of the file. */
	private static final int MOST_WORDS = 400_000;

	private final Map<Line, Integer> lines = new LinkedHashMap<>();

	private int words;

	void carried(String code) {
		add(Kind.CARRIED, code, "");
	}

	void changed(String code) {
		add(Kind.CHANGED, code, "");
	}

	void changed(String code, String detail) {
		add(Kind.CHANGED, code, detail);
	}

	void leftOut(String code) {
		add(Kind.LEFT_OUT, code, "");
	}

	void leftOut(String code, String detail) {
		add(Kind.LEFT_OUT, code, detail);
	}

	/** Takes a line that was found elsewhere. */
	void add(ReportEntry entry) {
		add(entry.kind(), entry.code(), entry.detail(), Math.max(1, entry.count()));
	}

	private void add(Kind kind, String code, String detail) {
		add(kind, code, detail, 1);
	}

	/** What is beyond a bound is not left out in silence: the report says so. */
	private void add(Kind kind, String code, String detail, int times) {
		String words = detail.replaceAll("\\s+", " ").strip();
		String shown = shortened(words);
		Line line = new Line(kind, code, shown);
		if (!shown.isEmpty() && !this.lines.containsKey(line)) {
			if (this.lines.size() >= MOST || this.words + shown.length() > MOST_WORDS) {
				this.lines.merge(new Line(kind, "lines-unlisted", ""), times, Integer::sum);
				return;
			}
			this.words += shown.length();
			if (shown.length() < words.length()) {
				this.lines.merge(new Line(kind, "lines-cut", ""), 1, Integer::sum);
			}
		}
		this.lines.merge(line, times, Integer::sum);
	}

	private static String shortened(String words) {
		int length = words.codePointCount(0, words.length());
		return (length <= LONGEST) ? words : words.substring(0, words.offsetByCodePoints(0, LONGEST - 1)) + "…";
	}

	Report report() {
		return new Report(this.lines.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey((one, other) -> one.kind().compareTo(other.kind())))
			.map((line) -> new ReportEntry(line.getKey().kind(), line.getKey().code(), line.getValue(),
					line.getKey().detail()))
			.toList());
	}

	private record Line(Kind kind, String code, String detail) {
	}

}
