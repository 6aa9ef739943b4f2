package id.terbit.publisher.batch;

import java.util.UUID;

import id.terbit.publication.PublishedEdition;
import id.terbit.publication.PublishedEditions;
import id.terbit.publisher.site.SiteBuild;
import id.terbit.publisher.site.SiteRelease;

import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The job {@value #NAME}: begins a release, takes every live edition into its lists,
 * writes every page, then switches readers to it. No step runs inside a database
 * transaction: every call of the build is idempotent, and a chunk whose end was not
 * recorded is simply repeated.
 */
@Configuration(proxyBeanMethods = false)
class RebuildSiteJob {

	static final String NAME = "rebuild-site";

	/** Parameter: the site's id. */
	static final String SITE = "site";

	/** Parameter: the id that people and programs know the run by. */
	static final String RUN = "run";

	/** Parameter that does not tell runs apart: who asked for it. */
	static final String BY = "by";

	/** In the job's context: the release that is being built. */
	static final String RELEASE = "release";

	static final String INDEX = "index";

	static final String RENDER = "render";

	private static final int CHUNK = 50;

	@Bean
	Job rebuildSite(JobRepository runs, Step beginRelease, Step indexEditions, Step renderEditions, Step finishRelease,
			RunningLanes lanes) {
		return new JobBuilder(NAME, runs).listener(lanes)
			.listener(new FailureReason())
			.start(beginRelease)
			.next(indexEditions)
			.next(renderEditions)
			.next(finishRelease)
			.build();
	}

	@Bean
	Step beginRelease(JobRepository runs, SiteBuild build) {
		Tasklet begin = (contribution, context) -> {
			SiteRelease release = build.begin(siteOf(context));
			context.getStepContext()
				.getStepExecution()
				.getJobExecution()
				.getExecutionContext()
				.putString(RELEASE, release.id());
			return RepeatStatus.FINISHED;
		};
		return new StepBuilder("begin", runs).tasklet(begin).build();
	}

	@Bean
	Step indexEditions(JobRepository runs, EditionReader editions, EditionWriter indexWriter) {
		return new StepBuilder(INDEX, runs).<PublishedEdition, PublishedEdition>chunk(CHUNK)
			.reader(editions)
			.writer(indexWriter)
			.stream(editions)
			.build();
	}

	@Bean
	Step renderEditions(JobRepository runs, EditionReader editions, EditionWriter renderWriter) {
		return new StepBuilder(RENDER, runs).<PublishedEdition, PublishedEdition>chunk(CHUNK)
			.reader(editions)
			.writer(renderWriter)
			.stream(editions)
			.build();
	}

	@Bean
	Step finishRelease(JobRepository runs, SiteBuild build) {
		Tasklet finish = (contribution, context) -> {
			build.finish(new SiteRelease(siteOf(context), releaseOf(context)));
			return RepeatStatus.FINISHED;
		};
		return new StepBuilder("finish", runs).tasklet(finish).build();
	}

	@Bean
	@StepScope
	EditionReader editionReader(PublishedEditions editions, @Value("#{jobParameters['site']}") String site) {
		return new EditionReader(editions, UUID.fromString(site), CHUNK);
	}

	@Bean
	@StepScope
	EditionWriter indexWriter(SiteBuild build, @Value("#{jobParameters['site']}") String site,
			@Value("#{jobExecutionContext['release']}") String release) {
		SiteRelease begun = new SiteRelease(UUID.fromString(site), release);
		return new EditionWriter((chunk) -> build.index(begun, chunk));
	}

	@Bean
	@StepScope
	EditionWriter renderWriter(SiteBuild build, @Value("#{jobParameters['site']}") String site,
			@Value("#{jobExecutionContext['release']}") String release) {
		SiteRelease begun = new SiteRelease(UUID.fromString(site), release);
		return new EditionWriter((chunk) -> build.render(begun, chunk));
	}

	private static UUID siteOf(ChunkContext context) {
		return UUID.fromString(String.valueOf(context.getStepContext().getJobParameters().get(SITE)));
	}

	private static String releaseOf(ChunkContext context) {
		return String.valueOf(context.getStepContext().getJobExecutionContext().get(RELEASE));
	}

}
