package id.terbit.procedure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;

import id.terbit.refusal.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** DOMAIN.md's worked cases, on the calendar that the migration brings. */
class OfficeTimeTests {

	private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

	private final WorkingTime time = new OfficeTime(OfficeTimeTests::calendar2026, JAKARTA);

	@ParameterizedTest
	@CsvSource({ "2026-03-13, 2, 2026-03-17", "2026-03-13, 5, 2026-03-27", "2026-03-02, 14, 2026-03-27",
			"2026-05-13, 2, 2026-05-19", "2026-12-23, 3, 2026-12-30", "2026-01-02, 90, 2026-05-26" })
	void counts_working_days_without_the_first(LocalDate start, int days, LocalDate expected) {
		assertThat(this.time.daysAfter(start, days)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "2026-06-11T10:00, 2026-06-12T10:00", "2026-06-11T12:30, 2026-06-12T13:00",
			"2026-06-11T20:00, 2026-06-15T07:30", "2026-06-13T09:00, 2026-06-15T09:00",
			"2026-12-23T10:00, 2026-12-28T10:00" })
	void a_working_day_later_is_the_same_hour_or_when_work_is_taken_up_again(LocalDateTime start,
			LocalDateTime expected) {
		assertThat(this.time.daysAfter(at(start), 1)).isEqualTo(at(expected));
	}

	@ParameterizedTest
	@CsvSource({ "2026-06-11T07:29, false", "2026-06-11T07:30, true", "2026-06-11T12:00, false",
			"2026-06-11T13:00, true", "2026-06-11T16:00, false", "2026-06-13T09:00, false", "2026-06-16T09:00, false" })
	void knows_what_is_working_time(LocalDateTime moment, boolean worked) {
		assertThat(this.time.isWorked(at(moment))).isEqualTo(worked);
	}

	@ParameterizedTest
	@CsvSource({ "2026-06-11T15:50, 15, 2026-06-12T07:35", "2026-06-12T11:25, 15, 2026-06-12T13:10",
			"2026-06-13T10:00, 15, 2026-06-15T07:45", "2026-06-11T12:30, 10, 2026-06-11T13:10",
			"2026-02-20T11:25, 15, 2026-02-20T12:40", "2026-02-23T14:50, 15, 2026-02-24T08:05",
			"2026-08-14T16:20, 15, 2026-08-18T07:35" })
	void counts_working_minutes_over_breaks_nights_and_free_days(LocalDateTime start, int minutes,
			LocalDateTime expected) {
		assertThat(this.time.after(at(start), Duration.ofMinutes(minutes))).isEqualTo(at(expected));
	}

	@ParameterizedTest
	@CsvSource({ "2026-06-11T15:50, 2026-06-12T07:35, 15", "2026-06-13T08:00, 2026-06-14T20:00, 0",
			"2026-06-11T07:30, 2026-06-11T16:00, 450", "2026-06-12T07:30, 2026-06-12T16:30, 450",
			"2026-02-23T07:00, 2026-02-23T17:00, 390", "2026-06-12T10:00, 2026-06-11T10:00, 0" })
	void measures_working_time_between_moments(LocalDateTime from, LocalDateTime to, int minutes) {
		assertThat(this.time.between(at(from), at(to))).isEqualTo(Duration.ofMinutes(minutes));
	}

	@Test
	void part_of_a_minute_is_not_counted() {
		Instant start = at(LocalDateTime.parse("2026-06-11T09:00"));
		assertThat(this.time.between(start, start.plusSeconds(119))).isEqualTo(Duration.ofMinutes(1));
	}

	@Test
	void a_year_without_calendar_is_refused_only_where_it_is_touched() {
		Instant lastAfternoon = at(LocalDateTime.parse("2026-12-31T15:50"));
		assertThat(this.time.after(lastAfternoon, Duration.ofMinutes(10)))
			.isEqualTo(at(LocalDateTime.parse("2026-12-31T16:00")));
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.time.after(lastAfternoon, Duration.ofMinutes(11)))
			.satisfies((ex) -> assertThat(ex.refusals()).singleElement()
				.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("calendar.year-missing"))
				.satisfies((refusal) -> assertThat(refusal.arguments()).containsExactly("2027")));
		assertThat(this.time.covers(2026)).isTrue();
		assertThat(this.time.covers(2027)).isFalse();
	}

	private static Instant at(LocalDateTime local) {
		return local.atZone(JAKARTA).toInstant();
	}

	private static Calendars calendar2026() {
		try (InputStream migration = OfficeTimeTests.class
			.getResourceAsStream("/db/migration/core/V2__districts_and_calendar.sql")) {
			assertThat(migration).isNotNull();
			String sql = new String(migration.readAllBytes(), StandardCharsets.UTF_8);
			String json = sql.substring(sql.indexOf("(2026, '") + "(2026, '".length(), sql.lastIndexOf("');"));
			return new Calendars(Map.of(2026, JsonMapper.shared().readValue(json, YearCalendar.class)));
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
