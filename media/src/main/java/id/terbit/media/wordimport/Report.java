package id.terbit.media.wordimport;

import java.util.List;

/** What became of a Word file's content; nothing of it is lost without a line here. */
public record Report(List<ReportEntry> entries) {

	public Report {
		entries = List.copyOf(entries);
	}

	/** The lines of one kind, in their order. */
	public List<ReportEntry> of(ReportEntry.Kind kind) {
		return this.entries.stream().filter((entry) -> entry.kind() == kind).toList();
	}

}
