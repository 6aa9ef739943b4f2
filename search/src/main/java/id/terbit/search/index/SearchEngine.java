package id.terbit.search.index;

import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.SmartLifecycle;

/**
 * An engine that keeps what is live and finds it. Which one runs is configuration; what
 * each has to do is held by one set of tests.
 *
 * <p>
 * Every write carries the version of its document, and a stale one is passed over without
 * an error: an older version replaces neither a newer one nor what is left of a removed
 * one, whatever the order in which they arrive. Where the index can't be used now every
 * method throws {@link SearchUnavailableException}; the same call may succeed later.
 */
interface SearchEngine extends SmartLifecycle {

	/** Whether something live may be missing from the index. */
	boolean isIncomplete();

	/** What to do as soon as it turns out that the index must be filled. */
	void whenIncomplete(Runnable action);

	/**
	 * Puts an entry in, durable and found when this returns. The version that stands
	 * there is written again, which picks up what does not change a document, such as the
	 * name of its category.
	 */
	void put(SearchEntry entry);

	/**
	 * Takes a document out, durable and found no more when this returns. The version is
	 * remembered, also where nothing was there.
	 */
	void remove(UUID document, long version);

	/** Asks the index as it was left by the last change. */
	<T> T search(Asking<T> asking);

	/**
	 * Begins a new index beside the one in use. Changes go to both from now on. One that
	 * was left unfinished is given up.
	 * @throws IllegalStateException where this process is filling one already
	 */
	Filling fill();

	/**
	 * The new index of this name that was left unfinished, to be gone on with.
	 * @return empty where it was finished, given up, or lost with its process
	 * @throws IllegalStateException where this process is filling one already
	 */
	Optional<Filling> unfinished(String name);

	/**
	 * Deletes what is left of a filling whose process died; to be called where nobody
	 * fills.
	 */
	void tidy();

	/** Before everything that delivers or answers requests. */
	@Override
	default int getPhase() {
		return 0;
	}

	/**
	 * What is asked, perhaps in several steps.
	 *
	 * @param <T> what comes out of it
	 */
	@FunctionalInterface
	interface Asking<T> {

		T of(IndexView view) throws IOException;

	}

	/** A new index on its way; closing it unfinished leaves the old one in use. */
	interface Filling extends AutoCloseable {

		/** What {@link #unfinished} knows it by. */
		String name();

		/** Puts a page of entries in; a delivery that came meanwhile knows better. */
		void add(Collection<SearchEntry> entries);

		/** Puts the new index in use in one step and deletes the old one. */
		void finish();

		/**
		 * Lets go of the unfinished index; changes go to it until another takes it up or
		 * begins a new one.
		 */
		void leave();

		@Override
		void close();

	}

}
