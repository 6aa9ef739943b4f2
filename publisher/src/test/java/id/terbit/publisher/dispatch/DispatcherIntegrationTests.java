package id.terbit.publisher.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import id.terbit.harness.IntegrationTest;
import id.terbit.identity.Ids;
import id.terbit.language.Texts;
import id.terbit.publication.Delivery;
import id.terbit.publication.DeliveryException;
import id.terbit.publication.DeliveryReceipt;
import id.terbit.publication.Ledger;
import id.terbit.publication.Ledger.Claim;
import id.terbit.publication.Ledger.DeliveryStatus;
import id.terbit.publication.Ledger.Lane;
import id.terbit.publication.PublicationTarget;
import id.terbit.publication.Subject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@IntegrationTest
@Import(DispatcherIntegrationTests.Targets.class)
@TestPropertySource(properties = "terbit.dispatch.longest-pause=1h")
class DispatcherIntegrationTests {

	private static final Duration LONG = Duration.ofMinutes(2);

	@Autowired
	private Ledger ledger;

	@Autowired
	private Dispatcher dispatcherOfTheContext;

	@Autowired
	private WakeAfterCommit wakeAfterCommit;

	@Autowired
	private ProbeTarget probe;

	@Autowired
	private ProbeTarget other;

	@Autowired
	private DataSource database;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private MessageSource messages;

	@Autowired
	private Ids ids;

	private final InstantSource clock = InstantSource.system();

	private final List<Dispatcher> started = new ArrayList<>();

	private final List<LaneLocks> opened = new ArrayList<>();

	@BeforeEach
	void nothing_is_due() {
		this.dispatcherOfTheContext.stop();
		this.jdbc.sql("delete from ledger").update();
		this.probe.forget();
		this.other.forget();
	}

	@AfterEach
	void stop_all() {
		this.started.forEach(Dispatcher::stop);
		this.opened.forEach(LaneLocks::close);
	}

	@Test
	void ten_dispatchers_make_one_delivery_a_version_and_never_two_at_once_to_a_site() {
		List<Subject> subjects = new ArrayList<>();
		for (int site = 0; site < 3; site++) {
			UUID siteId = site();
			IntStream.range(0, 30).forEach((number) -> subjects.add(want(siteId)));
		}
		this.probe.behave((delivery) -> Thread.sleep(2));

		IntStream.range(0, 10).forEach((number) -> dispatcher(40, this.probe));

		await().untilAsserted(() -> assertThat(subjects).allMatch((subject) -> status(subject).behind() == 0));
		assertThat(this.probe.deliveries()).extracting(Delivery::subject).containsExactlyInAnyOrderElementsOf(subjects);
		assertThat(this.probe.overlapping()).isEmpty();
	}

	@Test
	void a_stale_claim_is_refused_and_the_row_is_due_again() {
		Subject subject = want(site());
		Lane lane = this.ledger.dueLanes(now())
			.stream()
			.filter((due) -> due.target().equals("probe"))
			.findFirst()
			.orElseThrow();
		Claim paused = this.ledger.claim(lane, 1, Duration.ofMillis(1), now()).get(0);
		await().until(() -> !this.ledger.dueLanes(now()).isEmpty());
		Claim fresh = this.ledger.claim(lane, 1, LONG, now()).get(0);
		assertThat(this.ledger.acknowledge(fresh, DeliveryReceipt.DONE, now())).isTrue();

		assertThat(this.ledger.acknowledge(paused, DeliveryReceipt.DONE, now())).isFalse();

		assertThat(status(subject).behind()).isPositive();
		dispatcher(40, this.probe);
		await().until(() -> status(subject).behind() == 0);
		assertThat(this.probe.deliveries()).hasSize(1);
	}

	@Test
	void a_poisonous_row_is_set_aside_with_its_reason_and_the_rest_is_done() {
		UUID siteId = site();
		Subject poison = want(siteId);
		List<Subject> rest = IntStream.range(0, 20).mapToObj((number) -> want(siteId)).toList();
		this.probe.behave((delivery) -> {
			if (delivery.subject().equals(poison)) {
				throw new IllegalStateException("poison");
			}
		});

		dispatcher(3, this.probe);

		await().until(() -> status(poison).exhausted());
		assertThat(rest).allMatch((subject) -> status(subject).behind() == 0);
		assertThat(status(poison).lastError()).contains("3").contains("IllegalStateException");
		assertThat(this.probe.deliveries()).filteredOn((delivery) -> delivery.subject().equals(poison)).hasSize(3);

		this.probe.behave((delivery) -> {
		});
		this.ledger.retry(poison, "probe", now());
		this.started.forEach(Dispatcher::wake);
		await().until(() -> status(poison).behind() == 0);
	}

	@Test
	void a_row_whose_attempts_all_died_is_not_tried_for_ever() {
		Subject subject = want(site());
		this.jdbc.sql("update ledger set attempts = 3 where target = 'probe'").update();

		dispatcher(3, this.probe);

		await().until(() -> status(subject).exhausted());
		assertThat(this.probe.deliveries()).isEmpty();
	}

	@Test
	void the_wait_that_a_target_asks_for_is_obeyed() {
		Subject subject = want(site());
		Instant before = now();
		this.probe.behave((delivery) -> {
			throw new DeliveryException("sibuk", null, Duration.ofMinutes(30));
		});

		dispatcher(40, this.probe);

		await().until(() -> "sibuk".equals(status(subject).lastError()));
		assertThat(status(subject).nextAttemptAt()).isAfterOrEqualTo(before.plus(Duration.ofMinutes(30)));
		assertThat(status(subject).exhausted()).isFalse();
	}

	@Test
	void a_target_that_hangs_holds_up_no_other() {
		CountDownLatch release = new CountDownLatch(1);
		this.probe.behave((delivery) -> release.await());
		List<Subject> subjects = IntStream.range(0, 5).mapToObj((number) -> want(site())).toList();

		dispatcher(40, this.probe, this.other);

		await().until(() -> subjects.stream().allMatch((subject) -> status(subject, "other").behind() == 0));
		assertThat(subjects).allMatch((subject) -> status(subject).behind() == 1);
		release.countDown();
		await().until(() -> subjects.stream().allMatch((subject) -> status(subject).behind() == 0));
	}

	@Test
	void a_delivery_that_takes_longer_than_its_claim_keeps_it() {
		Subject subject = want(site());
		this.probe.behave((delivery) -> Thread.sleep(1500));

		dispatcher(40, Duration.ofMillis(400), this.probe);

		await().until(() -> status(subject).behind() == 0);
		assertThat(this.probe.deliveries()).hasSize(1);
	}

	@Test
	void an_error_in_one_delivery_ends_neither_the_dispatcher_nor_the_row() {
		UUID siteId = site();
		Subject poison = want(siteId);
		Subject rest = want(siteId);
		this.probe.behave((delivery) -> {
			if (delivery.subject().equals(poison)) {
				throw new LinkageError("as if");
			}
		});

		dispatcher(2, Duration.ofMillis(200), this.probe);

		await().dontCatchUncaughtExceptions().until(() -> status(rest).behind() == 0);
		await().dontCatchUncaughtExceptions().until(() -> status(poison).exhausted());
	}

	@Test
	void a_commit_wakes_the_dispatcher() {
		this.dispatcherOfTheContext.start();
		UUID siteId = site();

		Subject subject = this.transactions.execute((transaction) -> {
			Subject wanted = want(siteId);
			this.wakeAfterCommit.wakeAfterCommit();
			return wanted;
		});

		// the pause between two looks is an hour here
		await().until(() -> status(subject).behind() == 0);
	}

	@Test
	void stopping_waits_for_the_delivery_under_way() throws InterruptedException {
		CountDownLatch begun = new CountDownLatch(1);
		this.probe.behave((delivery) -> {
			begun.countDown();
			Thread.sleep(200);
		});
		UUID siteId = site();
		List<Subject> subjects = List.of(want(siteId), want(siteId));
		Dispatcher dispatcher = dispatcher(40, this.probe);
		begun.await();

		dispatcher.stop();

		assertThat(subjects.stream().filter((subject) -> status(subject).behind() == 0)).hasSize(1);
		assertThat(this.ledger.dueLanes(now())).extracting(Lane::target).contains("probe");
	}

	private Dispatcher dispatcher(int attempts, PublicationTarget... targets) {
		return dispatcher(attempts, LONG, targets);
	}

	private Dispatcher dispatcher(int attempts, Duration claim, PublicationTarget... targets) {
		DispatchProperties properties = new DispatchProperties(2, attempts, claim, Duration.ofMillis(50),
				Duration.ofMillis(20));
		Texts texts = new Texts(this.messages, Locale.forLanguageTag("id"));
		LaneLocks locks = new LaneLocks(this.database, LONG);
		this.opened.add(locks);
		Dispatcher dispatcher = new Dispatcher(this.ledger, List.of(targets), locks,
				new LaneRun(this.ledger, properties, this.clock, texts), properties, this.clock);
		dispatcher.start();
		this.started.add(dispatcher);
		return dispatcher;
	}

	private UUID site() {
		UUID id = this.ids.next();
		this.jdbc.sql("""
				insert into site (id, slug, name, kind, created_at)
				values (:id, :slug, 'Dinas Contoh', 'DEPARTMENT', now())
				""").param("id", id).param("slug", "contoh-" + id).update();
		return id;
	}

	private Subject want(UUID siteId) {
		Subject subject = Subject.document(this.ids.next());
		this.transactions.executeWithoutResult((transaction) -> this.ledger.want(subject, siteId, now()));
		return subject;
	}

	private DeliveryStatus status(Subject subject) {
		return status(subject, "probe");
	}

	private DeliveryStatus status(Subject subject, String target) {
		return this.ledger.of(subject)
			.stream()
			.filter((status) -> status.target().equals(target))
			.findFirst()
			.orElseThrow();
	}

	private Instant now() {
		return this.clock.instant();
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Targets {

		@Bean
		ProbeTarget probe() {
			return new ProbeTarget("probe");
		}

		@Bean
		ProbeTarget other() {
			return new ProbeTarget("other");
		}

	}

}
