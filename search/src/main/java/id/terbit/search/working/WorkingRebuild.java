package id.terbit.search.working;

import java.util.Optional;

import id.terbit.publication.BulkWork;
import id.terbit.search.index.WorkingIndex;

import org.springframework.stereotype.Component;

/** Makes the index of the newsroom anew from the database while the old one serves. */
@Component
class WorkingRebuild implements BulkWork {

	private final WorkingIndex index;

	private final WorkingEntries entries;

	WorkingRebuild(WorkingIndex index, WorkingEntries entries) {
		this.index = index;
		this.entries = entries;
	}

	@Override
	public String name() {
		return "rebuild-desk-search";
	}

	@Override
	public Attempt attempt(Reached reached) {
		return this.index.rebuild(this.entries, reached);
	}

	/**
	 * Makes it anew where something may be missing.
	 * @return whether something was
	 * @throws id.terbit.search.index.SearchUnavailableException where the index can't be
	 * written
	 */
	boolean whereNeeded() {
		Optional<Attempt> needed = this.index.rebuildIfIncomplete(this.entries);
		if (needed.isPresent()) {
			try (Attempt attempt = needed.get()) {
				attempt.complete();
			}
		}
		return needed.isPresent();
	}

}
