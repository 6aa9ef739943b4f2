package id.terbit.search.index;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;

import id.terbit.publication.BulkWork.Attempt;
import id.terbit.publication.BulkWork.Reached;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Makes the index anew by itself where it is missing, damaged or was never finished, with
 * the same work that the batch job does.
 */
@Component
public class SearchRebuild implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(SearchRebuild.class);

	/** Between two attempts where the first failed, in seconds. */
	private static final long PAUSE = 5;

	private final SearchEngine engine;

	private final RebuildWork work;

	private final RebuildLock lock;

	private final AtomicBoolean waiting = new AtomicBoolean();

	private volatile @Nullable ExecutorService background;

	SearchRebuild(SearchEngine engine, RebuildWork work, RebuildLock lock) {
		this.engine = engine;
		this.work = work;
		this.lock = lock;
	}

	/**
	 * Makes the index anew and puts it in use at the end; waits where that is being done
	 * already.
	 * @param progress told after each piece how many documents were read so far
	 * @return how many documents were read
	 * @throws SearchUnavailableException where the index can't be written
	 */
	public long run(LongConsumer progress) {
		try (Attempt attempt = this.work.attempt(Reached.NOTHING)) {
			return done(attempt, progress);
		}
	}

	private static long done(Attempt attempt, LongConsumer progress) {
		while (attempt.next()) {
			progress.accept(attempt.reached().done());
		}
		return attempt.reached().done();
	}

	private void inBackground() {
		ExecutorService thread = this.background;
		if (thread != null && this.waiting.compareAndSet(false, true)) {
			thread.execute(this::untilComplete);
		}
	}

	private void untilComplete() {
		this.waiting.set(false);
		while (!Thread.currentThread().isInterrupted()) {
			try {
				whereNobodyElseDid();
				return;
			}
			catch (RuntimeException ex) {
				if (!isRunning()) {
					log.debug("The search index is left as it is at a stop; the next start makes it anew", ex);
					return;
				}
				log.warn("The search index could not be made anew, trying again: {}", ex.getMessage());
				log.debug("Why the search index could not be made anew", ex);
				pause();
			}
		}
	}

	/** Another instance may have made it while this one waited for its turn. */
	private void whereNobodyElseDid() {
		try (RebuildLock.Held held = this.lock.take()) {
			if (!this.engine.isIncomplete()) {
				this.engine.tidy();
				return;
			}
			try (Attempt attempt = this.work.attempt(Reached.NOTHING, held)) {
				long done = done(attempt, (count) -> log.debug("Search index: {} documents read", count));
				log.info("The search index was made anew: {} documents read", done);
			}
		}
	}

	private static void pause() {
		try {
			TimeUnit.SECONDS.sleep(PAUSE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void start() {
		this.background = Executors.newSingleThreadExecutor((task) -> {
			Thread thread = new Thread(task, "search-rebuild");
			thread.setDaemon(true);
			return thread;
		});
		this.engine.whenIncomplete(this::inBackground);
		inBackground();
	}

	@Override
	public void stop() {
		ExecutorService thread = this.background;
		this.background = null;
		if (thread != null) {
			thread.shutdownNow();
			try {
				thread.awaitTermination(PAUSE, TimeUnit.SECONDS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	@Override
	public boolean isRunning() {
		return this.background != null;
	}

	/** Right after the index. */
	@Override
	public int getPhase() {
		return 1;
	}

}
