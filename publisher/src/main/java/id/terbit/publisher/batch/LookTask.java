package id.terbit.publisher.batch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import id.terbit.publisher.site.MadeByOtherLooks;
import id.terbit.publisher.site.ReleaseLook;
import id.terbit.refusal.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * After an upgrade builds anew, one after another, the sites that other templates or
 * styles made. All instances together have one task a look, so that one instance works on
 * it, and after its death another goes on.
 */
class LookTask {

	/** One task a look, named by its id; its data is the time of its making. */
	static final TaskDescriptor<Long> TASK = TaskDescriptor.of("rebuild-other-looks", Long.class);

	private static final Logger LOGGER = LoggerFactory.getLogger(LookTask.class);

	private static final Duration PAUSE = Duration.ofSeconds(2);

	/** While an upgrade goes from instance to instance, old ones may get the task. */
	private static final Duration FOR_ANOTHER_INSTANCE = Duration.ofSeconds(20);

	/** After so long nobody with that look is left: it was an upgrade that was undone. */
	private static final Duration NOBODY = Duration.ofHours(1);

	private final ReleaseLook look;

	private final MadeByOtherLooks others;

	private final BatchRuns rebuilds;

	private final ObjectProvider<Scheduler> scheduler;

	private final InstantSource clock;

	private volatile Instant started = Instant.EPOCH;

	LookTask(ReleaseLook look, MadeByOtherLooks others, BatchRuns rebuilds, ObjectProvider<Scheduler> scheduler,
			InstantSource clock) {
		this.look = look;
		this.others = others;
		this.rebuilds = rebuilds;
		this.scheduler = scheduler;
		this.clock = clock;
	}

	/** The application is up already; reading the templates takes a moment of its own. */
	@EventListener(ApplicationReadyEvent.class)
	void afterStart() {
		this.started = this.clock.instant();
		new Thread(this::plan, "look").start();
	}

	void plan() {
		Instant now = this.clock.instant();
		this.scheduler.getObject()
			.scheduleIfNotExists(TASK.instance(this.look.id()).data(now.toEpochMilli()).scheduledTo(now));
	}

	/**
	 * Begins the next rebuild, or waits for the one under way.
	 * @param wanted the look that the task is for
	 * @param planned when it was made
	 * @return when to look again, empty when nothing is left to do
	 */
	Optional<Instant> step(String wanted, Instant planned) {
		Instant now = this.clock.instant();
		if (!wanted.equals(this.look.id())) {
			return planned.plus(NOBODY).isBefore(now) ? Optional.empty() : Optional.of(now.plus(FOR_ANOTHER_INSTANCE));
		}
		return this.others.sites(wanted)
			.stream()
			.filter((site) -> !gaveUp(site))
			.findFirst()
			.map((site) -> begun(site, now));
	}

	private Instant begun(UUID site, Instant now) {
		try {
			this.rebuilds.startByItself(site);
			LOGGER.info("site {} has the look of another version and is built anew", site);
		}
		catch (RefusedException ex) {
			LOGGER.debug("site {} is being built already", site, ex);
		}
		return now.plus(PAUSE);
	}

	/** A run of this start that broke or was stopped is left to people. */
	private boolean gaveUp(UUID site) {
		List<Run> newest = this.rebuilds.newest(List.of(site), false, 1);
		return newest.stream()
			.anyMatch((run) -> !run.status().running() && run.status() != Run.Status.COMPLETED
					&& run.createdAt().isAfter(this.started));
	}

}
