package id.terbit.procedure;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import id.terbit.identity.DatabaseTime;
import id.terbit.identity.Ids;
import id.terbit.person.Actor;
import id.terbit.procedure.WorkingCalendars.Change;
import id.terbit.procedure.WorkingCalendars.Stored;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

/**
 * The working calendars as the database has them, read anew once a minute: a list of
 * clocks shall not ask for every one of them.
 */
@Component
class CalendarStore {

	private static final Duration KEPT = Duration.ofMinutes(1);

	private final JdbcClient database;

	private final Ids ids;

	private final InstantSource clock;

	private final JsonMapper mapper = JsonMapper.shared();

	/** Raised by every save here, so that nobody keeps what was read before it. */
	private final AtomicLong saves = new AtomicLong();

	private volatile @Nullable Kept kept;

	CalendarStore(JdbcClient database, Ids ids, InstantSource clock) {
		this.database = database;
		this.ids = ids;
		this.clock = clock;
	}

	Calendars read() {
		Instant now = this.clock.instant();
		long save = this.saves.get();
		Kept last = this.kept;
		if (last != null && last.save() == save && Duration.between(last.at(), now).abs().compareTo(KEPT) < 0) {
			return last.calendars();
		}
		Calendars calendars = fresh();
		this.kept = new Kept(now, save, calendars);
		return calendars;
	}

	/** The next one who reads asks the database. */
	void forget() {
		this.saves.incrementAndGet();
	}

	Calendars fresh() {
		Map<Integer, YearCalendar> years = new HashMap<>();
		this.database.sql("select year, days from working_calendar").query((row) -> {
			years.put(row.getInt("year"), calendar(row.getString("days")));
		});
		return new Calendars(years);
	}

	Optional<Stored> find(int year) {
		return this.database.sql("select year, version, days from working_calendar where year = :year")
			.param("year", year)
			.query((row, number) -> new Stored(row.getInt("year"), row.getLong("version"),
					calendar(row.getString("days"))))
			.optional();
	}

	boolean insert(int year, YearCalendar calendar) {
		return this.database.sql("""
				insert into working_calendar (year, version, days) values (:year, 0, cast(:days as jsonb))
				on conflict (year) do nothing
				""").param("year", year).param("days", this.mapper.writeValueAsString(calendar)).update() == 1;
	}

	boolean update(int year, long version, YearCalendar calendar) {
		return this.database.sql("""
				update working_calendar set version = version + 1, days = cast(:days as jsonb)
				where year = :year and version = :expected
				""")
			.param("year", year)
			.param("expected", version)
			.param("days", this.mapper.writeValueAsString(calendar))
			.update() == 1;
	}

	void recordChange(Stored stored, String note, Actor.Human by, Instant now) {
		this.database.sql("""
				insert into working_calendar_change (id, year, version, at, actor_id, actor_name, note)
				values (:id, :year, :version, :now, :actor, :name, :note)
				""")
			.param("id", this.ids.next())
			.param("year", stored.year())
			.param("version", stored.version())
			.param("now", DatabaseTime.of(now))
			.param("actor", by.person().id())
			.param("name", by.person().name())
			.param("note", note)
			.update();
	}

	List<Change> changes(int year) {
		return this.database
			.sql("select at, actor_name, note from working_calendar_change where year = :year order by version desc")
			.param("year", year)
			.query((row, number) -> new Change(DatabaseTime.in(row, "at"), row.getString("actor_name"),
					row.getString("note")))
			.list();
	}

	private YearCalendar calendar(String json) {
		return this.mapper.readValue(json, YearCalendar.class);
	}

	private record Kept(Instant at, long save, Calendars calendars) {
	}

}
