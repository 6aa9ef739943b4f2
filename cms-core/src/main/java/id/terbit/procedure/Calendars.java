package id.terbit.procedure;

import java.time.LocalDate;
import java.util.Map;

/** The calendars of all years that have one. */
record Calendars(Map<Integer, YearCalendar> years) {

	Calendars {
		years = Map.copyOf(years);
	}

	boolean covers(int year) {
		return this.years.containsKey(year);
	}

	YearCalendar of(LocalDate day) {
		YearCalendar calendar = this.years.get(day.getYear());
		if (calendar == null) {
			throw new YearWithoutCalendarException(day.getYear());
		}
		return calendar;
	}

}
