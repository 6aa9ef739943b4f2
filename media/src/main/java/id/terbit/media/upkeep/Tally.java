package id.terbit.media.upkeep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Counts what a run does, and lets it be seen now and then. */
final class Tally {

	/** So many files lie between two looks at the progress. */
	private static final int STEP = 50;

	private static final int PROBLEMS_KEPT = 20;

	private final Consumer<Tally> watcher;

	private long files;

	private long bytes;

	private long changedFiles;

	private long changedBytes;

	private long problemCount;

	private final List<String> problems = new ArrayList<>();

	Tally(Consumer<Tally> watcher) {
		this.watcher = watcher;
	}

	/**
	 * A file was looked at.
	 * @throws StoppingException where the application is stopping
	 */
	void seen(long size) {
		this.files++;
		this.bytes += size;
		if (Thread.currentThread().isInterrupted()) {
			throw new StoppingException();
		}
		if (this.files % STEP == 0) {
			this.watcher.accept(this);
		}
	}

	/** A file was copied or taken away. */
	void changed(long size) {
		this.changedFiles++;
		this.changedBytes += size;
	}

	/** Something is not as it should be. */
	void problem(String words) {
		this.problemCount++;
		if (this.problems.size() < PROBLEMS_KEPT) {
			this.problems.add(words);
		}
	}

	long files() {
		return this.files;
	}

	long bytes() {
		return this.bytes;
	}

	long changedFiles() {
		return this.changedFiles;
	}

	long changedBytes() {
		return this.changedBytes;
	}

	long problemCount() {
		return this.problemCount;
	}

	List<String> problems() {
		return List.copyOf(this.problems);
	}

	/** The application is stopping; the run begins again when it is back. */
	static final class StoppingException extends RuntimeException {

		StoppingException() {
			super("the application is stopping");
		}

	}

}
