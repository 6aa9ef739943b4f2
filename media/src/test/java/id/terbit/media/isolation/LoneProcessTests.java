package id.terbit.media.isolation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import id.terbit.media.isolation.LoneProcess.Bounds;
import id.terbit.media.isolation.LoneProcess.End;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LoneProcessTests {

	private static final Duration SECOND = Duration.ofSeconds(1);

	private static final Bounds BOUNDS = new Bounds(32, SECOND, 1L << 20);

	@TempDir
	private Path folder;

	/** It sleeps longer than it may work, as on a machine that others keep busy. */
	@Test
	void one_that_waits_is_not_ended_by_the_bound_of_its_work() throws Exception {
		assertThat(run(new Bounds(32, Duration.ofSeconds(5), 1L << 20), "sleep", "6000")).isEqualTo(End.DONE);
	}

	@Test
	void one_that_works_is_ended_by_the_bound_of_its_work() throws Exception {
		assertThat(run(BOUNDS, "work", "600000")).isEqualTo(End.EXCEEDED);
	}

	@Test
	void one_that_waits_for_ever_is_ended_by_the_clock() throws Exception {
		long begun = System.nanoTime();

		assertThat(run(BOUNDS, "sleep", "600000")).isEqualTo(End.EXCEEDED);
		assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(SECOND);
	}

	@Test
	void the_clock_counts_where_the_system_does_not_tell_the_work() {
		assertThat(BOUNDS.exceeded(SECOND.plusMillis(1), Optional.empty())).isTrue();
		assertThat(BOUNDS.exceeded(SECOND, Optional.empty())).isFalse();
	}

	@Test
	void four_times_as_long_by_the_clock() {
		Optional<Duration> little = Optional.of(Duration.ofMillis(10));

		assertThat(BOUNDS.exceeded(SECOND.multipliedBy(4), little)).isFalse();
		assertThat(BOUNDS.exceeded(SECOND.multipliedBy(4).plusMillis(1), little)).isTrue();
		assertThat(BOUNDS.exceeded(SECOND, Optional.of(SECOND.plusMillis(1)))).isTrue();
	}

	private End run(Bounds bounds, String what, String milliseconds) throws IOException, InterruptedException {
		return LoneProcess.run(Pastime.class, bounds, this.folder, List.of(what, milliseconds));
	}

	/** Sleeps or works for a time. */
	static final class Pastime {

		private Pastime() {
		}

		/**
		 * Passes the time.
		 * @param arguments sleep or work, and milliseconds
		 */
		public static void main(String[] arguments) throws InterruptedException {
			long milliseconds = Long.parseLong(arguments[1]);
			if (arguments[0].equals("sleep")) {
				Thread.sleep(milliseconds);
				return;
			}
			long begun = System.nanoTime();
			while ((System.nanoTime() - begun) / 1_000_000 < milliseconds) {
				Thread.onSpinWait();
			}
		}

	}

}
