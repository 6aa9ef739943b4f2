package id.terbit.publisher.batch;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import id.terbit.harness.IntegrationTest;
import id.terbit.identity.Ids;
import id.terbit.person.Actor;
import id.terbit.person.ApiTokens.Scope;
import id.terbit.person.Caller;
import id.terbit.person.Person;
import id.terbit.person.Role;
import id.terbit.person.SamplePeople;
import id.terbit.publication.BulkWork.Differences;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** Work over the whole installation, on the real Batch. */
@IntegrationTest
@Import(PiecesOfWork.class)
class BulkJobIntegrationTests {

	@Autowired
	private BatchRuns runs;

	@Autowired
	private RunningLanes lanes;

	@Autowired
	private JobsApi api;

	@Autowired
	private PiecesOfWork work;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Ids ids;

	private Actor.Human operator;

	@BeforeEach
	void an_operator_of_everything() {
		this.work.reset();
		Person person = SamplePeople.on(this.ids.next(), this.ids, Role.OPERATOR);
		this.operator = new Actor.Human(person.holding(Set.of(new Person.Grant(Role.OPERATOR, null))), null);
	}

	@Test
	void a_run_does_every_piece_once_and_tells_what_it_found() {
		Run run = ended(start());

		assertThat(run.status()).isEqualTo(Run.Status.COMPLETED);
		assertThat(run.job()).isEqualTo("pieces");
		assertThat(run.siteId()).isNull();
		assertThat(run.done()).isEqualTo(PiecesOfWork.DOCUMENTS);
		assertThat(run.total()).isEqualTo(PiecesOfWork.DOCUMENTS);
		assertThat(run.percent()).isEqualTo(100);
		assertThat(run.differences()).isEqualTo(new Differences(10, 0, 1, 0));
		assertThat(this.work.pieces()).containsExactly(0L, 2L, 4L, 6L, 8L);
		assertThat(this.runs.newest(List.of(), true, 1)).extracting(Run::id).containsExactly(run.id());
		assertThat(this.runs.newest(List.of(), false, 1)).isEmpty();
	}

	@Test
	void a_run_that_broke_goes_on_where_it_stopped() {
		breakAt(3);
		UUID id = start();
		Run broken = ended(id);
		assertThat(broken.status()).isEqualTo(Run.Status.FAILED);
		assertThat(broken.done()).isEqualTo(4);
		assertThat(broken.reason()).contains("cakram penuh");

		this.runs.restart(id, this.operator);

		Run run = ended(id);
		assertThat(run.status()).isEqualTo(Run.Status.COMPLETED);
		assertThat(run.done()).isEqualTo(PiecesOfWork.DOCUMENTS);
		assertThat(run.doneNow()).isEqualTo(6);
		assertThat(this.work.pieces()).containsExactly(0L, 2L, 4L, 6L, 8L);
		assertThat(this.work.begun().get(1).differences()).isEqualTo(new Differences(4, 0, 1, 0));
	}

	@Test
	void a_run_whose_results_were_lost_begins_anew_and_counts_anew() {
		breakAt(3);
		UUID id = start();
		ended(id);
		this.work.lose();

		this.runs.restart(id, this.operator);

		Run run = ended(id);
		assertThat(run.status()).isEqualTo(Run.Status.COMPLETED);
		assertThat(run.done()).isEqualTo(PiecesOfWork.DOCUMENTS);
		assertThat(this.work.pieces()).containsExactly(0L, 2L, 0L, 2L, 4L, 6L, 8L);
	}

	@Test
	void a_run_left_by_a_dead_process_is_recognised_and_goes_on() {
		breakAt(3);
		UUID id = start();
		ended(id);
		for (String table : List.of("batch_job_execution", "batch_step_execution")) {
			this.jdbc.sql("update " + table + """
					 set status = 'STARTED', end_time = null, exit_code = 'UNKNOWN', exit_message = ''
					where job_execution_id = :id
					""").param("id", run(id).executionId()).update();
		}
		assertThat(run(id).status()).isEqualTo(Run.Status.STARTED);

		this.runs.recoverDead();

		assertThat(run(id).status()).isEqualTo(Run.Status.FAILED);
		this.runs.restart(id, this.operator);
		assertThat(ended(id).status()).isEqualTo(Run.Status.COMPLETED);
		assertThat(this.work.pieces()).containsExactly(0L, 2L, 4L, 6L, 8L);
	}

	@Test
	void a_run_is_alone_and_stops_after_its_piece() throws InterruptedException {
		CountDownLatch working = new CountDownLatch(1);
		CountDownLatch release = new CountDownLatch(1);
		this.work.beforePiece(() -> {
			working.countDown();
			pause(release);
		});
		UUID id = start();
		working.await();

		assertThatExceptionOfType(RefusedException.class).isThrownBy(this::start)
			.satisfies((refused) -> assertThat(refused.refusals()).extracting(Refusal::code)
				.containsExactly("batch.busy"));
		this.runs.recoverDead();
		assertThat(run(id).status()).as("not taken for dead").isEqualTo(Run.Status.STARTED);
		this.runs.stop(id, this.operator);
		release.countDown();

		Run stopped = ended(id);
		assertThat(stopped.status()).isEqualTo(Run.Status.STOPPED);
		assertThat(stopped.done()).isEqualTo(PiecesOfWork.PIECE);
		assertThat(stopped.restartable()).isTrue();
		this.runs.restart(id, this.operator);
		assertThat(ended(id).status()).isEqualTo(Run.Status.COMPLETED);
		assertThat(this.work.pieces()).containsExactly(0L, 2L, 4L, 6L, 8L);
	}

	@Test
	void a_later_run_takes_the_place_of_a_broken_one() {
		breakAt(1);
		UUID broken = start();
		assertThat(ended(broken).restartable()).isTrue();
		this.work.reset();
		assertThat(ended(start()).status()).isEqualTo(Run.Status.COMPLETED);

		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.runs.restart(broken, this.operator))
			.satisfies((refused) -> assertThat(refused.refusals()).extracting(Refusal::code)
				.containsExactly("batch.not-restartable"));
	}

	@Test
	void only_operators_of_the_whole_installation_may_start_or_see_it() {
		UUID id = start();
		ended(id);
		UUID site = this.ids.next();
		for (Role role : Role.values()) {
			Actor.Human somebody = new Actor.Human(SamplePeople.on(site, this.ids, role), null);
			forbidden(() -> this.runs.startWhole("pieces", somebody));
			forbidden(() -> this.runs.get(id, somebody));
			forbidden(() -> this.runs.restart(id, somebody));
			forbidden(() -> this.runs.stop(id, somebody));
		}
	}

	@Test
	void the_api_answers_202_with_a_status_resource() {
		Caller caller = new Caller(this.operator, Set.of(Scope.ADMIN), false);

		var accepted = this.api.start(Map.of("job", "pieces"), caller, new MockHttpServletRequest());

		assertThat(accepted.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
		UUID id = UUID.fromString(String.valueOf(accepted.getHeaders().getLocation()).replaceFirst(".*/", ""));
		ended(id);
		JsonNode data = Objects.requireNonNull(this.api.status(id, caller).getBody()).path("data");
		assertThat(data.path("job").stringValue()).isEqualTo("pieces");
		assertThat(data.has("site")).isFalse();
		assertThat(data.path("status").stringValue()).isEqualTo("COMPLETED");
		assertThat(data.path("total").longValue()).isEqualTo(PiecesOfWork.DOCUMENTS);
		assertThat(data.path("differences").path("missing").longValue()).isEqualTo(10);
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(
					() -> this.api.start(Map.of("job", "pieces", "site", "x"), caller, new MockHttpServletRequest()))
			.satisfies((refused) -> assertThat(refused.refusals()).extracting(Refusal::code)
				.containsExactly("batch.site-unwanted"));
	}

	private void breakAt(int piece) {
		AtomicInteger pieces = new AtomicInteger();
		this.work.beforePiece(() -> {
			if (pieces.incrementAndGet() == piece) {
				throw new IllegalStateException("cakram penuh");
			}
		});
	}

	private static void forbidden(ThrowingCallable call) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(call)
			.matches((refused) -> refused.kind() == RefusedException.Kind.FORBIDDEN);
	}

	private UUID start() {
		return this.runs.startWhole("pieces", this.operator);
	}

	private Run run(UUID id) {
		return this.runs.get(id, this.operator);
	}

	private Run ended(UUID id) {
		await().until(() -> !run(id).status().running() && !this.lanes.has(RunningLanes.of(null)));
		return run(id);
	}

	private static void pause(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
