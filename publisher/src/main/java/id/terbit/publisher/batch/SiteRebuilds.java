package id.terbit.publisher.batch;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import id.terbit.identity.Ids;
import id.terbit.person.Actor;
import id.terbit.person.Person;
import id.terbit.person.Role;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/** Starts, stops and restarts rebuilds of sites, and tells how they stand. */
class SiteRebuilds {

	private static final Logger LOGGER = LoggerFactory.getLogger(SiteRebuilds.class);

	/** Who asked where nobody did. */
	private static final String ITSELF = "Terbit";

	private final Job job;

	private final JobOperator operator;

	private final JobRepository repository;

	private final RunStore store;

	private final RunningSites sites;

	private final Ids ids;

	SiteRebuilds(Job job, JobOperator operator, JobRepository repository, RunStore store, RunningSites sites, Ids ids) {
		this.job = job;
		this.operator = operator;
		this.repository = repository;
		this.store = store;
		this.sites = sites;
		this.ids = ids;
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
		return start(siteId, by.name());
	}

	/**
	 * Starts a rebuild that nobody asked for, after an upgrade.
	 * @throws RefusedException NOT_NOW {@code batch.site-busy}
	 */
	UUID startByItself(UUID siteId) {
		return start(siteId, ITSELF);
	}

	private UUID start(UUID siteId, String by) {
		takeOrRefuse(siteId);
		UUID id = this.ids.next();
		JobParameters parameters = new JobParametersBuilder().addString(RebuildSiteJob.SITE, siteId.toString())
			.addString(RebuildSiteJob.RUN, id.toString())
			.addString(RebuildSiteJob.BY, by, false)
			.toJobParameters();
		launch(siteId, () -> this.operator.start(this.job, parameters));
		return id;
	}

	/**
	 * Goes on with a run that was stopped, broke or died, where it stopped.
	 * @throws RefusedException MISSING; FORBIDDEN; NOT_NOW {@code batch.site-busy},
	 * {@code batch.not-restartable}
	 */
	void restart(UUID id, Actor.Human by) {
		Run run = get(id, by);
		takeOrRefuse(run.siteId());
		if (!get(id, by).restartable()) {
			this.sites.release(run.siteId());
			throw new RefusedException(RefusedException.Kind.NOT_NOW, Refusal.of("batch.not-restartable"));
		}
		launch(run.siteId(), () -> this.operator.restart(execution(run)));
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

	/** The newest runs of these sites. */
	List<Run> newest(Collection<UUID> siteIds, int most) {
		return this.store.newest(siteIds, most);
	}

	/** Marks runs whose process died as failed, so that they can go on. */
	void recoverDead() {
		this.store.running().forEach(this::giveUpDead);
	}

	/** Stops what runs in this process, for a shutdown. */
	void stopAll() {
		this.store.running().stream().filter((run) -> this.sites.has(run.siteId())).forEach(this::stop);
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
		if (!this.sites.take(run.siteId())) {
			return;
		}
		try {
			JobExecution execution = execution(run);
			if (execution.isRunning()) {
				LOGGER.warn("run {} of {} was left by a process that died; it can be restarted", run.id(),
						RebuildSiteJob.NAME);
				this.operator.recover(execution);
			}
		}
		finally {
			this.sites.release(run.siteId());
		}
	}

	private void takeOrRefuse(UUID siteId) {
		recoverDead();
		if (!this.sites.take(siteId)) {
			throw new RefusedException(RefusedException.Kind.NOT_NOW, Refusal.of("batch.site-busy"));
		}
	}

	private void launch(UUID siteId, Launch launch) {
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
				this.sites.release(siteId);
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

	private static void insistOnRight(UUID siteId, Actor.Human by) {
		if (!mayRun(by.person(), siteId)) {
			throw new RefusedException(RefusedException.Kind.FORBIDDEN, Refusal.of("batch.not-allowed"));
		}
	}

	/** A call that leaves the job to its threads. */
	@FunctionalInterface
	private interface Launch {

		void run() throws JobExecutionException;

	}

}
