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

	/** Whether there are newer saves than those of the list. */
	public boolean hasNewerSaves() {
		long first = this.saves.isEmpty() ? SynonymLines.SHIPPED : this.saves.get(0).version();
		return first < this.version;
	}

	/** The number of the last save of the list where there are older ones, else 0. */
	public long olderSaves() {
		long last = this.saves.isEmpty() ? SynonymLines.SHIPPED : this.saves.get(this.saves.size() - 1).version();
		return (last > SynonymLines.SHIPPED + 1) ? last : 0;
	}

	/** What is wrong with the lines, one sentence each. */
	public List<String> faults() {
		return this.errors.byPointer().getOrDefault("/lines", List.of());
	}

	/** One save. */
	public record Save(long version, String by, String at, String machineAt, boolean holds) {
	}

}
