package id.terbit.publisher.site;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

import id.terbit.publisher.page.Phase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ValidityTests {

	/** Seven hours ahead of UTC. */
	private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

	private static final Instant FIRST_MOMENT = Instant.parse("2026-05-01T17:00:00Z");

	private static final Instant LAST_MOMENT = Instant.parse("2026-05-04T17:00:00Z");

	private static final Map<String, Object> DAYS = Map.of("validFrom", "2026-05-02", "validTo", "2026-05-04");

	@Test
	void is_in_force_from_the_first_midnight_to_the_last_by_the_clocks_of_the_site() {
		assertThat(of(DAYS, FIRST_MOMENT.minusMillis(1))).isEqualTo(new Validity(Phase.UPCOMING, FIRST_MOMENT));
		assertThat(of(DAYS, FIRST_MOMENT)).isEqualTo(new Validity(Phase.CURRENT, LAST_MOMENT));
		assertThat(of(DAYS, LAST_MOMENT.minusMillis(1))).isEqualTo(new Validity(Phase.CURRENT, LAST_MOMENT));
		assertThat(of(DAYS, LAST_MOMENT)).isEqualTo(new Validity(Phase.ENDED, null));
	}

	@Test
	void an_absent_day_limits_nothing() {
		assertThat(of(Map.of(), FIRST_MOMENT)).isEqualTo(new Validity(Phase.CURRENT, null));
		assertThat(of(Map.of("validFrom", "2026-05-02"), FIRST_MOMENT)).isEqualTo(new Validity(Phase.CURRENT, null));
		assertThat(of(Map.of("validTo", "2026-05-04", "validFrom", ""), FIRST_MOMENT.minusSeconds(9)))
			.isEqualTo(new Validity(Phase.CURRENT, LAST_MOMENT));
		assertThat(of(Map.of("validTo", "besok"), FIRST_MOMENT)).isEqualTo(new Validity(Phase.CURRENT, null));
	}

	@Test
	void days_in_the_wrong_order_end_and_never_begin() {
		Map<String, Object> wrong = Map.of("validFrom", "2026-05-10", "validTo", "2026-05-04");
		assertThat(of(wrong, FIRST_MOMENT)).isEqualTo(new Validity(Phase.UPCOMING, LAST_MOMENT));
		assertThat(of(wrong, LAST_MOMENT)).isEqualTo(new Validity(Phase.ENDED, null));
	}

	@Test
	void a_type_without_a_period_is_always_in_force() {
		assertThat(Validity.of("article", DAYS, JAKARTA, LAST_MOMENT)).isEqualTo(new Validity(Phase.CURRENT, null));
	}

	@Test
	void an_event_lasts_from_moment_to_moment_and_without_an_end_to_the_end_of_its_day() {
		Instant start = Instant.parse("2026-05-02T01:00:00Z");
		Instant end = Instant.parse("2026-05-02T05:30:00Z");
		Map<String, Object> hours = Map.of("start", start.toString(), "end", end.toString());
		assertThat(event(hours, start.minusSeconds(1))).isEqualTo(new Validity(Phase.UPCOMING, start));
		assertThat(event(hours, start)).isEqualTo(new Validity(Phase.CURRENT, end));
		assertThat(event(hours, end)).isEqualTo(new Validity(Phase.ENDED, null));
		Instant midnight = Instant.parse("2026-05-02T17:00:00Z");
		assertThat(event(Map.of("start", start.toString()), end)).isEqualTo(new Validity(Phase.CURRENT, midnight));
		assertThat(event(Map.of("start", start.toString()), midnight)).isEqualTo(new Validity(Phase.ENDED, null));
	}

	private static Validity event(Map<String, Object> fields, Instant now) {
		return Validity.of("event", fields, JAKARTA, now);
	}

	private static Validity of(Map<String, Object> fields, Instant now) {
		return Validity.of("announcement", fields, JAKARTA, now);
	}

}
