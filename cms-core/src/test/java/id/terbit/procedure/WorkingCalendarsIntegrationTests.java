package id.terbit.procedure;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import id.terbit.harness.IntegrationTest;
import id.terbit.harness.Rows;
import id.terbit.identity.Ids;
import id.terbit.person.Actor;
import id.terbit.person.People;
import id.terbit.person.Role;
import id.terbit.person.SamplePeople;
import id.terbit.procedure.WorkingCalendars.Stored;
import id.terbit.procedure.YearCalendar.Period;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.site.SampleSites;
import id.terbit.site.Sites;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@IntegrationTest
class WorkingCalendarsIntegrationTests {

	/** Every test has a year of its own: changes stay for ever. */
	private static final AtomicInteger YEARS = new AtomicInteger(2040);

	private final int year = YEARS.getAndIncrement();

	/** A Monday of that year, 09.00 WIB. */
	private final Instant monday = LocalDate.of(this.year, 3, 1)
		.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
		.atTime(2, 0)
		.toInstant(ZoneOffset.UTC);

	@Autowired
	WorkingCalendars calendars;

	@Autowired
	WorkingTime time;

	@Autowired
	StepRegister steps;

	@Autowired
	Sites sites;

	@Autowired
	People people;

	@Autowired
	Ids ids;

	@Autowired
	JdbcClient database;

	@Autowired
	TransactionTemplate transaction;

	private Actor.Human operator;

	private UUID edition;

	@BeforeEach
	void anOperatorAndAnEdition() {
		UUID site = this.sites.create(SampleSites.department(this.ids)).id();
		this.operator = new Actor.Human(this.people.create(SamplePeople.on(site, this.ids, Role.OPERATOR), null), null);
		UUID writer = this.people.create(SamplePeople.on(site, this.ids, Role.WRITER), null).id();
		this.edition = Rows.edition(this.database, this.ids, Rows.document(this.database, this.ids, site, writer),
				writer);
	}

	@Test
	void the_joint_leave_of_2026_is_told_from_its_holidays() {
		YearCalendar calendar = this.calendars.of(2026).orElseThrow().calendar();
		assertThat(calendar.jointLeave()).hasSize(8)
			.allSatisfy((day) -> assertThat(calendar.off().get(day)).startsWith("Cuti bersama"));
		assertThat(calendar.off()).hasSize(25);
	}

	@Test
	void a_saved_calendar_is_used_at_once_and_read_back_as_it_was() {
		assertThat(this.calendars.missing(this.monday)).containsExactly(this.year);
		YearCalendar calendar = calendar();
		Stored stored = this.calendars.save(this.year, WorkingCalendars.NONE, calendar, "Dibuat", this.operator);
		assertThat(stored.calendar()).isEqualTo(calendar);
		assertThat(this.calendars.of(this.year)).contains(stored);
		assertThat(this.time.after(this.monday, Duration.ofMinutes(15)))
			.isEqualTo(this.monday.plus(Duration.ofMinutes(15)));
		assertThat(this.calendars.missing(this.monday)).isEmpty();
		assertThat(this.calendars.changes(this.year)).first()
			.satisfies((change) -> assertThat(change.actorName()).isEqualTo(this.operator.name()));
	}

	@Test
	void the_next_year_is_missed_from_october_on() {
		assertThat(this.calendars.missing(Instant.parse("2026-09-30T16:59:59Z"))).isEmpty();
		assertThat(this.calendars.missing(Instant.parse("2026-09-30T17:00:00Z"))).containsExactly(2027);
		assertThat(this.calendars.missing(Instant.parse("2027-10-01T05:00:00Z"))).containsExactly(2027, 2028);
	}

	@Test
	void two_operators_do_not_overwrite_each_other() {
		this.calendars.save(this.year, WorkingCalendars.NONE, calendar(), "Dibuat", this.operator);
		assertStale(() -> this.calendars.save(this.year, WorkingCalendars.NONE, calendar(), "Lagi", this.operator));
		this.calendars.save(this.year, 0, calendar(), "Diubah", this.operator);
		assertStale(() -> this.calendars.save(this.year, 0, calendar(), "Dari halaman lama", this.operator));
	}

	@Test
	void what_ended_without_a_calendar_is_counted_once_there_is_one() {
		this.transaction.executeWithoutResult(
				(status) -> this.steps.start(this.edition, SopStep.EDIT, SopStep.EDIT.standard(), this.monday));
		assertThat(clock(this.monday.plusSeconds(60))).satisfies((clock) -> {
			assertThat(clock.deadline()).isNull();
			assertThat(clock.yearWithoutCalendar()).isEqualTo(this.year);
		});
		this.transaction.executeWithoutResult(
				(status) -> this.steps.end(this.edition, SopStep.EDIT, this.monday.plus(Duration.ofMinutes(20))));
		assertThat(stored("used_minutes")).isNull();

		this.calendars.save(this.year, WorkingCalendars.NONE, calendar(), "Dibuat", this.operator);
		assertThat(stored("used_minutes")).isEqualTo(20);
		assertThat(stored("late::int")).isEqualTo(1);
		assertThat(clock(this.monday.plus(Duration.ofDays(3)))).satisfies((clock) -> {
			assertThat(clock.used()).isEqualTo(Duration.ofMinutes(20));
			assertThat(clock.deadline()).isEqualTo(this.monday.plus(Duration.ofMinutes(15)));
			assertThat(clock.late()).isTrue();
			assertThat(clock.yearWithoutCalendar()).isNull();
		});
	}

	@Test
	void a_calendar_that_makes_no_sense_is_refused_with_every_reason() {
		Map<DayOfWeek, List<Span>> overlapping = Map.of(DayOfWeek.MONDAY,
				List.of(Span.of("08:00-12:00"), Span.of("11:00-15:00")));
		Period outside = new Period("Ramadan", LocalDate.of(this.year - 1, 12, 20), LocalDate.of(this.year, 1, 10),
				overlapping);
		Period over = new Period(" ", LocalDate.of(this.year, 1, 5), LocalDate.of(this.year, 1, 4), Map.of());
		YearCalendar nonsense = new YearCalendar(Map.of(), List.of(outside, over),
				new TreeMap<>(Map.of(LocalDate.of(this.year, 5, 1), "Cuti")),
				new TreeSet<>(Set.of(LocalDate.of(this.year, 5, 1))));
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.calendars.save(this.year, WorkingCalendars.NONE, nonsense, "Salah", this.operator))
			.satisfies((ex) -> assertThat(ex.refusals()).extracting(Refusal::pointer, Refusal::code)
				.contains(tuple("/week", "calendar.week-empty"), tuple("/periods/0/from", "calendar.other-year"),
						tuple("/periods/0/week/MONDAY", "calendar.hours-overlap"),
						tuple("/periods/1/name", "calendar.name-invalid"),
						tuple("/periods/1/to", "calendar.period-backwards"),
						tuple("/periods/1/week", "calendar.week-empty"), tuple("/holidays", "calendar.no-holidays")));
		assertThat(this.calendars.of(this.year)).isEmpty();
	}

	private YearCalendar calendar() {
		List<Span> hours = List.of(Span.of("07:30-12:00"), Span.of("13:00-16:00"));
		return new YearCalendar(Map.of(DayOfWeek.MONDAY, hours, DayOfWeek.TUESDAY, hours),
				List.of(new Period("Ramadan", LocalDate.of(this.year, 2, 8), LocalDate.of(this.year, 2, 20),
						Map.of(DayOfWeek.MONDAY, List.of(Span.of("08:00-12:00"))))),
				new TreeMap<>(
						Map.of(LocalDate.of(this.year, 1, 1), "Tahun Baru", LocalDate.of(this.year, 12, 24), "Cuti")),
				new TreeSet<>(Set.of(LocalDate.of(this.year, 12, 24))));
	}

	private static void assertStale(Runnable save) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(save::run)
			.satisfies((ex) -> assertThat(ex.kind()).isEqualTo(RefusedException.Kind.STALE));
	}

	private StepClock clock(Instant now) {
		return this.steps.of(this.edition, now).get(0);
	}

	private Integer stored(String column) {
		return this.database.sql("select " + column + " from step where edition_id = :edition")
			.param("edition", this.edition)
			.query((row, number) -> row.getObject(1, Integer.class))
			.list()
			.get(0);
	}

}
