package id.terbit.publication;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import id.terbit.harness.IntegrationTest;
import id.terbit.identity.Ids;
import id.terbit.publication.Ledger.Claim;
import id.terbit.publication.Ledger.DeliveryStatus;
import id.terbit.publication.Ledger.Lane;
import id.terbit.site.SampleSites;
import id.terbit.site.Sites;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
@Import(LedgerIntegrationTests.Targets.class)
class LedgerIntegrationTests {

	private static final Instant NOW = Instant.parse("2026-06-11T02:00:00Z");

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private static final String TARGET = "uji";

	@Autowired
	Ledger ledger;

	@Autowired
	Sites sites;

	@Autowired
	Ids ids;

	@Autowired
	TransactionTemplate transaction;

	private UUID site;

	private Lane lane;

	private Subject subject;

	@BeforeEach
	void makeSite() {
		this.site = this.sites.create(SampleSites.department(this.ids)).id();
		this.lane = new Lane(this.site, TARGET);
		this.subject = Subject.document(this.ids.next());
	}

	@Test
	void only_targets_that_want_the_kind_get_a_row() {
		want(this.subject);
		assertThat(this.ledger.of(this.subject)).extracting(DeliveryStatus::target).contains(TARGET);
		Subject settings = Subject.site(this.site);
		want(settings);
		assertThat(this.ledger.of(settings)).extracting(DeliveryStatus::target).doesNotContain(TARGET);
	}

	@Test
	void ten_quick_edits_make_one_delivery() {
		for (int edit = 0; edit < 10; edit++) {
			want(this.subject);
		}
		assertThat(this.ledger.dueLanes(NOW)).contains(this.lane);
		List<Claim> claims = this.ledger.claim(this.lane, 10, MINUTE, NOW);
		assertThat(claims).singleElement().satisfies((claim) -> {
			assertThat(claim.wantedVersion()).isEqualTo(10);
			assertThat(claim.attempts()).isEqualTo(1);
		});
		assertThat(this.ledger.acknowledge(claims.get(0), DeliveryReceipt.DONE, NOW)).isTrue();
		assertThat(status().behind()).isZero();
		assertThat(this.ledger.claim(this.lane, 10, MINUTE, NOW)).isEmpty();
	}

	@Test
	void what_is_wanted_during_a_delivery_is_delivered_again() {
		want(this.subject);
		Claim claim = this.ledger.claim(this.lane, 1, MINUTE, NOW).get(0);
		want(this.subject);
		assertThat(this.ledger.claim(this.lane, 1, MINUTE, NOW)).isEmpty();
		assertThat(this.ledger.acknowledge(claim, DeliveryReceipt.DONE, NOW)).isTrue();
		assertThat(status().behind()).isEqualTo(1);
		assertThat(this.ledger.claim(this.lane, 1, MINUTE, NOW)).hasSize(1);
	}

	@Test
	void a_stale_claim_is_refused_and_the_row_delivered_again() {
		want(this.subject);
		Claim paused = this.ledger.claim(this.lane, 1, MINUTE, NOW).get(0);
		Instant later = NOW.plus(MINUTE);
		Claim other = this.ledger.claim(this.lane, 1, MINUTE, later).get(0);
		assertThat(other.attempts()).isEqualTo(2);
		assertThat(this.ledger.acknowledge(other, DeliveryReceipt.DONE, later)).isTrue();
		assertThat(this.ledger.acknowledge(paused, DeliveryReceipt.DONE, later)).isFalse();
		assertThat(this.ledger.claim(this.lane, 1, MINUTE, later)).hasSize(1);
	}

	@Test
	void a_failure_waits_and_an_exhausted_row_stays_visible_until_someone_tries_again() {
		want(this.subject);
		Instant next = NOW.plusSeconds(30);
		this.ledger.fail(this.ledger.claim(this.lane, 1, MINUTE, NOW).get(0), "mesin pencari mati", next, NOW);
		assertThat(this.ledger.claim(this.lane, 1, MINUTE, NOW)).isEmpty();
		want(this.subject);
		assertThat(this.ledger.claim(this.lane, 1, MINUTE, NOW)).as("more to deliver is no reason to ask sooner")
			.isEmpty();
		this.ledger.fail(this.ledger.claim(this.lane, 1, MINUTE, next).get(0), "masih mati", null, next);
		assertThat(status().exhausted()).isTrue();
		assertThat(status().lastError()).isEqualTo("masih mati");
		assertThat(this.ledger.claim(this.lane, 1, MINUTE, next.plus(MINUTE))).isEmpty();
		this.ledger.retry(this.subject, TARGET, next);
		assertThat(this.ledger.claim(this.lane, 1, MINUTE, next)).singleElement()
			.satisfies((claim) -> assertThat(claim.attempts()).isEqualTo(1));
	}

	@Test
	void what_was_wanted_during_the_last_attempt_gets_attempts_of_its_own() {
		want(this.subject);
		Claim claim = this.ledger.claim(this.lane, 1, MINUTE, NOW).get(0);
		want(this.subject);
		this.ledger.fail(claim, "sudah terlalu sering", null, NOW);
		assertThat(status().exhausted()).isFalse();
		assertThat(status().lastError()).isEqualTo("sudah terlalu sering");
		assertThat(this.ledger.claim(this.lane, 1, MINUTE, NOW)).singleElement().satisfies((next) -> {
			assertThat(next.wantedVersion()).isEqualTo(2);
			assertThat(next.attempts()).isEqualTo(1);
		});
	}

	@Test
	void a_released_claim_counts_no_attempt() {
		want(this.subject);
		this.ledger.release(this.ledger.claim(this.lane, 1, MINUTE, NOW).get(0), NOW);
		assertThat(this.ledger.claim(this.lane, 1, MINUTE, NOW)).singleElement()
			.satisfies((claim) -> assertThat(claim.attempts()).isEqualTo(1));
	}

	@Test
	void ten_dispatchers_claim_each_row_once() throws Exception {
		for (int row = 0; row < 200; row++) {
			want(Subject.document(this.ids.next()));
		}
		ExecutorService dispatchers = Executors.newFixedThreadPool(10);
		List<Future<List<Claim>>> working = new ArrayList<>();
		for (int dispatcher = 0; dispatcher < 10; dispatcher++) {
			working.add(dispatchers.submit(() -> {
				List<Claim> mine = new ArrayList<>();
				List<Claim> some = this.ledger.claim(this.lane, 7, MINUTE, NOW);
				while (!some.isEmpty()) {
					mine.addAll(some);
					some = this.ledger.claim(this.lane, 7, MINUTE, NOW);
				}
				return mine;
			}));
		}
		List<Subject> claimed = new ArrayList<>();
		for (Future<List<Claim>> one : working) {
			one.get().forEach((claim) -> claimed.add(claim.subject()));
		}
		dispatchers.shutdown();
		assertThat(claimed).hasSize(200).doesNotHaveDuplicates();
	}

	private void want(Subject wanted) {
		this.transaction.executeWithoutResult((status) -> this.ledger.want(wanted, this.site, NOW));
	}

	private DeliveryStatus status() {
		return this.ledger.of(this.subject)
			.stream()
			.filter((status) -> status.target().equals(TARGET))
			.findFirst()
			.orElseThrow();
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Targets {

		@Bean
		PublicationTarget uji() {
			return new PublicationTarget() {

				@Override
				public String name() {
					return TARGET;
				}

				@Override
				public Set<Subject.Kind> wants() {
					return Set.of(Subject.Kind.DOCUMENT);
				}

				@Override
				public DeliveryReceipt deliver(Delivery delivery) {
					return DeliveryReceipt.DONE;
				}

			};
		}

	}

}
