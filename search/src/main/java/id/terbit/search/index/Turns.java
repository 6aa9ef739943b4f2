package id.terbit.search.index;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets some search at once and the others in turn, who came first before who came later:
 * all at once would make each as slow as all together.
 */
final class Turns {

	private final Semaphore free;

	private final Duration patience;

	/**
	 * So many at once.
	 * @param patience how long somebody waits at most
	 */
	Turns(int atOnce, Duration patience) {
		this.free = new Semaphore(atOnce, true);
		this.patience = patience;
	}

	/**
	 * Does something as soon as it is its turn.
	 * @throws SearchUnavailableException where it does not come in time
	 */
	<T> T take(Supplier<T> work) {
		await();
		try {
			return work.get();
		}
		finally {
			this.free.release();
		}
	}

	private void await() {
		try {
			if (!this.free.tryAcquire(this.patience.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new SearchUnavailableException("too many are searching", null);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new SearchUnavailableException("interrupted while others were searching", ex);
		}
	}

}
