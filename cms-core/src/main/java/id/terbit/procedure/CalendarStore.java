package id.terbit.procedure;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

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

	private final InstantSource clock;

	private final JsonMapper mapper = JsonMapper.shared();

	private volatile @Nullable Kept kept;

	CalendarStore(JdbcClient database, InstantSource clock) {
		this.database = database;
		this.clock = clock;
	}

	Calendars read() {
		Instant now = this.clock.instant();
		Kept last = this.kept;
		if (last != null && Duration.between(last.at(), now).abs().compareTo(KEPT) < 0) {
			return last.calendars();
		}
		Map<Integer, YearCalendar> years = new HashMap<>();
		this.database.sql("select year, days from working_calendar").query((row) -> {
			years.put(row.getInt("year"), this.mapper.readValue(row.getString("days"), YearCalendar.class));
		});
		Calendars calendars = new Calendars(years);
		this.kept = new Kept(now, calendars);
		return calendars;
	}

	private record Kept(Instant at, Calendars calendars) {
	}

}
