package id.terbit.search.index;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Lets some search at once and the others in turn, who came first before who came later:
 * all at once would make each as slow as all together. A few threads do it for all who
 * ask, so that no processor waits for a thread to wake up, and nobody who is interrupted
 * closes the files of an index that others read.
 */
final class Turns {

	/** A thread that has nothing to do ends after so long. */
	private static final Duration IDLE = Duration.ofSeconds(10);

	private final ThreadPoolExecutor threads;

	private final Duration patience;

	/**
	 * So many at once.
	 * @param patience how long somebody waits for an answer at most
	 */
	Turns(int atOnce, Duration patience) {
		CustomizableThreadFactory factory = new CustomizableThreadFactory("search-");
		factory.setDaemon(true);
		this.threads = new ThreadPoolExecutor(atOnce, atOnce, IDLE.toMillis(), TimeUnit.MILLISECONDS,
				new LinkedBlockingQueue<>(), factory);
		this.threads.allowCoreThreadTimeOut(true);
		this.patience = patience;
	}

	/**
	 * Does something as soon as it is its turn.
	 * @throws SearchUnavailableException where there is no answer in time
	 */
	<T> T take(Supplier<T> work) {
		Future<T> answer = this.threads.submit(work::get);
		try {
			return answer.get(this.patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			throw new SearchUnavailableException("no answer in time", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new SearchUnavailableException("interrupted while searching", ex);
		}
		catch (ExecutionException ex) {
			throw failure(ex);
		}
		finally {
			// who left is not searched for; a search that has begun ends
			answer.cancel(false);
		}
	}

	/** As it would be without other threads. */
	private static RuntimeException failure(ExecutionException failed) {
		if (failed.getCause() instanceof RuntimeException failure) {
			return failure;
		}
		if (failed.getCause() instanceof Error error) {
			throw error;
		}
		return new IllegalStateException(failed);
	}

}
