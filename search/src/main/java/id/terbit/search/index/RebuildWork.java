package id.terbit.search.index;

import id.terbit.publication.BulkWork;

import org.springframework.stereotype.Component;

/** Makes the index of the public search anew from what is live. */
@Component
class RebuildWork implements BulkWork {

	private final SearchEngine engine;

	private final LiveEntries entries;

	private final RebuildLock lock;

	RebuildWork(SearchEngine engine, LiveEntries entries, RebuildLock lock) {
		this.engine = engine;
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
		return new FillingAttempt(this.engine, this.entries, reached, held);
	}

}
