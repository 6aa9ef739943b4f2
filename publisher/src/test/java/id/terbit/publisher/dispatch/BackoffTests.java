package id.terbit.publisher.dispatch;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BackoffTests {

	private final Backoff backoff = new Backoff(Duration.ofMinutes(5));

	@ParameterizedTest
	@CsvSource({ "1, 1", "2, 2", "3, 4", "9, 256", "10, 300", "40, 300", "2000000000, 300" })
	void doubles_until_the_longest_wait(int attempts, int seconds) {
		assertThat(this.backoff.after(attempts, 0.5)).isEqualTo(Duration.ofSeconds(seconds));
	}

	@Test
	void spreads_by_a_quarter_either_way() {
		assertThat(this.backoff.after(3, 0)).isEqualTo(Duration.ofSeconds(3));
		assertThat(this.backoff.after(3, 1)).isEqualTo(Duration.ofSeconds(5));
	}

	@Test
	void forty_attempts_outlast_an_hour() {
		Duration all = Duration.ZERO;
		for (int attempt = 1; attempt < 40; attempt++) {
			all = all.plus(this.backoff.after(attempt, 0));
		}
		assertThat(all).isGreaterThan(Duration.ofHours(1));
	}

}
