package id.terbit.publisher.batch;

import java.util.Map;
import java.util.TreeMap;

import id.terbit.publication.BulkWork;

import org.springframework.batch.core.configuration.DuplicateJobException;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The jobs over work that modules supply: each has one step, which does a piece at a time
 * and records after each where it is. They run in no transaction; a piece whose end was
 * not recorded is repeated.
 */
@Component
class BulkJobs {

	private static final String WORK = "work";

	private final Map<String, Job> jobs = new TreeMap<>();

	/** The registry is where the library looks for the job of a run that goes on. */
	BulkJobs(ObjectProvider<BulkWork> works, BulkProgress progress, JobRepository runs, JobRegistry registry,
			RunningLanes lanes) throws DuplicateJobException {
		for (BulkWork work : works.stream().toList()) {
			BulkTasklet pieces = new BulkTasklet(work, progress);
			Job job = new JobBuilder(work.name(), runs).listener(lanes)
				.listener(new FailureReason())
				.start(new StepBuilder(WORK, runs).tasklet(pieces).stream(pieces).build())
				.build();
			registry.register(job);
			this.jobs.put(job.getName(), job);
		}
	}

	/** Every job by its name, in the order of the names. */
	Map<String, Job> byName() {
		return this.jobs;
	}

}
