package id.terbit.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import id.terbit.identity.Ids;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded index. It opens at the first use, makes an empty index where there is none
 * that can be read, and then asks to be filled; while it is filled anew, changes go to
 * both the old and the new one.
 */
final class LuceneIndex implements SearchEngine {

	private static final Logger log = LoggerFactory.getLogger(LuceneIndex.class);

	/** Whoever searches waits for others at most so long. */
	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final IndexFolder folder;

	private final Ids ids;

	private final Turns turns = new Turns(Runtime.getRuntime().availableProcessors(), PATIENCE);

	private volatile @Nullable Generation current;

	private @Nullable LuceneFilling filling;

	private Runnable whenIncomplete = () -> {
	};

	private volatile boolean running;

	LuceneIndex(IndexFolder folder, Ids ids) {
		this.folder = folder;
		this.ids = ids;
	}

	@Override
	public boolean isIncomplete() {
		return !opened().isComplete();
	}

	@Override
	public synchronized void whenIncomplete(Runnable action) {
		this.whenIncomplete = action;
	}

	@Override
	public void put(SearchEntry entry) {
		change(entry.document(), (generation) -> generation.put(entry));
	}

	@Override
	public void remove(UUID document, long version) {
		change(document, (generation) -> generation.remove(document, version));
	}

	@Override
	public <T> T search(Asking<T> asking) {
		return this.turns.take(() -> read((searcher) -> asking.of(new LuceneSearch(searcher))));
	}

	private <T> T read(Generation.Work<T> work) {
		Generation generation = opened();
		try {
			return generation.search(work);
		}
		catch (AlreadyClosedException ex) {
			reopen(generation);
			return withoutClosing(work);
		}
		catch (IOException | UncheckedIOException ex) {
			throw new SearchUnavailableException("the index can't be read", ex);
		}
	}

	private <T> T withoutClosing(Generation.Work<T> work) {
		try {
			return opened().search(work);
		}
		catch (IOException | UncheckedIOException | AlreadyClosedException ex) {
			throw new SearchUnavailableException("the index can't be read", ex);
		}
	}

	@Override
	public synchronized Filling fill() {
		opened();
		giveUpLeft();
		try {
			LuceneFilling begun = new LuceneFilling(Generation.create(this.folder.fresh(this.ids.next())));
			this.filling = begun;
			return begun;
		}
		catch (IOException ex) {
			throw new SearchUnavailableException("no room for a new index", ex);
		}
	}

	/** Without the process its writer is gone, and what deliveries brought meanwhile. */
	@Override
	public synchronized Optional<Filling> unfinished(String name) {
		LuceneFilling open = this.filling;
		if (open == null || !open.name().equals(name)) {
			return Optional.empty();
		}
		open.takeUp();
		return Optional.of(open);
	}

	private void giveUpLeft() {
		LuceneFilling open = this.filling;
		if (open != null) {
			open.takeUp();
			open.close();
		}
	}

	/** Opening the index does it: no other process has the folder. */
	@Override
	public void tidy() {
		opened();
	}

	private synchronized void change(UUID document, Change change) {
		Generation generation = opened();
		try {
			change.to(generation);
			generation.commit();
			if (this.filling != null) {
				this.filling.pass(document, change);
			}
		}
		catch (IOException | AlreadyClosedException ex) {
			reopen(generation);
			throw new SearchUnavailableException("the index can't be written", ex);
		}
	}

	/** Reading waits for no writer: the lock is for opening only. */
	private Generation opened() {
		Generation inUse = this.current;
		return (inUse != null) ? inUse : openedFirst();
	}

	private synchronized Generation openedFirst() {
		if (!this.running) {
			throw new SearchUnavailableException("search is stopped", null);
		}
		Generation opened = this.current;
		if (opened == null) {
			opened = open();
			this.current = opened;
			if (!opened.isComplete()) {
				this.whenIncomplete.run();
			}
		}
		return opened;
	}

	/** Lets go of an index that failed; the next use opens it or makes it anew. */
	private synchronized void reopen(Generation failed) {
		if (this.current == failed) {
			this.current = null;
			close(failed);
		}
	}

	private Generation open() {
		try {
			Optional<Path> place = this.folder.current();
			Optional<Generation> found = place.isPresent() ? readable(place.get()) : Optional.empty();
			Generation opened = found.isPresent() ? found.get() : empty();
			if (this.filling == null) {
				this.folder.keepOnly(opened.folder());
			}
			return opened;
		}
		catch (IOException ex) {
			throw new SearchUnavailableException("the index can't be opened", ex);
		}
	}

	private Optional<Generation> readable(Path place) throws IOException {
		try {
			return Generation.existing(place);
		}
		catch (LockObtainFailedException ex) {
			throw ex;
		}
		catch (IOException | IllegalArgumentException ex) {
			log.warn("The search index is damaged and will be made anew: {}", ex.getMessage());
			return Optional.empty();
		}
	}

	private Generation empty() throws IOException {
		Generation made = Generation.create(this.folder.fresh(this.ids.next()));
		this.folder.use(made.folder());
		return made;
	}

	private static void close(Generation generation) {
		try {
			generation.close();
		}
		catch (IOException | AlreadyClosedException ex) {
			log.debug("While closing a search index", ex);
		}
	}

	@Override
	public void start() {
		this.running = true;
		try {
			opened();
		}
		catch (SearchUnavailableException ex) {
			log.error("Search can't be used now: {}", ex.getMessage(), ex);
		}
	}

	@Override
	public synchronized void stop() {
		this.running = false;
		if (this.filling != null) {
			this.filling.close();
		}
		Generation inUse = this.current;
		if (inUse != null) {
			this.current = null;
			close(inUse);
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** One change of a generation. */
	@FunctionalInterface
	private interface Change {

		void to(Generation generation) throws IOException;

	}

	/** A new generation on its way. */
	private final class LuceneFilling implements Filling {

		private final Generation next;

		/** What deliveries changed meanwhile: they know better than the pages read. */
		private final Set<UUID> delivered = ConcurrentHashMap.newKeySet();

		/** Whether nobody is at it. */
		private boolean left;

		private LuceneFilling(Generation next) {
			this.next = next;
		}

		@Override
		public String name() {
			return this.next.folder().getFileName().toString();
		}

		private void takeUp() {
			if (!this.left) {
				throw new IllegalStateException("the index is being filled already");
			}
			this.left = false;
		}

		@Override
		public void leave() {
			synchronized (LuceneIndex.this) {
				this.left = true;
			}
		}

		/** Durable at the end alone: with the process all of it is gone. */
		@Override
		public void add(Collection<SearchEntry> entries) {
			synchronized (LuceneIndex.this) {
				requireOpen();
				try {
					this.next
						.put(entries.stream().filter((entry) -> !this.delivered.contains(entry.document())).toList());
				}
				catch (IOException | AlreadyClosedException ex) {
					close();
					throw new SearchUnavailableException("the new index can't be written", ex);
				}
			}
		}

		/** Readers have what is in use: a new index that fails keeps no delivery back. */
		private void pass(UUID document, Change change) {
			this.delivered.add(document);
			try {
				change.to(this.next);
			}
			catch (IOException | AlreadyClosedException ex) {
				log.warn("A new search index can't be written and is given up: {}", ex.getMessage());
				close();
			}
		}

		private void requireOpen() {
			if (LuceneIndex.this.filling != this) {
				throw new IllegalStateException("this filling has ended");
			}
		}

		@Override
		public void finish() {
			synchronized (LuceneIndex.this) {
				requireOpen();
			}
			try {
				this.next.merge();
				synchronized (LuceneIndex.this) {
					requireOpen();
					this.next.markComplete();
					this.next.commit();
					LuceneIndex.this.folder.use(this.next.folder());
					LuceneIndex.this.replace(this.next);
				}
			}
			catch (IOException | AlreadyClosedException ex) {
				throw new SearchUnavailableException("the new index can't be put in use", ex);
			}
		}

		@Override
		public void close() {
			synchronized (LuceneIndex.this) {
				if (LuceneIndex.this.filling == this) {
					LuceneIndex.this.filling = null;
					LuceneIndex.close(this.next);
				}
			}
		}

	}

	private synchronized void replace(Generation next) {
		Generation old = this.current;
		this.current = next;
		this.filling = null;
		if (old != null) {
			close(old);
		}
		try {
			this.folder.keepOnly(next.folder());
		}
		catch (IOException ex) {
			log.warn("An old search index could not be deleted: {}", ex.getMessage());
		}
	}

}
