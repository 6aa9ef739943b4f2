package id.terbit.procedure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import id.terbit.procedure.YearCalendar.Period;
import id.terbit.refusal.Refusal;

/** What must hold of a year's calendar, whoever sets it. */
final class CalendarCheck {

	private static final int LONGEST_NAME = 120;

	private final int year;

	private final YearCalendar calendar;

	private final List<Refusal> refusals = new ArrayList<>();

	private CalendarCheck(int year, YearCalendar calendar) {
		this.year = year;
		this.calendar = calendar;
	}

	static List<Refusal> of(int year, YearCalendar calendar) {
		CalendarCheck check = new CalendarCheck(year, calendar);
		if (year < WorkingCalendars.FIRST_YEAR || year > WorkingCalendars.LAST_YEAR) {
			check.refusals.add(Refusal.at("/year", "calendar.year-range", text(WorkingCalendars.FIRST_YEAR),
					text(WorkingCalendars.LAST_YEAR)));
		}
		check.week("/week", calendar.week());
		check.periods();
		check.daysOff();
		return check.refusals;
	}

	private void week(String pointer, Map<DayOfWeek, List<Span>> week) {
		if (week.isEmpty()) {
			this.refusals.add(Refusal.at(pointer, "calendar.week-empty"));
		}
		week.forEach((day, spans) -> {
			for (int i = 1; i < spans.size(); i++) {
				if (spans.get(i).from().isBefore(spans.get(i - 1).to())) {
					this.refusals.add(Refusal.at(pointer + "/" + day, "calendar.hours-overlap",
							spans.get(i - 1).toString(), spans.get(i).toString()));
				}
			}
		});
	}

	private void periods() {
		List<Period> periods = this.calendar.periods();
		for (int i = 0; i < periods.size(); i++) {
			Period period = periods.get(i);
			String pointer = "/periods/" + i;
			name(period.name(), pointer + "/name");
			if (period.from().isAfter(period.to())) {
				this.refusals.add(Refusal.at(pointer + "/to", "calendar.period-backwards", period.name()));
			}
			inYear(period.from(), pointer + "/from");
			inYear(period.to(), pointer + "/to");
			week(pointer + "/week", period.week());
			for (Period other : periods.subList(0, i)) {
				if (!period.from().isAfter(other.to()) && !other.from().isAfter(period.to())) {
					this.refusals
						.add(Refusal.at(pointer + "/from", "calendar.period-overlap", period.name(), other.name()));
				}
			}
		}
	}

	private void daysOff() {
		if (this.calendar.jointLeave().containsAll(this.calendar.off().keySet())) {
			this.refusals.add(Refusal.at("/holidays", "calendar.no-holidays", text(this.year)));
		}
		this.calendar.off().forEach((day, name) -> {
			String pointer = this.calendar.jointLeave().contains(day) ? "/jointLeave" : "/holidays";
			inYear(day, pointer);
			name(name, pointer);
		});
		this.calendar.jointLeave()
			.stream()
			.filter((day) -> !this.calendar.off().containsKey(day))
			.forEach((day) -> this.refusals.add(Refusal.at("/jointLeave", "calendar.leave-not-off", day.toString())));
	}

	private void inYear(LocalDate day, String pointer) {
		if (day.getYear() != this.year) {
			this.refusals.add(Refusal.at(pointer, "calendar.other-year", day.toString(), text(this.year)));
		}
	}

	private void name(String name, String pointer) {
		if (name.isBlank() || name.length() > LONGEST_NAME) {
			this.refusals.add(Refusal.at(pointer, "calendar.name-invalid", name, LONGEST_NAME));
		}
	}

	/** A year in a message has no thousands separator. */
	private static String text(int year) {
		return String.valueOf(year);
	}

}
