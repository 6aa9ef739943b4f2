package id.terbit.search.index;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;

import id.terbit.asset.AssetCatalog;
import id.terbit.publication.PublishedEdition;
import id.terbit.publication.PublishedEdition.Status;
import id.terbit.publication.PublishedEditions;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Makes the index anew from what is live, while the old one goes on serving. Starts by
 * itself where the index is missing, damaged or was never finished.
 */
@Component
public class SearchRebuild implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(SearchRebuild.class);

	private static final int PAGE = 200;

	/** Between two attempts where the first failed, in seconds. */
	private static final long PAUSE = 5;

	private final SearchEngine engine;

	private final PublishedEditions published;

	private final Sites sites;

	private final AssetCatalog files;

	private final RebuildLock lock;

	private final AtomicBoolean waiting = new AtomicBoolean();

	private volatile @Nullable ExecutorService background;

	SearchRebuild(SearchEngine engine, PublishedEditions published, Sites sites, AssetCatalog files, RebuildLock lock) {
		this.engine = engine;
		this.published = published;
		this.sites = sites;
		this.files = files;
		this.lock = lock;
	}

	/**
	 * Makes the index anew and puts it in use at the end; waits where that is being done
	 * already.
	 * @param progress told after each page how many documents were read so far
	 * @return how many documents were read
	 * @throws SearchUnavailableException where the index can't be written
	 */
	public long run(LongConsumer progress) {
		return this.lock.hold(() -> filled(progress));
	}

	private long filled(LongConsumer progress) {
		long done = 0;
		try (SearchEngine.Filling filling = this.engine.fill()) {
			for (Site site : this.sites.all()) {
				done = fill(filling, site, done, progress);
			}
			filling.finish();
		}
		return done;
	}

	private long fill(SearchEngine.Filling filling, Site site, long before, LongConsumer progress) {
		long done = before;
		UUID after = null;
		while (true) {
			List<PublishedEdition> page = this.published.of(site.id(), after, PAGE);
			if (page.isEmpty()) {
				return done;
			}
			Map<String, String> words = this.files.words(SearchEntries.files(page));
			filling.add(page.stream()
				.filter((edition) -> edition.status() == Status.LIVE)
				.map((edition) -> SearchEntries.of(edition, site, words))
				.toList());
			after = page.get(page.size() - 1).documentId();
			done += page.size();
			progress.accept(done);
		}
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
				this.lock.hold(this::whereNobodyElseDid);
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
	private boolean whereNobodyElseDid() {
		boolean needed = this.engine.isIncomplete();
		if (needed) {
			long done = filled((count) -> log.debug("Search index: {} documents read", count));
			log.info("The search index was made anew: {} documents read", done);
		}
		else {
			this.engine.tidy();
		}
		return needed;
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
