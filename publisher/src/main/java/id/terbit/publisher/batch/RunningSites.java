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
 * One run a site at a time, in all processes together: whoever runs a site's job holds
 * its lock. A run that the database calls running while nobody holds the lock is dead.
 */
class RunningSites implements JobExecutionListener {

	/** The site whose run has just ended in this thread. */
	private static final ThreadLocal<@Nullable UUID> ENDED = new ThreadLocal<>();

	private final LaneLocks locks;

	private final Map<UUID, Held> running = new ConcurrentHashMap<>();

	RunningSites(LaneLocks locks) {
		this.locks = locks;
	}

	/** Takes the site for a run; false where another run has it. */
	boolean take(UUID siteId) {
		Held lock = this.locks.tryLock(new Lane(siteId, RebuildSiteJob.NAME)).orElse(null);
		if (lock == null) {
			return false;
		}
		this.running.put(siteId, lock);
		return true;
	}

	/** Whether this process runs the site's job. */
	boolean has(UUID siteId) {
		return this.running.containsKey(siteId);
	}

	/** Whether this process runs no job at all. */
	boolean none() {
		return this.running.isEmpty();
	}

	void release(UUID siteId) {
		Held lock = this.running.remove(siteId);
		if (lock != null) {
			lock.close();
		}
	}

	@Override
	public void afterJob(JobExecution execution) {
		@Nullable String site = execution.getJobParameters().getString(RebuildSiteJob.SITE);
		if (site != null) {
			ENDED.set(UUID.fromString(site));
		}
	}

	/**
	 * The thread's work with the site freed at its very end: the listener's call comes
	 * before the end of the run is written down, and a run without lock counts as dead.
	 */
	Runnable freeing(Runnable work) {
		return () -> {
			try {
				work.run();
			}
			finally {
				@Nullable UUID site = ENDED.get();
				ENDED.remove();
				if (site != null) {
					release(site);
				}
			}
		};
	}

}
