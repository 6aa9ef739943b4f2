package id.terbit.publisher.batch;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import id.terbit.identity.Ids;
import id.terbit.person.Actor;
import id.terbit.person.Person;
import id.terbit.person.Role;
import id.terbit.publication.Ledger.Lane;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/**
 * Starts, stops and restarts rebuilds of sites and work over the whole installation, and
 * tells how they stand.
 */
class BatchRuns {

	private static final Logger LOGGER = LoggerFactory.getLogger(BatchRuns.class);

	/** Who asked where nobody did. */
	private static final String ITSELF = "Terbit";

	private final Map<String, Job> jobs;

	private final JobOperator operator;

	private final JobRepository repository;

	private final RunStore store;

	private final RunningLanes lanes;

	private final Ids ids;

	BatchRuns(Map<String, Job> jobs, JobOperator operator, JobRepository repository, RunStore store, RunningLanes lanes,
			Ids ids) {
		this.jobs = Map.copyOf(jobs);
		this.operator = operator;
		this.repository = repository;
		this.store = store;
		this.lanes = lanes;
		this.ids = ids;
	}

	/** The jobs over the whole installation, in their order. */
	List<String> wholeJobs() {
		return this.jobs.keySet().stream().filter((name) -> !name.equals(RebuildSiteJob.NAME)).sorted().toList();
	}

	/** Whether somebody may run jobs over the whole installation. */
	static boolean mayRunWhole(Person person) {
		return person.hasEverywhere(Role.OPERATOR);
	}

	/** Whether somebody may run jobs for a site. */
	static boolean mayRun(Person person, UUID siteId) {
		return person.has(Role.OPERATOR, siteId) || person.has(Role.PUBLISHER, siteId);
	}

	/**
	 * Starts a rebuild; it goes on by itself.
	 * @return the id of the run
	 * @throws RefusedException FORBIDDEN; NOT_NOW {@code batch.site-busy}
	 */
	UUID start(UUID siteId, Actor.Human by) {
		insistOnRight(siteId, by);
		return start(RebuildSiteJob.NAME, siteId, by.name());
	}

	/**
	 * Starts a rebuild that nobody asked for, after an upgrade.
	 * @throws RefusedException NOT_NOW {@code batch.site-busy}
	 */
	UUID startByItself(UUID siteId) {
		return start(RebuildSiteJob.NAME, siteId, ITSELF);
	}

	/**
	 * Starts work over the whole installation; it goes on by itself.
	 * @param name of the job
	 * @return the id of the run
	 * @throws RefusedException FORBIDDEN; MISSING; NOT_NOW {@code batch.busy}
	 */
	UUID startWhole(String name, Actor.Human by) {
		insistOnRight(null, by);
		if (!wholeJobs().contains(name)) {
			throw RefusedException.missing("batch.job", name);
		}
		return start(name, null, by.name());
	}

	private UUID start(String name, @Nullable UUID siteId, String by) {
		Lane lane = RunningLanes.of(siteId);
		takeOrRefuse(lane);
		UUID id = this.ids.next();
		JobParametersBuilder parameters = new JobParametersBuilder().addString(RebuildSiteJob.RUN, id.toString())
			.addString(RebuildSiteJob.BY, by, false);
		if (siteId != null) {
			parameters.addString(RebuildSiteJob.SITE, siteId.toString());
		}
		Job job = Objects.requireNonNull(this.jobs.get(name), name);
		launch(lane, () -> this.operator.start(job, parameters.toJobParameters()));
		return id;
	}

	/**
	 * Goes on with a run that was stopped, broke or died, where it stopped.
	 * @throws RefusedException MISSING; FORBIDDEN; NOT_NOW {@code batch.site-busy},
	 * {@code batch.busy}, {@code batch.not-restartable}
	 */
	void restart(UUID id, Actor.Human by) {
		Run run = get(id, by);
		takeOrRefuse(run.lane());
		if (!get(id, by).restartable()) {
			this.lanes.release(run.lane());
			throw new RefusedException(RefusedException.Kind.NOT_NOW, Refusal.of("batch.not-restartable"));
		}
		launch(run.lane(), () -> this.operator.restart(execution(run)));
	}

	/**
	 * Asks a run to stop after the chunk under way; nothing is lost.
	 * @throws RefusedException MISSING; FORBIDDEN; NOT_NOW {@code batch.not-running}
	 */
	void stop(UUID id, Actor.Human by) {
		Run run = get(id, by);
		if (run.status().running()) {
			giveUpDead(run);
		}
		if (!stop(run)) {
			throw new RefusedException(RefusedException.Kind.NOT_NOW, Refusal.of("batch.not-running"));
		}
	}

	/**
	 * How a run stands.
	 * @throws RefusedException MISSING; FORBIDDEN
	 */
	Run get(UUID id, Actor.Human by) {
		Run run = this.store.byId(id).orElseThrow(() -> RefusedException.missing("batch.run", id));
		insistOnRight(run.siteId(), by);
		return run;
	}

	/**
	 * The newest runs of these sites.
	 * @param whole whether those over the whole installation are among them
	 */
	List<Run> newest(Collection<UUID> siteIds, boolean whole, int most) {
		return this.store.newest(siteIds, whole, most);
	}

	/** Marks runs whose process died as failed, so that they can go on. */
	void recoverDead() {
		this.store.running().forEach(this::giveUpDead);
	}

	/** Stops what runs in this process, for a shutdown. */
	void stopAll() {
		this.store.running().stream().filter((run) -> this.lanes.has(run.lane())).forEach(this::stop);
	}

	private boolean stop(Run run) {
		try {
			return this.operator.stop(execution(run));
		}
		catch (JobExecutionNotRunningException ex) {
			LOGGER.debug("run {} had ended already", run.id(), ex);
			return false;
		}
	}

	private void giveUpDead(Run run) {
		if (!this.lanes.take(run.lane())) {
			return;
		}
		try {
			JobExecution execution = execution(run);
			if (execution.isRunning()) {
				LOGGER.warn("run {} of {} was left by a process that died; it can be restarted", run.id(), run.job());
				this.operator.recover(execution);
			}
		}
		finally {
			this.lanes.release(run.lane());
		}
	}

	private void takeOrRefuse(Lane lane) {
		recoverDead();
		if (!this.lanes.take(lane)) {
			boolean whole = lane.equals(RunningLanes.of(null));
			throw new RefusedException(RefusedException.Kind.NOT_NOW,
					Refusal.of(whole ? "batch.busy" : "batch.site-busy"));
		}
	}

	private void launch(Lane lane, Launch launch) {
		boolean launched = false;
		try {
			launch.run();
			launched = true;
		}
		catch (JobExecutionException ex) {
			throw new IllegalStateException("the job could not be launched", ex);
		}
		finally {
			if (!launched) {
				this.lanes.release(lane);
			}
		}
	}

	private JobExecution execution(Run run) {
		JobExecution execution = this.repository.getJobExecution(run.executionId());
		if (execution == null) {
			throw new IllegalStateException("run %s has no execution %d".formatted(run.id(), run.executionId()));
		}
		return execution;
	}

	private static void insistOnRight(@Nullable UUID siteId, Actor.Human by) {
		if (!((siteId != null) ? mayRun(by.person(), siteId) : mayRunWhole(by.person()))) {
			throw new RefusedException(RefusedException.Kind.FORBIDDEN, Refusal.of("batch.not-allowed"));
		}
	}

	/** A call that leaves the job to its threads. */
	@FunctionalInterface
	private interface Launch {

		void run() throws JobExecutionException;

	}

}
