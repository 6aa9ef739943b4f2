package id.terbit.newsroom.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import id.terbit.language.Formats;
import id.terbit.language.Texts;
import id.terbit.procedure.Span;
import id.terbit.procedure.YearCalendar;
import id.terbit.procedure.YearCalendar.Period;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a save changes in a calendar, in the language of the office, a line for each. */
@Component
class CalendarWords {

	private final Texts texts;

	private final Formats formats;

	CalendarWords(MessageSource messages) {
		this.texts = new Texts(messages, Locale.forLanguageTag("id"));
		this.formats = new Formats(this.texts, Formats.WIB);
	}

	/** Every change; empty where nothing is different. */
	String changes(@Nullable YearCalendar before, YearCalendar after) {
		List<String> lines = new ArrayList<>();
		if (before == null) {
			lines.add(this.texts.get("calendar.change.made", after.off().size() - after.jointLeave().size(),
					after.jointLeave().size()));
			return String.join("\n", lines);
		}
		week("", before.week(), after.week(), lines);
		periods(before.periods(), after.periods(), lines);
		days(before, after, lines);
		return String.join("\n", lines);
	}

	private void week(String where, Map<DayOfWeek, List<Span>> before, Map<DayOfWeek, List<Span>> after,
			List<String> lines) {
		for (DayOfWeek day : DayOfWeek.values()) {
			List<Span> old = before.getOrDefault(day, List.of());
			List<Span> now = after.getOrDefault(day, List.of());
			if (!old.equals(now)) {
				lines.add(this.texts.get("rules.change", where + this.texts.get("format.weekday." + day.getValue()),
						hours(old), hours(now)));
			}
		}
	}

	private void periods(List<Period> before, List<Period> after, List<String> lines) {
		List<Period> gone = new ArrayList<>(before);
		gone.removeAll(after);
		List<Period> fresh = new ArrayList<>(after);
		fresh.removeAll(before);
		gone.forEach((period) -> lines.add(this.texts.get("calendar.change.gone", period(period))));
		fresh.forEach((period) -> {
			lines.add(this.texts.get("calendar.change.new", period(period)));
			week(period.name() + ", ", Map.of(), period.week(), lines);
		});
	}

	private void days(YearCalendar before, YearCalendar after, List<String> lines) {
		SortedMap<LocalDate, String> old = described(before);
		SortedMap<LocalDate, String> now = described(after);
		old.forEach((day, name) -> {
			if (!name.equals(now.get(day))) {
				lines.add(this.texts.get("calendar.change.gone", this.formats.date(day) + ", " + name));
			}
		});
		now.forEach((day, name) -> {
			if (!name.equals(old.get(day))) {
				lines.add(this.texts.get("calendar.change.new", this.formats.date(day) + ", " + name));
			}
		});
	}

	private SortedMap<LocalDate, String> described(YearCalendar calendar) {
		SortedMap<LocalDate, String> days = new TreeMap<>();
		calendar.off()
			.forEach((day, name) -> days.put(day, this.texts
				.get(calendar.jointLeave().contains(day) ? "calendar.change.leave" : "calendar.change.holiday", name)));
		return days;
	}

	private String period(Period period) {
		return this.texts.get("calendar.period.dates", period.name(), this.formats.date(period.from()),
				this.formats.date(period.to()));
	}

	private String hours(List<Span> spans) {
		return spans.isEmpty() ? this.texts.get("calendar.free") : HourText.write(spans);
	}

}
