package id.terbit.media.wordimport;

import java.util.LinkedHashMap;
import java.util.Map;

import id.terbit.media.wordimport.ReportEntry.Kind;

/** Gathers the lines of a report while a file is read; equal ones are counted. */
final class Findings {

	/** Longest piece of the file's own words that a line repeats. */
	private static final int LONGEST = 1_000;

	/** More different lines than anybody reads; beyond it only the count is kept. */
	private static final int MOST = 150;

	private final Map<Line, Integer> lines = new LinkedHashMap<>();

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
		this.lines.merge(new Line(entry.kind(), entry.code(), shortened(entry.detail())), Math.max(1, entry.count()),
				Integer::sum);
	}

	private void add(Kind kind, String code, String detail) {
		String shown = (this.lines.size() < MOST) ? shortened(detail) : "";
		this.lines.merge(new Line(kind, code, shown), 1, Integer::sum);
	}

	private static String shortened(String detail) {
		String line = detail.replaceAll("\\s+", " ").strip();
		int length = line.codePointCount(0, line.length());
		return (length <= LONGEST) ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
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
