package id.terbit.media.upkeep;

import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import id.terbit.identity.Ids;
import id.terbit.media.store.Grace;
import id.terbit.media.store.MediaStore;
import id.terbit.media.store.MediaStoreException;
import id.terbit.media.store.MediaStores;
import id.terbit.media.upkeep.MediaRun.Status;
import id.terbit.media.upkeep.MediaRun.Work;
import id.terbit.media.upkeep.Tally.StoppingException;
import id.terbit.person.Person;
import id.terbit.person.Role;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.refusal.RefusedException.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Starts and does work over the whole store, for operators of the installation. A run is
 * a row and a scheduled task: where the process dies in the middle, another one begins
 * the work again.
 */
@Component
class MediaRuns {

	/** The task's name; its instance is the id of the run. */
	static final String TASK = "media-run";

	private static final Logger LOG = LoggerFactory.getLogger(MediaRuns.class);

	private final RunStore runs;

	private final MediaStores stores;

	private final Collector collector;

	private final Duration grace;

	private final TransactionTemplate transaction;

	private final ObjectProvider<Scheduler> scheduler;

	private final Ids ids;

	private final InstantSource clock;

	MediaRuns(RunStore runs, MediaStores stores, Collector collector, Grace grace, TransactionTemplate transaction,
			ObjectProvider<Scheduler> scheduler, Ids ids, InstantSource clock) {
		this.runs = runs;
		this.stores = stores;
		this.collector = collector;
		this.grace = grace.time();
		this.transaction = transaction;
		this.scheduler = scheduler;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * Starts to copy one store to another.
	 * @throws RefusedException FORBIDDEN; INVALID for a store that is not configured;
	 * NOT_NOW {@code store.run-going-on}
	 */
	MediaRun copy(String from, String to, Person by) {
		requireOperator(by);
		this.stores.named(from, "/from");
		this.stores.named(to, "/to");
		if (from.equals(to)) {
			throw RefusedException.invalid(Refusal.at("/to", "store.same", to));
		}
		return start(Work.COPY, from, to, false, by);
	}

	/**
	 * Starts to collect what nothing names.
	 * @throws RefusedException FORBIDDEN; NOT_NOW {@code store.run-going-on}
	 */
	MediaRun collect(boolean dryRun, Person by) {
		requireOperator(by);
		return start(Work.COLLECT, this.stores.usedName(), "", dryRun, by);
	}

	/** A run as it is now. */
	MediaRun get(UUID id, Person by) {
		requireOperator(by);
		return this.runs.get(id).orElseThrow(() -> RefusedException.missing("store.run", id));
	}

	private MediaRun start(Work work, String from, String to, boolean dryRun, Person by) {
		UUID id = this.ids.next();
		Scheduler tasks = this.scheduler.getObject();
		this.transaction.executeWithoutResult((status) -> {
			if (!this.runs.add(id, work, from, to, dryRun, by.id(), this.clock.instant())) {
				throw new RefusedException(Kind.NOT_NOW, Refusal.of("store.run-going-on"));
			}
			tasks.scheduleIfNotExists(new TaskInstance<>(TASK, id.toString()), this.clock.instant());
		});
		tasks.triggerCheckForDueExecutions();
		return get(id, by);
	}

	/** Does the work of a run, from its beginning. */
	void execute(UUID id) {
		MediaRun run = this.runs.get(id).orElse(null);
		if (run == null || run.status() != Status.RUNNING) {
			return;
		}
		Tally tally = new Tally((now) -> this.runs.progress(id, now));
		Status end = Status.FAILED;
		try {
			work(run, tally);
			end = Status.DONE;
		}
		catch (StoppingException ex) {
			LOG.info("Media run {} stops with the application and begins again with it", id);
			throw ex;
		}
		catch (MediaStoreException | RefusedException ex) {
			LOG.warn("Media run {} broke off: {}", id, ex.getMessage());
			tally.problem(String.valueOf(ex.getMessage()));
		}
		catch (RuntimeException ex) {
			LOG.error("Media run {} broke off", id, ex);
			tally.problem(ex.getClass().getSimpleName());
		}
		this.runs.end(id, end, tally, this.clock.instant());
	}

	private void work(MediaRun run, Tally tally) {
		if (run.work() == Work.COPY) {
			MediaStore from = this.stores.named(run.from(), "/from");
			MediaStore to = this.stores.named(run.to(), "/to");
			new Copier(from, to).copy(tally);
		}
		else {
			this.collector.collect(this.clock.instant().minus(this.grace), run.dryRun(), tally);
		}
	}

	private static void requireOperator(Person by) {
		if (!by.hasEverywhere(Role.OPERATOR)) {
			throw new RefusedException(Kind.FORBIDDEN, Refusal.of("store.operator-only"));
		}
	}

}
