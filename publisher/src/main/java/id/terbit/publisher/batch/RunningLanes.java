package id.terbit.publisher.batch;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import id.terbit.publication.Ledger.Lane;
import id.terbit.publisher.dispatch.LaneLocks;
import id.terbit.publisher.dispatch.LaneLocks.Held;
import org.jspecify.annotations.Nullable;

import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;

/**
 * One run a site at a time, and one over the whole installation, in all processes
 * together: whoever runs a job holds the lock of its lane. A run that the database calls
 * running while nobody holds the lock is dead.
 */
class RunningLanes implements JobExecutionListener {

	/** No site has this id. */
	private static final Lane WHOLE = new Lane(new UUID(0, 0), "bulk");

	/** The lane whose run has just ended in this thread. */
	private static final ThreadLocal<@Nullable Lane> ENDED = new ThreadLocal<>();

	private final LaneLocks locks;

	private final Map<Lane, Held> running = new ConcurrentHashMap<>();

	RunningLanes(LaneLocks locks) {
		this.locks = locks;
	}

	/**
	 * The lane of runs.
	 * @param siteId null for those over the whole installation
	 */
	static Lane of(@Nullable UUID siteId) {
		return (siteId != null) ? new Lane(siteId, RebuildSiteJob.NAME) : WHOLE;
	}

	/** Takes the lane for a run; false where another run has it. */
	boolean take(Lane lane) {
		Held lock = this.locks.tryLock(lane).orElse(null);
		if (lock == null) {
			return false;
		}
		this.running.put(lane, lock);
		return true;
	}

	/** Whether a job of this lane runs in this process. */
	boolean has(Lane lane) {
		return this.running.containsKey(lane);
	}

	/** Whether this process runs no job at all. */
	boolean none() {
		return this.running.isEmpty();
	}

	void release(Lane lane) {
		Held lock = this.running.remove(lane);
		if (lock != null) {
			lock.close();
		}
	}

	@Override
	public void afterJob(JobExecution execution) {
		@Nullable String site = execution.getJobParameters().getString(RebuildSiteJob.SITE);
		ENDED.set(of((site != null) ? UUID.fromString(site) : null));
	}

	/**
	 * The thread's work with the lane freed at its very end: the listener's call comes
	 * before the end of the run is written down, and a run without lock counts as dead.
	 */
	Runnable freeing(Runnable work) {
		return () -> {
			try {
				work.run();
			}
			finally {
				@Nullable Lane lane = ENDED.get();
				ENDED.remove();
				if (lane != null) {
					release(lane);
				}
			}
		};
	}

}
