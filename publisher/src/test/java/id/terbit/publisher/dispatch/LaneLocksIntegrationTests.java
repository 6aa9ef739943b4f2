package id.terbit.publisher.dispatch;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import id.terbit.harness.IntegrationTest;
import id.terbit.publication.Ledger.Lane;
import id.terbit.publisher.dispatch.LaneLocks.Held;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@IntegrationTest
class LaneLocksIntegrationTests {

	@Autowired
	private DataSource database;

	private final Lane lane = new Lane(UUID.randomUUID(), "pages");

	@Test
	void only_one_process_and_one_thread_of_it_has_a_lane() {
		try (LaneLocks here = locks(Duration.ofMinutes(1)); LaneLocks elsewhere = locks(Duration.ofMinutes(1))) {
			Held lock = here.tryLock(this.lane).orElseThrow();
			assertThat(here.tryLock(this.lane)).isEmpty();
			assertThat(elsewhere.tryLock(this.lane)).isEmpty();
			assertThat(elsewhere.tryLock(new Lane(this.lane.siteId(), "search"))).isPresent();

			lock.close();

			assertThat(elsewhere.tryLock(this.lane)).isPresent();
		}
	}

	@Test
	void the_locks_of_a_process_that_sleeps_are_freed_and_it_notices() {
		try (LaneLocks sleeping = locks(Duration.ofMillis(200)); LaneLocks other = locks(Duration.ofMinutes(1))) {
			Held lock = sleeping.tryLock(this.lane).orElseThrow();
			assertThat(lock.holds()).isTrue();

			Optional<Held> taken = await().until(() -> other.tryLock(this.lane), Optional::isPresent);

			sleeping.touch();
			assertThat(lock.holds()).isFalse();
			lock.close();
			assertThat(taken.orElseThrow().holds()).isTrue();
			assertThat(sleeping.tryLock(this.lane)).isEmpty();
		}
	}

	private LaneLocks locks(Duration idleLimit) {
		return new LaneLocks(this.database, idleLimit);
	}

}
