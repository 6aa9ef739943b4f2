package id.terbit.media.store;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import id.terbit.media.store.MediaStoreException.Reason;

/**
 * Keeps people from waiting for a store that does not answer: after several failures in a
 * row every call is refused at once for a while, then a single one tries again. Waiting
 * out a timeout for each request would take all threads of the web server with it.
 */
final class Circuit {

	private final int failuresToOpen;

	private final long pauseNanos;

	private final LongSupplier nanoTime;

	private int failures;

	private long openedAt;

	private boolean trying;

	/**
	 * Makes a closed circuit.
	 * @param failuresToOpen failures in a row
	 * @param pause time without a try
	 * @param nanoTime see {@link System#nanoTime()}
	 */
	Circuit(int failuresToOpen, Duration pause, LongSupplier nanoTime) {
		this.failuresToOpen = failuresToOpen;
		this.pauseNanos = pause.toNanos();
		this.nanoTime = nanoTime;
	}

	/**
	 * Does the work, or refuses at once.
	 * @throws MediaStoreException UNAVAILABLE while the circuit is open, and whatever the
	 * work throws
	 */
	<T> T call(Supplier<T> work) {
		boolean trial = enter();
		boolean failed = false;
		try {
			return work.get();
		}
		catch (MediaStoreException ex) {
			failed = ex.reason() == Reason.UNAVAILABLE;
			throw ex;
		}
		finally {
			leave(trial, failed);
		}
	}

	private synchronized boolean enter() {
		if (this.failures < this.failuresToOpen) {
			return false;
		}
		boolean paused = this.nanoTime.getAsLong() - this.openedAt < this.pauseNanos;
		if (paused || this.trying) {
			throw new MediaStoreException(Reason.UNAVAILABLE,
					"the store failed %d times in a row and is left alone".formatted(this.failures), null);
		}
		this.trying = true;
		return true;
	}

	private synchronized void leave(boolean trial, boolean failed) {
		if (trial) {
			this.trying = false;
		}
		if (failed) {
			this.failures++;
			this.openedAt = this.nanoTime.getAsLong();
		}
		else {
			this.failures = 0;
		}
	}

}
