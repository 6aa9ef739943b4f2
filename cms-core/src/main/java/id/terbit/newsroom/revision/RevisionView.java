package id.terbit.newsroom.revision;

import java.util.List;

import gg.jte.Content;
import id.terbit.newsroom.Viewer;

/**
 * One revision as it was saved.
 *
 * @param label "Edisi 1, revisi 3"
 * @param fields label and value of what is not empty, but for title, summary and body
 * @param version the document's, for the form that restores
 * @param restorable whether the reader may save the draft's text now
 */
public record RevisionView(Viewer viewer, String documentId, String revisionId, String label, String saved,
		String title, String summary, Content body, List<FieldLine> fields, long version, boolean restorable) {

	public RevisionView {
		fields = List.copyOf(fields);
	}

	/** One field in words. */
	public record FieldLine(String label, String value) {
	}

}
