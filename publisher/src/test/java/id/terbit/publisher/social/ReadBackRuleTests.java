package id.terbit.publisher.social;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReadBackRuleTests {

	private static final Instant ATTEMPT = Instant.parse("2026-11-20T03:00:00Z");

	private final ReadBackRule rule = new ReadBackRule(Duration.ofSeconds(30), Duration.ofMinutes(10));

	@Test
	void reads_soon_after_a_lost_answer() {
		assertThat(this.rule.firstRead(ATTEMPT, ATTEMPT.plusSeconds(1))).isEqualTo(ATTEMPT.plusSeconds(30));
		assertThat(this.rule.firstRead(ATTEMPT, ATTEMPT.plusSeconds(45))).isEqualTo(ATTEMPT.plusSeconds(45));
	}

	@Test
	void one_absence_is_never_certain_however_late() {
		Instant late = ATTEMPT.plus(Duration.ofHours(3));
		assertThat(this.rule.isCertain(1, ATTEMPT, late)).isFalse();
		assertThat(this.rule.readAgain(ATTEMPT, late)).isEqualTo(late.plusSeconds(30));
	}

	@Test
	void the_second_read_waits_for_the_tenth_minute() {
		assertThat(this.rule.readAgain(ATTEMPT, ATTEMPT.plusSeconds(31)))
			.isEqualTo(ATTEMPT.plus(Duration.ofMinutes(10)));
	}

	@Test
	void many_absences_before_the_tenth_minute_are_not_certain() {
		assertThat(this.rule.isCertain(5, ATTEMPT, ATTEMPT.plusSeconds(599))).isFalse();
	}

	@Test
	void two_absences_are_certain_from_the_tenth_minute_on() {
		assertThat(this.rule.isCertain(2, ATTEMPT, ATTEMPT.plusSeconds(600))).isTrue();
	}

}
