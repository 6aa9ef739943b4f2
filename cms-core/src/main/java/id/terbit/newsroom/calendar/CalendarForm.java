package id.terbit.newsroom.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import id.terbit.language.Texts;
import id.terbit.procedure.Span;
import id.terbit.procedure.YearCalendar;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * The form of a year, as it was typed. A period that is to go, or in which nothing was
 * typed, is not in it any more.
 *
 * @param week lines as {@link HourText} reads them
 * @param holidays lines as {@link DayLines} reads them
 * @param jointLeave the same
 */
record CalendarForm(Map<DayOfWeek, String> week, List<TypedPeriod> periods, String holidays, String jointLeave) {

	static final CalendarForm EMPTY = new CalendarForm(Map.of(), List.of(), "", "");

	/** No year has more stretches with hours of their own. */
	private static final int MOST_PERIODS = 12;

	CalendarForm {
		week = Map.copyOf(week);
		periods = List.copyOf(periods);
	}

	static CalendarForm of(YearCalendar calendar, Texts texts) {
		SortedMap<LocalDate, String> holidays = new TreeMap<>(calendar.off());
		holidays.keySet().removeAll(calendar.jointLeave());
		SortedMap<LocalDate, String> leave = new TreeMap<>(calendar.off());
		leave.keySet().retainAll(calendar.jointLeave());
		return new CalendarForm(written(calendar.week()),
				calendar.periods()
					.stream()
					.map((period) -> new TypedPeriod(period.name(), period.from().toString(), period.to().toString(),
							written(period.week())))
					.toList(),
				DayLines.write(holidays, texts), DayLines.write(leave, texts));
	}

	static CalendarForm of(MultiValueMap<String, String> parameters) {
		List<TypedPeriod> periods = new ArrayList<>();
		for (int i = 0; i < MOST_PERIODS; i++) {
			String prefix = "masa-" + i + "-";
			TypedPeriod period = new TypedPeriod(value(parameters, prefix + "nama"), value(parameters, prefix + "dari"),
					value(parameters, prefix + "sampai"), hours(parameters, prefix));
			if (!period.isBlank() && !"true".equals(parameters.getFirst(prefix + "hapus"))) {
				periods.add(period);
			}
		}
		return new CalendarForm(hours(parameters, ""), periods, value(parameters, "libur"), value(parameters, "cuti"));
	}

	/**
	 * The same with the hours of another year, never its holidays: those of its ordinary
	 * week, and those of its periods, whose dates are to be filled in.
	 */
	CalendarForm withHoursOf(YearCalendar other) {
		List<TypedPeriod> copied = other.periods()
			.stream()
			.map((period) -> new TypedPeriod(period.name().replaceFirst("\\s*[0-9].*$", ""), "", "",
					written(period.week())))
			.toList();
		return new CalendarForm(written(other.week()), this.periods.isEmpty() ? copied : this.periods, this.holidays,
				this.jointLeave);
	}

	/**
	 * The calendar that was typed.
	 * @throws RefusedException (INVALID) with every place that can't be read
	 */
	YearCalendar toCalendar(int year) {
		List<Refusal> refusals = new ArrayList<>();
		Map<DayOfWeek, List<Span>> hours = read(this.week, "/week", refusals);
		List<YearCalendar.Period> stretches = new ArrayList<>();
		for (int i = 0; i < this.periods.size(); i++) {
			period(this.periods.get(i), "/periods/" + i, stretches, refusals);
		}
		SortedMap<LocalDate, String> off = DayLines.read(this.holidays, year, "/holidays", refusals);
		SortedMap<LocalDate, String> leave = DayLines.read(this.jointLeave, year, "/jointLeave", refusals);
		leave.forEach((day, name) -> {
			if (off.putIfAbsent(day, name) != null) {
				refusals.add(Refusal.at("/jointLeave", "calendar.leave-on-holiday", day.getDayOfMonth(),
						String.valueOf(day.getMonthValue()), name));
			}
		});
		if (!refusals.isEmpty()) {
			throw RefusedException.invalid(refusals);
		}
		return new YearCalendar(hours, stretches, off, new TreeSet<>(leave.keySet()));
	}

	private static void period(TypedPeriod typed, String pointer, List<YearCalendar.Period> stretches,
			List<Refusal> refusals) {
		@Nullable LocalDate first = date(typed.from(), pointer + "/from", refusals);
		@Nullable LocalDate last = date(typed.to(), pointer + "/to", refusals);
		Map<DayOfWeek, List<Span>> hours = read(typed.week(), pointer + "/week", refusals);
		if (first != null && last != null) {
			stretches.add(new YearCalendar.Period(typed.name(), first, last, hours));
		}
	}

	private static @Nullable LocalDate date(String typed, String pointer, List<Refusal> refusals) {
		try {
			return LocalDate.parse(typed);
		}
		catch (DateTimeException ex) {
			refusals.add(typed.isEmpty() ? Refusal.at(pointer, "calendar.date-missing")
					: Refusal.at(pointer, "calendar.date-unreadable", typed));
			return null;
		}
	}

	private static Map<DayOfWeek, List<Span>> read(Map<DayOfWeek, String> typed, String pointer,
			List<Refusal> refusals) {
		Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
		typed.forEach((day, text) -> week.put(day, HourText.read(text, pointer + "/" + day, refusals)));
		return week;
	}

	private static Map<DayOfWeek, String> written(Map<DayOfWeek, List<Span>> week) {
		Map<DayOfWeek, String> text = new EnumMap<>(DayOfWeek.class);
		week.forEach((day, spans) -> text.put(day, HourText.write(spans)));
		return text;
	}

	private static Map<DayOfWeek, String> hours(MultiValueMap<String, String> parameters, String prefix) {
		Map<DayOfWeek, String> week = new EnumMap<>(DayOfWeek.class);
		for (DayOfWeek day : DayOfWeek.values()) {
			week.put(day, value(parameters, prefix + "jam-" + day));
		}
		return week;
	}

	private static String value(MultiValueMap<String, String> parameters, String name) {
		@Nullable String value = parameters.getFirst(name);
		return (value != null) ? value.strip() : "";
	}

	/** A stretch with hours of its own, as it was typed. */
	record TypedPeriod(String name, String from, String to, Map<DayOfWeek, String> week) {

		static final TypedPeriod EMPTY = new TypedPeriod("", "", "", Map.of());

		TypedPeriod {
			week = Map.copyOf(week);
		}

		boolean isBlank() {
			return this.name.isEmpty() && this.from.isEmpty() && this.to.isEmpty()
					&& this.week.values().stream().allMatch(String::isEmpty);
		}

	}

}
