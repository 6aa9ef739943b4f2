package id.terbit.media.wordimport;

import java.util.List;

import id.terbit.newsroom.Viewer;

/**
 * What became of a file, beside the draft.
 *
 * @param document its id
 * @param carried sentences; so are the others
 */
public record ReportView(Viewer viewer, String document, String title, List<String> carried, List<String> changed,
		List<String> leftOut) {

	public ReportView {
		carried = List.copyOf(carried);
		changed = List.copyOf(changed);
		leftOut = List.copyOf(leftOut);
	}

}
