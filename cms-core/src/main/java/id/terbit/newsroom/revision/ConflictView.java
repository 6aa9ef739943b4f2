package id.terbit.newsroom.revision;

import java.util.List;

import gg.jte.Content;
import id.terbit.body.BodyDiff;
import id.terbit.newsroom.Viewer;

/**
 * A save that was refused because somebody saved in between: both texts, nothing lost.
 *
 * @param why who saved in between and when, in words
 * @param changes fields that differ, theirs before, mine after
 * @param difference the bodies compared, theirs before, mine after
 * @param kept the fields of the form that saves mine over theirs
 */
public record ConflictView(Viewer viewer, String documentId, String why, List<CompareView.FieldChange> changes,
		Content theirs, Content mine, List<BodyDiff.Line> difference, List<Kept> kept) {

	public ConflictView {
		changes = List.copyOf(changes);
		difference = List.copyOf(difference);
		kept = List.copyOf(kept);
	}

	/** A field of the refused form, sent again as it was. */
	public record Kept(String name, String value) {
	}

}
