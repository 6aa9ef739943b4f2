package id.terbit.search.working;

import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

import id.terbit.document.WorkingText;
import id.terbit.document.WorkingTexts;
import id.terbit.search.index.SearchEntry;
import id.terbit.search.index.WorkingIndex;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Makes the index of the newsroom anew from the database while the old one serves. */
@Component
public class WorkingRebuild {

	private static final int PAGE = 200;

	private final WorkingIndex index;

	private final WorkingTexts texts;

	private final WorkingEntries entries;

	WorkingRebuild(WorkingIndex index, WorkingTexts texts, WorkingEntries entries) {
		this.index = index;
		this.texts = texts;
		this.entries = entries;
	}

	/**
	 * Makes it anew, needed or not.
	 * @param progress told after each page how many documents were read so far
	 * @return how many documents were read
	 * @throws id.terbit.search.index.SearchUnavailableException where the index can't be
	 * written
	 */
	public long run(LongConsumer progress) {
		return this.index.rebuild(new Pages(progress));
	}

	/**
	 * Makes it anew where something may be missing.
	 * @return whether something was
	 */
	boolean whereNeeded() {
		return this.index.fill(new Pages((count) -> {
		}));
	}

	/** Page after page in keyset order. */
	private final class Pages implements Supplier<List<SearchEntry>> {

		private final LongConsumer progress;

		private @Nullable UUID after;

		private long done;

		private Pages(LongConsumer progress) {
			this.progress = progress;
		}

		@Override
		public List<SearchEntry> get() {
			List<WorkingText> page = WorkingRebuild.this.texts.after(this.after, PAGE);
			if (!page.isEmpty()) {
				this.after = page.get(page.size() - 1).documentId();
				this.done += page.size();
				this.progress.accept(this.done);
			}
			return WorkingRebuild.this.entries.of(page);
		}

	}

}
