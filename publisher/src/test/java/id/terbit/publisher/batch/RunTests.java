package id.terbit.publisher.batch;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import id.terbit.publisher.batch.Run.Status;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RunTests {

	private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");

	@Test
	void knows_no_total_while_it_counts() {
		Run run = run(Status.STARTED, 150, 0, false);
		assertThat(run.total()).isZero();
		assertThat(run.percent()).isZero();
		assertThat(run.left(START)).isEmpty();
	}

	@Test
	void tells_rate_and_time_left_from_the_pages_written() {
		Run run = run(Status.STARTED, 400, 100, true);
		Instant now = START.plusSeconds(10);
		assertThat(run.percent()).isEqualTo(25);
		assertThat(run.rate(now)).hasValue(10.0);
		assertThat(run.left(now)).hasValue(Duration.ofSeconds(30));
	}

	@Test
	void is_not_done_before_readers_see_it() {
		assertThat(run(Status.STARTED, 400, 400, true).percent()).isEqualTo(99);
		assertThat(run(Status.STARTED, 400, 400, true).left(START.plusSeconds(9))).isEmpty();
		assertThat(run(Status.COMPLETED, 400, 400, true).percent()).isEqualTo(100);
		assertThat(run(Status.COMPLETED, 0, 0, true).percent()).isEqualTo(100);
	}

	private static Run run(Status status, long indexed, long rendered, boolean indexDone) {
		return new Run(UUID.randomUUID(), "rebuild-site", 1, UUID.randomUUID(), "Admin Contoh", status, START, START,
				null, indexed, rendered, rendered, START, indexDone, false, null, "");
	}

}
