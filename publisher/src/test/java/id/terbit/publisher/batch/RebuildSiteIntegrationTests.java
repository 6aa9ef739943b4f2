package id.terbit.publisher.batch;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import id.terbit.harness.IntegrationTest;
import id.terbit.identity.Ids;
import id.terbit.person.Actor;
import id.terbit.person.ApiTokens.Scope;
import id.terbit.person.Caller;
import id.terbit.person.Role;
import id.terbit.person.SamplePeople;
import id.terbit.publisher.site.PressOffice;
import id.terbit.publisher.site.PressOffice.Press;
import id.terbit.publisher.site.SiteBuild;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

@IntegrationTest
@Import({ PressOffice.class, RebuildSiteIntegrationTests.Builds.class })
class RebuildSiteIntegrationTests {

	/** More than a chunk. */
	private static final int ARTICLES = 60;

	private static final int CHUNK = 50;

	@Autowired
	private BatchRuns runs;

	@Autowired
	private RunningLanes lanes;

	@Autowired
	private JobsApi api;

	@Autowired
	private FaultyBuild build;

	@Autowired
	private PressOffice office;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Ids ids;

	@Autowired
	@Qualifier("dispatcher")
	private SmartLifecycle dispatcher;

	private Press press;

	private Set<UUID> articles;

	@BeforeEach
	void a_site_with_articles() {
		this.dispatcher.stop();
		this.build.reset();
		this.press = this.office.open();
		this.articles = Set.copyOf(
				IntStream.range(0, ARTICLES).mapToObj((number) -> this.press.article("Artikel " + number)).toList());
	}

	@Test
	void a_run_writes_every_page_once_and_says_so() {
		Run run = ended(start());

		assertThat(run.status()).isEqualTo(Run.Status.COMPLETED);
		assertThat(run.done()).isEqualTo(ARTICLES);
		assertThat(run.total()).isEqualTo(ARTICLES);
		assertThat(run.percent()).isEqualTo(100);
		assertThat(run.by()).isEqualTo(this.press.person().name());
		assertThat(this.build.rendered()).containsExactlyInAnyOrderElementsOf(this.articles);
		assertThat(this.runs.newest(List.of(site()), false, 20)).extracting(Run::id).containsExactly(run.id());
	}

	@Test
	void a_run_that_broke_goes_on_where_it_stopped() {
		AtomicInteger chunks = new AtomicInteger();
		this.build.beforeRender(() -> {
			if (chunks.incrementAndGet() == 2) {
				throw new IllegalStateException("cakram penuh");
			}
		});
		UUID id = start();
		Run broken = ended(id);
		assertThat(broken.status()).isEqualTo(Run.Status.FAILED);
		assertThat(broken.done()).isEqualTo(CHUNK);
		assertThat(broken.reason()).contains("cakram penuh");

		this.runs.restart(id, this.press.person());

		Run run = ended(id);
		assertThat(run.status()).isEqualTo(Run.Status.COMPLETED);
		assertThat(run.done()).isEqualTo(ARTICLES);
		assertThat(this.build.rendered()).hasSize(ARTICLES).containsExactlyInAnyOrderElementsOf(this.articles);
		assertThat(this.build.begun()).as("one release for both executions").hasSize(1);
		assertThat(steps("index")).as("not repeated").isEqualTo(1);
		assertThat(steps("render")).isEqualTo(2);
	}

	@Test
	void a_run_is_stopped_after_its_chunk_and_goes_on() throws InterruptedException {
		CountDownLatch rendering = new CountDownLatch(1);
		CountDownLatch release = new CountDownLatch(1);
		this.build.beforeRender(() -> {
			rendering.countDown();
			pause(release);
		});
		UUID id = start();
		rendering.await();

		this.runs.stop(id, this.press.person());
		release.countDown();

		Run stopped = ended(id);
		assertThat(stopped.status()).isEqualTo(Run.Status.STOPPED);
		assertThat(stopped.done()).isEqualTo(CHUNK);
		this.runs.restart(id, this.press.person());
		assertThat(ended(id).status()).isEqualTo(Run.Status.COMPLETED);
		assertThat(this.build.rendered()).hasSize(ARTICLES);
	}

	@Test
	void one_run_a_site_at_a_time_and_a_live_one_is_not_taken_for_dead() throws InterruptedException {
		CountDownLatch rendering = new CountDownLatch(1);
		CountDownLatch release = new CountDownLatch(1);
		this.build.beforeRender(() -> {
			rendering.countDown();
			pause(release);
		});
		UUID id = start();
		rendering.await();

		assertThatExceptionOfType(RefusedException.class).isThrownBy(this::start)
			.satisfies((refused) -> assertThat(refused.refusals()).extracting(Refusal::code)
				.containsExactly("batch.site-busy"));
		this.runs.recoverDead();
		assertThat(run(id).status()).isEqualTo(Run.Status.STARTED);

		release.countDown();
		assertThat(ended(id).status()).isEqualTo(Run.Status.COMPLETED);
	}

	@Test
	void a_run_left_by_a_dead_process_is_recognised_and_goes_on() {
		AtomicInteger chunks = new AtomicInteger();
		this.build.beforeRender(() -> {
			if (chunks.incrementAndGet() == 2) {
				throw new IllegalStateException("mati");
			}
		});
		UUID id = start();
		ended(id);
		leaveAsAfterKill(run(id).executionId());
		assertThat(run(id).status()).isEqualTo(Run.Status.STARTED);

		this.runs.recoverDead();

		assertThat(run(id).status()).isEqualTo(Run.Status.FAILED);
		this.runs.restart(id, this.press.person());
		assertThat(ended(id).status()).isEqualTo(Run.Status.COMPLETED);
		assertThat(this.build.rendered()).hasSize(ARTICLES);
	}

	@Test
	void a_broken_run_does_not_go_on_once_a_later_one_took_its_place() {
		this.build.beforeRender(() -> {
			throw new IllegalStateException("cakram penuh");
		});
		UUID broken = start();
		ended(broken);
		this.build.reset();
		assertThat(ended(start()).status()).isEqualTo(Run.Status.COMPLETED);

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.runs.restart(broken, this.press.person()))
			.satisfies((refused) -> assertThat(refused.refusals()).extracting(Refusal::code)
				.containsExactly("batch.not-restartable"));
		assertThat(ended(start()).status()).as("the site is free again").isEqualTo(Run.Status.COMPLETED);
	}

	@Test
	void a_completed_run_is_neither_stopped_nor_restarted() {
		UUID id = start();
		ended(id);

		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.runs.stop(id, this.press.person()));
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.runs.restart(id, this.press.person()));
		assertThat(ended(start()).status()).as("the site is free again").isEqualTo(Run.Status.COMPLETED);
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = { "PUBLISHER", "OPERATOR" }, mode = EnumSource.Mode.EXCLUDE)
	void nobody_else_may_run_jobs(Role role) {
		Actor.Human somebody = new Actor.Human(SamplePeople.on(site(), this.ids, role), null);

		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.runs.start(site(), somebody))
			.matches((refused) -> refused.kind() == RefusedException.Kind.FORBIDDEN);
	}

	@Test
	void the_api_answers_202_with_a_status_resource() {
		Caller caller = new Caller(this.press.person(), Set.of(Scope.ADMIN), false);

		var accepted = this.api.start(Map.of("job", "rebuild-site", "site", this.press.site().slug()), caller,
				new MockHttpServletRequest());

		assertThat(accepted.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
		UUID id = UUID.fromString(String.valueOf(accepted.getHeaders().getLocation()).replaceFirst(".*/", ""));
		ended(id);
		JsonNode data = Objects.requireNonNull(this.api.status(id, caller).getBody()).path("data");
		assertThat(data.path("site").stringValue()).isEqualTo(this.press.site().slug());
		assertThat(data.path("status").stringValue()).isEqualTo("COMPLETED");
		assertThat(data.path("done").longValue()).isEqualTo(ARTICLES);
		assertThat(data.path("total").longValue()).isEqualTo(ARTICLES);
		Caller reader = new Caller(this.press.person(), Set.of(Scope.READ), false);
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.api.status(id, reader));
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.api.start(Map.of("job", "format-disk", "site", "x", "status", "DONE"), caller,
					new MockHttpServletRequest()))
			.satisfies((refused) -> assertThat(refused.refusals()).extracting(Refusal::pointer)
				.containsExactly("/status", "/job", "/site"));
	}

	private UUID start() {
		return this.runs.start(site(), this.press.person());
	}

	private Run run(UUID id) {
		return this.runs.get(id, this.press.person());
	}

	private Run ended(UUID id) {
		await().until(() -> !run(id).status().running() && !this.lanes.has(RunningLanes.of(site())));
		return run(id);
	}

	private UUID site() {
		return this.press.site().id();
	}

	private long steps(String name) {
		return this.jdbc.sql("""
				select count(*) from batch_step_execution step
				join batch_job_execution_params site on site.job_execution_id = step.job_execution_id
				where step.step_name = :name and site.parameter_value = :site
				""").params(Map.of("name", name, "site", site().toString())).query(Long.class).single();
	}

	/** What the tables hold when a process is killed: nobody wrote an end. */
	private void leaveAsAfterKill(long executionId) {
		for (String table : List.of("batch_job_execution", "batch_step_execution")) {
			this.jdbc.sql("update " + table + """
					 set status = 'STARTED', end_time = null, exit_code = 'UNKNOWN', exit_message = ''
					where job_execution_id = :id and status = 'FAILED'
					""").param("id", executionId).update();
		}
	}

	private static void pause(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Builds {

		@Bean
		@Primary
		FaultyBuild faultyBuild(@Qualifier("releaseBuild") SiteBuild real) {
			return new FaultyBuild(real);
		}

	}

}
