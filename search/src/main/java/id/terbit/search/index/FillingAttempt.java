package id.terbit.search.index;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import id.terbit.publication.BulkWork.Attempt;
import id.terbit.publication.BulkWork.Reached;
import org.jspecify.annotations.Nullable;

/**
 * Makes an index anew: a new one is filled page by page, while the old one goes on
 * serving and changes go to both, and comes into use at the end in one step. An attempt
 * that ended goes on where the engine still has the unfinished index, and begins anew
 * where it has not.
 */
final class FillingAttempt implements Attempt {

	private static final int PAGE = 200;

	private final SearchEngine engine;

	private final EntrySource source;

	private final RebuildLock.Held held;

	private Reached reached;

	private SearchEngine.@Nullable Filling filling;

	/**
	 * With the lock in hand, which it lets go of at its end.
	 * @param reached what an earlier attempt told
	 */
	FillingAttempt(SearchEngine engine, EntrySource source, Reached reached, RebuildLock.Held held) {
		this.engine = engine;
		this.source = source;
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
		EntrySource.Page page = this.source.page(Place.read(this.reached.place()).after(), PAGE);
		List<UUID> documents = page.documents();
		if (documents.isEmpty()) {
			open.finish();
			this.filling = null;
			return false;
		}
		open.add(page.entries());
		this.reached = this.reached.further(new Place(open.name(), documents.get(documents.size() - 1)).written(),
				documents.size());
		return true;
	}

	/**
	 * The database is read after the index is there, so that what is read or a later
	 * write brings each change.
	 */
	private void begin() {
		Optional<SearchEngine.Filling> earlier = (this.reached.place() != null)
				? this.engine.unfinished(Place.read(this.reached.place()).stage()) : Optional.empty();
		if (earlier.isPresent()) {
			this.filling = earlier.get();
			return;
		}
		SearchEngine.Filling begun = this.engine.fill();
		this.filling = begun;
		this.reached = new Reached(new Place(begun.name(), null).written(), 0, this.source.count(), null);
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
