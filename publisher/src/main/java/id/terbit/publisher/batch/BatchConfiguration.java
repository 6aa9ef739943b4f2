package id.terbit.publisher.batch;

import id.terbit.identity.Ids;
import id.terbit.newsroom.NavigationEntry;
import id.terbit.person.Role;
import id.terbit.publisher.dispatch.LaneLocks;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.batch.autoconfigure.BatchTaskExecutor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

@Configuration(proxyBeanMethods = false)
class BatchConfiguration {

	/** Sites that are rebuilt at a time; more wait. */
	private static final int THREADS = 2;

	@Bean(defaultCandidate = false)
	@BatchTaskExecutor
	ThreadPoolTaskExecutor batchThreads(RunningSites sites) {
		ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
		threads.setCorePoolSize(THREADS);
		threads.setMaxPoolSize(THREADS);
		threads.setThreadNamePrefix("batch-");
		threads.setTaskDecorator(sites::freeing);
		return threads;
	}

	@Bean
	RunningSites runningSites(LaneLocks locks) {
		return new RunningSites(locks);
	}

	@Bean
	SiteRebuilds siteRebuilds(Job rebuildSite, JobOperator operator, JobRepository repository, RunStore store,
			RunningSites sites, Ids ids) {
		return new SiteRebuilds(rebuildSite, operator, repository, store, sites, ids);
	}

	@Bean
	BatchLifecycle batchLifecycle(SiteRebuilds rebuilds, RunningSites sites) {
		return new BatchLifecycle(rebuilds, sites);
	}

	@Bean
	NavigationEntry batchEntry() {
		return new NavigationEntry("batch.menu", "/meja/batch", 80,
				(person) -> person.hasAnywhere(Role.OPERATOR) || person.hasAnywhere(Role.PUBLISHER));
	}

}
