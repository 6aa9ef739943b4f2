package id.terbit.search.working;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import id.terbit.document.ChangedDocuments;
import id.terbit.document.ChangedDocuments.Change;
import id.terbit.document.WorkingText;
import id.terbit.document.WorkingTexts;
import id.terbit.search.index.SearchUnavailableException;
import id.terbit.search.index.WorkingIndex;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Brings what changed to the index of the newsroom, in a thread of its own: woken after a
 * commit, and looking by itself for what another instance or a fault left. Several
 * instances may do the same work, which harms nothing: writes carry versions. While the
 * index can't be written everything waits, and the office goes on.
 */
@Component
class WorkingUpdates implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(WorkingUpdates.class);

	private static final int PAGE = 50;

	/** Between two looks without a wake-up. */
	private static final Duration LOOK = Duration.ofSeconds(2);

	/** After the index or the database did not answer. */
	private static final Duration REST = Duration.ofSeconds(5);

	/** A text that can't be taken up is tried again after so long, then twice as long. */
	private static final Duration FIRST_RETRY = Duration.ofSeconds(30);

	/** Doublings of the first pause at most: about four hours. */
	private static final int MOST_DOUBLINGS = 9;

	private static final int LONGEST_REASON = 500;

	private final ChangedDocuments changed;

	private final WorkingTexts texts;

	private final WorkingEntries entries;

	private final WorkingIndex index;

	private final WorkingRebuild rebuild;

	private final InstantSource clock;

	private final Semaphore woken = new Semaphore(0);

	private final AtomicBoolean incomplete = new AtomicBoolean(true);

	private volatile @Nullable Thread thread;

	WorkingUpdates(ChangedDocuments changed, WorkingTexts texts, WorkingEntries entries, WorkingIndex index,
			WorkingRebuild rebuild, InstantSource clock) {
		this.changed = changed;
		this.texts = texts;
		this.entries = entries;
		this.index = index;
		this.rebuild = rebuild;
		this.clock = clock;
	}

	/** Something has changed, or may have. */
	void wake() {
		this.woken.drainPermits();
		this.woken.release();
	}

	private void loop() {
		Duration pause = Duration.ZERO;
		boolean told = false;
		while (isRunning() && await(pause)) {
			try {
				round();
				pause = LOOK;
				told = false;
			}
			catch (RuntimeException ex) {
				if (!isRunning()) {
					log.debug("What is left for the newsroom's search waits for the next start", ex);
					return;
				}
				if (!told) {
					log.warn("The newsroom's search can't be brought up to date, trying again: {}", ex.getMessage());
					told = true;
				}
				log.debug("Why the newsroom's search can't be brought up to date", ex);
				pause = REST;
			}
		}
	}

	private void round() {
		if (this.incomplete.getAndSet(false)) {
			fill();
		}
		for (List<Change> page = this.changed.due(PAGE); !page.isEmpty(); page = this.changed.due(PAGE)) {
			for (Change change : page) {
				if (!isRunning()) {
					return;
				}
				take(change);
			}
		}
	}

	private void fill() {
		try {
			if (this.rebuild.whereNeeded()) {
				log.info("The newsroom's search index was made anew");
			}
		}
		catch (RuntimeException ex) {
			this.incomplete.set(true);
			throw ex;
		}
	}

	/** One that can't be taken up holds up no other. */
	private void take(Change change) {
		try {
			Optional<WorkingText> text = this.texts.byDocument(change.documentId());
			text.ifPresent((known) -> this.entries.of(List.of(known)).forEach(this.index::put));
		}
		catch (SearchUnavailableException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			log.warn("Document {} can't be taken up into the newsroom's search", change.documentId(), ex);
			String reason = String.valueOf(ex.getMessage());
			this.changed.later(change, reason.substring(0, Math.min(reason.length(), LONGEST_REASON)),
					this.clock.instant()
						.plus(FIRST_RETRY.multipliedBy(1L << Math.min(change.attempts(), MOST_DOUBLINGS))));
			return;
		}
		this.changed.done(change);
	}

	/** Waits for a wake-up or for so long; says whether to go on. */
	private boolean await(Duration pause) {
		try {
			if (this.woken.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
				this.woken.drainPermits();
			}
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	@Override
	public void start() {
		Thread begun = new Thread(this::loop, "search-desk");
		begun.setDaemon(true);
		this.thread = begun;
		this.index.whenIncomplete(() -> {
			this.incomplete.set(true);
			wake();
		});
		begun.start();
	}

	@Override
	public void stop() {
		Thread ending = this.thread;
		this.thread = null;
		if (ending != null) {
			ending.interrupt();
			try {
				ending.join(REST.toMillis());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	@Override
	public boolean isRunning() {
		return this.thread != null;
	}

	/** Right after the index. */
	@Override
	public int getPhase() {
		return 1;
	}

}
