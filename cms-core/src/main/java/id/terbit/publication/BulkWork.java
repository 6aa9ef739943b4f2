package id.terbit.publication;

import org.jspecify.annotations.Nullable;

/**
 * Work over everything that is live, which a module supplies and a batch job does piece
 * by piece. Such work belongs to the whole installation; one is done at a time.
 */
public interface BulkWork {

	/** Stable name of the job, for example {@code rebuild-search}. */
	String name();

	/**
	 * An attempt of a run, its first or a further one. Waits where the module does the
	 * same by itself already.
	 * @param reached what the last attempt of the run told; {@link Reached#NOTHING} for
	 * the first one
	 */
	Attempt attempt(Reached reached);

	/** One process at the work, in one thread. Closing it leaves the rest to another. */
	interface Attempt extends AutoCloseable {

		/**
		 * How far the work is: less than an earlier attempt told where what that did is
		 * lost.
		 */
		Reached reached();

		/**
		 * Does the next piece, outside of any transaction and with a number of statements
		 * that does not grow with the installation. What it did does no harm when it is
		 * repeated; where it may be lost with the process, {@link #reached} of the next
		 * attempt tells so.
		 * @return whether something is left to do
		 */
		boolean next();

		/** Does all that is left, and says how far the work is then. */
		default Reached complete() {
			boolean more = true;
			while (more) {
				more = next();
			}
			return reached();
		}

		@Override
		void close();

	}

	/**
	 * How far a run is.
	 *
	 * @param place where to go on, in words of the work's own; null at the beginning
	 * @param done documents so far
	 * @param total documents in all as counted at the beginning, 0 while that is not
	 * known
	 * @param differences found so far, null where the work looks for none
	 */
	record Reached(@Nullable String place, long done, long total, @Nullable Differences differences) {

		/** The beginning. */
		public static final Reached NOTHING = new Reached(null, 0, 0, null);

		/** Some documents further. */
		public Reached further(String next, int documents) {
			return new Reached(next, this.done + documents, this.total, this.differences);
		}

	}

	/**
	 * What a place had that differed from what is live, by id and version.
	 *
	 * @param missing live, but not there; put in
	 * @param stale there in an older version; renewed
	 * @param superfluous there, but not live; taken out
	 * @param newer there in a version that the database does not know yet, as after it
	 * was restored from a backup; left, for only making the place anew mends it
	 */
	record Differences(long missing, long stale, long superfluous, long newer) {

		/** None so far. */
		public static final Differences NONE = new Differences(0, 0, 0, 0);

		/** These and others. */
		public Differences plus(Differences others) {
			return new Differences(this.missing + others.missing, this.stale + others.stale,
					this.superfluous + others.superfluous, this.newer + others.newer);
		}

		/** Those that could be mended. */
		public long mended() {
			return this.missing + this.stale + this.superfluous;
		}

	}

}
