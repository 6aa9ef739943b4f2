package id.terbit.newsroom.calendar;

import java.util.List;

import id.terbit.newsroom.FieldErrors;
import id.terbit.newsroom.Viewer;

/**
 * The calendar of one year as a form, and who changed it.
 *
 * @param there whether the year has a calendar
 * @param copied the year whose hours were filled in and are not saved yet, or empty
 * @param source the earlier year whose hours can be filled in, or empty
 * @param periods stretches with other hours, and an empty one at the end
 * @param errors why the last try was refused
 */
public record CalendarView(Viewer viewer, String year, long version, boolean there, String copied, String source,
		List<Day> week, List<Period> periods, String holidays, String jointLeave, FieldErrors errors,
		List<Change> changes) {

	public CalendarView {
		week = List.copyOf(week);
		periods = List.copyOf(periods);
		changes = List.copyOf(changes);
	}

	/** What is wrong with one field, a sentence each. */
	public List<String> wrong(String pointer) {
		return this.errors.byPointer().getOrDefault(pointer, List.of());
	}

	/**
	 * The hours of one day of the week.
	 *
	 * @param field its name in the form
	 */
	public record Day(String field, String name, String hours, String error) {
	}

	/**
	 * A stretch with other hours.
	 *
	 * @param prefix of its fields
	 * @param heading its name, or words for a new one
	 * @param fresh whether it is the empty one at the end
	 */
	public record Period(String prefix, String heading, String name, String from, String to, List<Day> week,
			String nameError, String fromError, String toError, String weekError, boolean fresh) {

		public Period {
			week = List.copyOf(week);
		}

	}

	/** Who changed what, and when. */
	public record Change(String when, String machine, String who, List<String> lines) {

		public Change {
			lines = List.copyOf(lines);
		}

	}

}
