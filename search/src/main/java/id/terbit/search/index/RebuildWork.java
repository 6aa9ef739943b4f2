package id.terbit.search.index;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import id.terbit.publication.BulkWork;
import id.terbit.publication.PublishedEditions;
import id.terbit.publication.PublishedEditions.Standing;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes the index anew from what is live: a new index is filled page by page, while the
 * old one goes on serving and deliveries go to both, and comes into use at the end in one
 * step. An attempt that ended goes on where the engine still has the unfinished index,
 * and begins anew where it has not.
 */
@Component
class RebuildWork implements BulkWork {

	private static final int PAGE = 200;

	private final SearchEngine engine;

	private final PublishedEditions published;

	private final LiveEntries entries;

	private final RebuildLock lock;

	RebuildWork(SearchEngine engine, PublishedEditions published, LiveEntries entries, RebuildLock lock) {
		this.engine = engine;
		this.published = published;
		this.entries = entries;
		this.lock = lock;
	}

	@Override
	public String name() {
		return "rebuild-search";
	}

	@Override
	public Attempt attempt(Reached reached) {
		return attempt(reached, this.lock.take());
	}

	/** With the lock in hand, which the attempt lets go of at its end. */
	Attempt attempt(Reached reached, RebuildLock.Held held) {
		return new RebuildAttempt(reached, held);
	}

	private final class RebuildAttempt implements Attempt {

		private final RebuildLock.Held held;

		private Reached reached;

		private SearchEngine.@Nullable Filling filling;

		private RebuildAttempt(Reached reached, RebuildLock.Held held) {
			this.reached = reached;
			this.held = held;
		}

		@Override
		public Reached reached() {
			return this.reached;
		}

		@Override
		public boolean next() {
			SearchEngine.Filling open = this.filling;
			if (open == null) {
				begin();
				return true;
			}
			List<UUID> page = RebuildWork.this.published.live(Place.read(this.reached.place()).after(), PAGE)
				.stream()
				.map(Standing::documentId)
				.toList();
			if (page.isEmpty()) {
				open.finish();
				this.filling = null;
				return false;
			}
			open.add(RebuildWork.this.entries.of(page));
			this.reached = this.reached.further(new Place(open.name(), page.get(page.size() - 1)).written(),
					page.size());
			return true;
		}

		/**
		 * The database is read after the index is there, so that what is read or a
		 * delivery brings each change.
		 */
		private void begin() {
			Optional<SearchEngine.Filling> earlier = (this.reached.place() != null)
					? RebuildWork.this.engine.unfinished(Place.read(this.reached.place()).stage()) : Optional.empty();
			if (earlier.isPresent()) {
				this.filling = earlier.get();
				return;
			}
			SearchEngine.Filling begun = RebuildWork.this.engine.fill();
			this.filling = begun;
			this.reached = new Reached(new Place(begun.name(), null).written(), 0,
					RebuildWork.this.published.countLive(), null);
		}

		@Override
		public void close() {
			SearchEngine.Filling open = this.filling;
			this.filling = null;
			if (open != null) {
				open.leave();
			}
			this.held.close();
		}

	}

}
