package id.terbit.publisher.batch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import id.terbit.identity.Ids;
import id.terbit.newsroom.NavigationEntry;
import id.terbit.person.Role;
import id.terbit.publisher.dispatch.LaneLocks;
import id.terbit.publisher.site.MadeByOtherLooks;
import id.terbit.publisher.site.ReleaseLook;

import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.batch.autoconfigure.BatchTaskExecutor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

@Configuration(proxyBeanMethods = false)
class BatchConfiguration {

	/** Jobs that run at a time; more wait. */
	private static final int THREADS = 2;

	private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);

	@Bean(defaultCandidate = false)
	@BatchTaskExecutor
	ThreadPoolTaskExecutor batchThreads(RunningLanes lanes) {
		ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
		threads.setCorePoolSize(THREADS);
		threads.setMaxPoolSize(THREADS);
		threads.setThreadNamePrefix("batch-");
		threads.setTaskDecorator(lanes::freeing);
		return threads;
	}

	@Bean
	RunningLanes runningLanes(LaneLocks locks) {
		return new RunningLanes(locks);
	}

	/** The library looks here for the job of a run that goes on. */
	@Bean
	MapJobRegistry jobRegistry() {
		return new MapJobRegistry();
	}

	@Bean
	BatchRuns batchRuns(Job rebuildSite, BulkJobs bulk, JobOperator operator, JobRepository repository, RunStore store,
			RunningLanes lanes, Ids ids) {
		Map<String, Job> jobs = new HashMap<>(bulk.byName());
		jobs.put(rebuildSite.getName(), rebuildSite);
		return new BatchRuns(jobs, operator, repository, store, lanes, ids);
	}

	@Bean
	BatchLifecycle batchLifecycle(BatchRuns runs, RunningLanes lanes) {
		return new BatchLifecycle(runs, lanes);
	}

	@Bean
	LookTask lookTask(ReleaseLook look, MadeByOtherLooks others, BatchRuns rebuilds,
			ObjectProvider<Scheduler> scheduler, InstantSource clock) {
		return new LookTask(look, others, rebuilds, scheduler, clock);
	}

	/**
	 * Static and with a provider: the scheduler collects its tasks while the beans that
	 * schedule them are still being made.
	 */
	@Bean
	static Task<Long> rebuildOtherLooks(ObjectProvider<LookTask> looks) {
		return Tasks.custom(LookTask.TASK)
			.onFailure((complete, task) -> task.reschedule(complete, complete.getTimeDone().plus(AFTER_A_FAILURE)))
			.onDeadExecutionRevive()
			.execute((instance, context) -> {
				Optional<Instant> next = looks.getObject()
					.step(instance.getId(), Instant.ofEpochMilli(instance.getData()));
				return next.<CompletionHandler<Long>>map((at) -> (complete, task) -> task.reschedule(complete, at))
					.orElseGet(CompletionHandler.OnCompleteRemove::new);
			});
	}

	@Bean
	NavigationEntry batchEntry() {
		return new NavigationEntry("batch.menu", "/meja/batch", 80,
				(person) -> person.hasAnywhere(Role.OPERATOR) || person.hasAnywhere(Role.PUBLISHER));
	}

}
