package id.terbit.newsroom.revision;

import java.util.List;

import id.terbit.body.BodyDiff;
import id.terbit.newsroom.Viewer;

/**
 * Two revisions compared.
 *
 * @param from what the older one is called
 * @param to what the newer one is called
 * @param changes fields that differ, but for the body
 * @param body the lines of both bodies
 */
public record CompareView(Viewer viewer, String documentId, String from, String to, List<FieldChange> changes,
		List<BodyDiff.Line> body) {

	public CompareView {
		changes = List.copyOf(changes);
		body = List.copyOf(body);
	}

	/** Whether nothing differs. */
	public boolean same() {
		return this.changes.isEmpty() && !bodyChanged();
	}

	/** Whether the bodies differ. */
	public boolean bodyChanged() {
		return !BodyDiff.isSame(this.body);
	}

	/** A field that differs. */
	public record FieldChange(String label, String before, String after) {
	}

}
