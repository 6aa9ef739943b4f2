package id.terbit.media.wordimport;

import java.util.List;

import id.terbit.language.Texts;
import id.terbit.media.wordimport.ReportView.Sentence;

/** A report in words. */
final class ReportWords {

	private ReportWords() {
	}

	static String of(ReportEntry entry, Texts texts) {
		return texts.get("word." + entry.code(), entry.count(), entry.detail()).strip();
	}

	static List<Sentence> of(Report report, ReportEntry.Kind kind, Texts texts) {
		return report.of(kind).stream().map((entry) -> Sentence.of(of(entry, texts))).toList();
	}

}
