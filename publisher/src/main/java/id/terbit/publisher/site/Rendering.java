package id.terbit.publisher.site;

import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;

import org.springframework.stereotype.Component;

/**
 * Renders and writes many files at once, on as many threads as there are processors. What
 * is rendered is read before, so no thread here asks the database anything.
 */
@Component
class Rendering implements AutoCloseable {

	/** Below this handing over costs more than it saves. */
	private static final int FEW = 8;

	private final ForkJoinPool threads = new ForkJoinPool(Runtime.getRuntime().availableProcessors());

	/** Does the work for each, in any order; a failure of one is thrown after all. */
	<T> void each(Collection<T> items, Consumer<T> work) {
		if (items.size() < FEW) {
			items.forEach(work);
			return;
		}
		try {
			this.threads.submit(() -> items.parallelStream().forEach(work)).get();
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			throw new IllegalStateException(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted while pages were written", ex);
		}
	}

	@Override
	public void close() {
		this.threads.shutdown();
	}

}
