package id.terbit.newsroom.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import id.terbit.language.Texts;
import id.terbit.newsroom.FieldErrors;
import id.terbit.newsroom.Frame;
import id.terbit.newsroom.Viewer;
import id.terbit.newsroom.calendar.CalendarForm.TypedPeriod;
import id.terbit.newsroom.template.Templates;
import id.terbit.procedure.WorkingCalendars;
import id.terbit.procedure.WorkingCalendars.Change;
import id.terbit.procedure.WorkingCalendars.Stored;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Puts the pages of the working calendars together. */
@Component
class CalendarPages {

	private final WorkingCalendars calendars;

	private final Frame frame;

	private final Templates templates;

	private final InstantSource clock;

	CalendarPages(WorkingCalendars calendars, Frame frame, Templates templates, InstantSource clock) {
		this.calendars = calendars;
		this.frame = frame;
		this.templates = templates;
		this.clock = clock;
	}

	View list(Viewer viewer) {
		Instant now = this.clock.instant();
		int current = this.calendars.year(now);
		TreeSet<Integer> years = new TreeSet<>(Comparator.reverseOrder());
		years.addAll(this.calendars.years());
		years.addAll(List.of(current, current + 1));
		List<CalendarsView.Row> rows = years.stream().map((year) -> row(year, current, viewer)).toList();
		return this.frame.page(viewer, viewer.texts().get("calendar.title"),
				this.templates.newsroomCalendars(new CalendarsView(viewer, rows)));
	}

	/** The year as it is stored, or empty. */
	View stored(Viewer viewer, int year) {
		Optional<Stored> stored = this.calendars.of(year);
		CalendarForm form = stored.map((one) -> CalendarForm.of(one.calendar(), viewer.texts()))
			.orElse(CalendarForm.EMPTY);
		return page(viewer, year, form, false, FieldErrors.NONE);
	}

	/** The same with the hours of the year before, to be saved or left. */
	View copied(Viewer viewer, int year) {
		Optional<Stored> source = source(year);
		if (source.isEmpty()) {
			return stored(viewer, year);
		}
		CalendarForm form = this.calendars.of(year)
			.map((one) -> CalendarForm.of(one.calendar(), viewer.texts()))
			.orElse(CalendarForm.EMPTY);
		return page(viewer, year, form.withHoursOf(source.get().calendar()), true, FieldErrors.NONE);
	}

	/** What was typed and refused, over the version that is stored now. */
	View refused(Viewer viewer, int year, CalendarForm form, FieldErrors errors) {
		return page(viewer, year, form, false, errors);
	}

	private View page(Viewer viewer, int year, CalendarForm form, boolean copied, FieldErrors errors) {
		Optional<Stored> stored = this.calendars.of(year);
		String source = source(year).map((one) -> String.valueOf(one.year())).orElse("");
		List<CalendarView.Period> periods = new ArrayList<>();
		for (int i = 0; i < form.periods().size(); i++) {
			periods.add(period(i, form.periods().get(i), false, errors, viewer.texts()));
		}
		periods.add(period(form.periods().size(), TypedPeriod.EMPTY, true, errors, viewer.texts()));
		CalendarView view = new CalendarView(viewer, String.valueOf(year),
				stored.map(Stored::version).orElse(WorkingCalendars.NONE), stored.isPresent(), copied ? source : "",
				source, week("", "/week", form.week(), errors, viewer.texts()), periods, form.holidays(),
				form.jointLeave(), errors,
				this.calendars.changes(year).stream().map((change) -> change(change, viewer)).toList());
		return this.frame.page(viewer, viewer.texts().get("calendar.page-title", String.valueOf(year)),
				this.templates.newsroomCalendar(view));
	}

	/** The nearest earlier year that has a calendar. */
	private Optional<Stored> source(int year) {
		return this.calendars.years()
			.stream()
			.filter((other) -> other < year)
			.max(Comparator.naturalOrder())
			.flatMap(this.calendars::of);
	}

	private CalendarsView.Row row(int year, int current, Viewer viewer) {
		Texts texts = viewer.texts();
		String which = (year == current) ? texts.get("calendar.this-year")
				: (year == current + 1) ? texts.get("calendar.next-year") : "";
		Optional<Stored> stored = this.calendars.of(year);
		String summary = stored.map(Stored::calendar)
			.map((calendar) -> texts.get("calendar.summary", calendar.off().size() - calendar.jointLeave().size(),
					calendar.jointLeave().size()))
			.orElse("");
		String changed = this.calendars.changes(year)
			.stream()
			.findFirst()
			.map((change) -> texts.get("calendar.changed", change.actorName(), viewer.formats().full(change.at())))
			.orElse("");
		return new CalendarsView.Row(String.valueOf(year), which, stored.isPresent(), summary, changed);
	}

	private static CalendarView.Period period(int place, TypedPeriod typed, boolean fresh, FieldErrors errors,
			Texts texts) {
		String pointer = "/periods/" + place;
		String prefix = "masa-" + place + "-";
		String heading = typed.name().isEmpty() ? texts.get("calendar.period.new") : typed.name();
		return new CalendarView.Period(prefix, heading, typed.name(), typed.from(), typed.to(),
				week(prefix, pointer + "/week", typed.week(), errors, texts), errors.at(pointer + "/name"),
				errors.at(pointer + "/from"), errors.at(pointer + "/to"), errors.at(pointer + "/week"), fresh);
	}

	private static List<CalendarView.Day> week(String prefix, String pointer, Map<DayOfWeek, String> hours,
			FieldErrors errors, Texts texts) {
		return Arrays.stream(DayOfWeek.values())
			.map((day) -> new CalendarView.Day(prefix + "jam-" + day, texts.get("format.weekday." + day.getValue()),
					hours.getOrDefault(day, ""), errors.at(pointer + "/" + day)))
			.toList();
	}

	private static CalendarView.Change change(Change change, Viewer viewer) {
		return new CalendarView.Change(viewer.formats().full(change.at()), viewer.formats().machine(change.at()),
				change.actorName(), change.note().lines().toList());
	}

}
