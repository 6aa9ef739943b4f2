package id.terbit.procedure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/**
 * Working time of one year as the office keeps it. {@link CalendarCheck} says what must
 * hold of it.
 *
 * @param week hours of an ordinary week; a day that is absent is free
 * @param periods stretches with other hours, Ramadan above all
 * @param off free days with their names: national holidays and joint leave, by day
 * @param jointLeave those of the free days that are joint leave (cuti bersama)
 */
public record YearCalendar(Map<DayOfWeek, List<Span>> week, List<Period> periods, SortedMap<LocalDate, String> off,
		SortedSet<LocalDate> jointLeave) {

	public YearCalendar {
		week = hours(week);
		periods = List.copyOf(periods);
		off = Collections.unmodifiableSortedMap(new TreeMap<>(off));
		jointLeave = Collections.unmodifiableSortedSet(new TreeSet<>(jointLeave));
	}

	@JsonCreator
	static YearCalendar of(Map<DayOfWeek, List<Span>> week, List<Period> periods, Map<LocalDate, String> off,
			@Nullable Set<LocalDate> jointLeave) {
		return new YearCalendar(week, periods, new TreeMap<>(off),
				new TreeSet<>((jointLeave != null) ? jointLeave : Set.of()));
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

	private static Map<DayOfWeek, List<Span>> hours(Map<DayOfWeek, List<Span>> week) {
		Map<DayOfWeek, List<Span>> sorted = new EnumMap<>(DayOfWeek.class);
		week.forEach((day, spans) -> {
			if (!spans.isEmpty()) {
				sorted.put(day, List.copyOf(spans));
			}
		});
		return Collections.unmodifiableMap(sorted);
	}

	/** Days, both included, with hours of their own. */
	public record Period(String name, LocalDate from, LocalDate to, Map<DayOfWeek, List<Span>> week) {

		public Period {
			week = hours(week);
		}

		/** Whether a day belongs to it. */
		public boolean holds(LocalDate day) {
			return !day.isBefore(this.from) && !day.isAfter(this.to);
		}

	}

}
