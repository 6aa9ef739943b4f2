package id.terbit.publisher.dispatch;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that looks for work again and again: at once when woken, else after the pause
 * that the last look asked for. A look that fails, for example because the database is
 * away, is repeated after the longest pause.
 */
public final class WorkLoop {

	private static final Logger LOGGER = LoggerFactory.getLogger(WorkLoop.class);

	private final String name;

	private final Duration longestPause;

	private final Supplier<Duration> look;

	private final BlockingQueue<Boolean> wakes = new ArrayBlockingQueue<>(1);

	private volatile Thread thread;

	private volatile boolean stopping;

	private WorkLoop(String name, Duration longestPause, Supplier<Duration> look) {
		this.name = name;
		this.longestPause = longestPause;
		this.look = look;
		this.thread = new Thread(this::run, name);
	}

	/**
	 * Starts looking.
	 * @param look looks once and says how long nothing will be due; cut to the longest
	 * pause
	 */
	public static WorkLoop start(String name, Duration longestPause, Supplier<Duration> look) {
		WorkLoop loop = new WorkLoop(name, longestPause, look);
		loop.thread.start();
		return loop;
	}

	/** Looks again at once, or right after the look under way. */
	public void wake() {
		this.wakes.offer(Boolean.TRUE);
	}

	/** Asks the thread to end after the look under way. */
	public void askToStop() {
		this.stopping = true;
		wake();
	}

	/**
	 * Ends the thread after the look under way, and waits for that.
	 * @param longest how long to wait at most
	 */
	public void stop(Duration longest) throws InterruptedException {
		askToStop();
		this.thread.join(Math.max(1, longest.toMillis()));
	}

	/** An error such as a lack of memory ends the thread; another takes its place. */
	private void run() {
		boolean ended = false;
		try {
			lookAgainAndAgain();
			ended = true;
		}
		finally {
			if (!ended) {
				this.thread = new Thread(() -> {
					await(this.longestPause);
					run();
				}, this.name);
				this.thread.start();
			}
		}
	}

	private void lookAgainAndAgain() {
		boolean failing = false;
		while (!this.stopping) {
			Duration pause = this.longestPause;
			try {
				pause = this.look.get();
				failing = false;
			}
			catch (RuntimeException ex) {
				if (!failing) {
					LOGGER.warn("{}: looking for work failed, trying again every {} ms", this.name,
							this.longestPause.toMillis(), ex);
				}
				failing = true;
			}
			await(pause);
		}
	}

	private void await(Duration pause) {
		long millis = Math.max(0, Math.min(pause.toMillis(), this.longestPause.toMillis()));
		try {
			this.wakes.poll(millis, TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.stopping = true;
		}
	}

}
