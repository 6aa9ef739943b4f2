package id.terbit.media.rendition;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.refusal.RefusedException.Kind;

/** Lets only so many pixels be in memory at one time. */
final class PixelBudget {

	private static final int UNIT = 1_000;

	private final Semaphore units;

	private final int total;

	private final Duration wait;

	PixelBudget(long pixels, Duration wait) {
		this.total = (int) Math.max(1, pixels / UNIT);
		this.units = new Semaphore(this.total, true);
		this.wait = wait;
	}

	/** Whether so many pixels may ever be in memory. */
	boolean holds(long pixels) {
		return pixels / UNIT <= this.total;
	}

	/**
	 * Does something that needs so many pixels, when there is room for them.
	 * @throws RefusedException INVALID {@code asset.too-many-pixels} where there never
	 * is, NOT_NOW {@code asset.busy} where there is none in time
	 */
	<T> T with(int width, int height, long pixels, Supplier<T> work) {
		long wanted = Math.max(1, pixels / UNIT);
		if (!holds(pixels)) {
			throw RefusedException.invalid(Refusal.of("asset.too-many-pixels", width, height,
					Math.max(1, this.total * (long) UNIT / 1_000_000)));
		}
		int permits = (int) wanted;
		if (!acquired(permits)) {
			throw new RefusedException(Kind.NOT_NOW, Refusal.of("asset.busy"));
		}
		try {
			return work.get();
		}
		finally {
			this.units.release(permits);
		}
	}

	private boolean acquired(int permits) {
		try {
			return this.units.tryAcquire(permits, this.wait.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
