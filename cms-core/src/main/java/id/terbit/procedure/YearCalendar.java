package id.terbit.procedure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Working time of one year as the office keeps it.
 *
 * @param week hours of an ordinary week; a day that is absent is free
 * @param periods stretches with other hours, Ramadan above all
 * @param off free days with their names: national holidays and joint leave
 */
record YearCalendar(Map<DayOfWeek, List<Span>> week, List<Period> periods, Map<LocalDate, String> off) {

	YearCalendar {
		week = Map.copyOf(week);
		periods = List.copyOf(periods);
		off = Map.copyOf(off);
	}

	/** The working hours of a day in their order; empty where it is free. */
	List<Span> hours(LocalDate day) {
		if (this.off.containsKey(day)) {
			return List.of();
		}
		return this.periods.stream()
			.filter((period) -> period.holds(day))
			.findFirst()
			.map(Period::week)
			.orElse(this.week)
			.getOrDefault(day.getDayOfWeek(), List.of());
	}

	/** Days, both included, with hours of their own. */
	record Period(String name, LocalDate from, LocalDate to, Map<DayOfWeek, List<Span>> week) {

		Period {
			week = Map.copyOf(week);
		}

		boolean holds(LocalDate day) {
			return !day.isBefore(this.from) && !day.isAfter(this.to);
		}

	}

}
