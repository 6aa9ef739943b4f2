package id.terbit.newsroom.calendar;

import java.util.Optional;

import id.terbit.newsroom.FieldErrors;
import id.terbit.newsroom.Flash;
import id.terbit.newsroom.NewsroomController;
import id.terbit.newsroom.RefusedPages;
import id.terbit.newsroom.Viewer;
import id.terbit.person.Role;
import id.terbit.procedure.WorkingCalendars;
import id.terbit.procedure.WorkingCalendars.Stored;
import id.terbit.procedure.YearCalendar;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The working calendars, for those who run the whole installation: they hold for every
 * site.
 */
@NewsroomController
@RequestMapping("/meja/kalender")
class CalendarController {

	private final WorkingCalendars calendars;

	private final CalendarPages pages;

	private final CalendarWords words;

	CalendarController(WorkingCalendars calendars, CalendarPages pages, CalendarWords words) {
		this.calendars = calendars;
		this.pages = pages;
		this.words = words;
	}

	@GetMapping
	View list(Viewer viewer) {
		check(viewer);
		return this.pages.list(viewer);
	}

	@GetMapping("/{tahun}")
	View year(@PathVariable String tahun, Viewer viewer) {
		check(viewer);
		return this.pages.stored(viewer, number(tahun));
	}

	@GetMapping("/{tahun}/salin")
	View copy(@PathVariable String tahun, Viewer viewer) {
		check(viewer);
		return this.pages.copied(viewer, number(tahun));
	}

	@PostMapping("/{tahun}")
	View save(@PathVariable String tahun, @RequestParam(defaultValue = "-1") long versi,
			@RequestParam MultiValueMap<String, String> typed, Viewer viewer, RedirectAttributes redirect,
			HttpServletResponse response) {
		check(viewer);
		int year = number(tahun);
		CalendarForm form = CalendarForm.of(typed);
		try {
			YearCalendar calendar = form.toCalendar(year);
			Optional<Stored> stored = this.calendars.of(year);
			String changes = this.words.changes(stored.map(Stored::calendar).orElse(null), calendar);
			if (changes.isEmpty() && stored.map(Stored::version).orElse(WorkingCalendars.NONE) == versi) {
				Flash.notice(redirect, viewer.texts().get("rules.unchanged"));
			}
			else {
				this.calendars.save(year, versi, calendar, changes, viewer.actor());
				Flash.notice(redirect, viewer.texts().get("calendar.saved", tahun));
			}
			return new RedirectView("/meja/kalender/" + year);
		}
		catch (RefusedException ex) {
			response.setStatus(RefusedPages.status(ex.kind()).value());
			return this.pages.refused(viewer, year, form, FieldErrors.of(viewer.texts(), ex.refusals()));
		}
	}

	private static int number(String typed) {
		int year = typed.matches("[0-9]{4}") ? Integer.parseInt(typed) : 0;
		if (year < WorkingCalendars.FIRST_YEAR || year > WorkingCalendars.LAST_YEAR) {
			throw RefusedException.missing("calendar", typed);
		}
		return year;
	}

	private static void check(Viewer viewer) {
		if (!viewer.person().hasEverywhere(Role.OPERATOR)) {
			throw new RefusedException(RefusedException.Kind.FORBIDDEN, Refusal.of("calendar.not-allowed"));
		}
	}

}
