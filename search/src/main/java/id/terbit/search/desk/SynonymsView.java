package id.terbit.search.desk;

import java.util.List;

import id.terbit.newsroom.FieldErrors;
import id.terbit.newsroom.Viewer;
import id.terbit.search.synonym.SynonymLines;

/**
 * The form of the synonyms.
 *
 * @param version that holds, which a save comes after
 * @param shown whose text stands in the form
 * @param text the lines
 * @param shippedLines how many lines Terbit ships
 * @param saves the newest first
 */
public record SynonymsView(Viewer viewer, long version, long shown, String text, int shippedLines, List<Save> saves,
		FieldErrors errors, boolean mayEdit) {

	public SynonymsView {
		saves = List.copyOf(saves);
	}

	/** Whether the text is an older one, to be saved anew. */
	public boolean isOlder() {
		return this.shown != this.version;
	}

	/** Whether more holds than what Terbit ships. */
	public boolean isOwn() {
		return this.version != SynonymLines.SHIPPED;
	}

	/** What is wrong with the lines, one sentence each. */
	public List<String> faults() {
		return this.errors.byPointer().getOrDefault("/lines", List.of());
	}

	/** One save. */
	public record Save(long version, String by, String at, String machineAt, boolean holds) {
	}

}
