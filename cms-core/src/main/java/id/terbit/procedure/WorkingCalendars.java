package id.terbit.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import id.terbit.person.Actor;

/**
 * The working calendars of the years, kept by operators. A saved one is used at once on
 * this instance and within a minute on every other.
 */
public interface WorkingCalendars {

	/** No calendar is older: the office's SOP is of 2020. */
	int FIRST_YEAR = 2020;

	/** No calendar is later. */
	int LAST_YEAR = 2099;

	/** The version to save a year with that has no calendar yet. */
	long NONE = -1;

	/** The year that runs in the office. */
	int year(Instant now);

	/** Years that have a calendar, oldest first. */
	List<Integer> years();

	/**
	 * Years that must have a calendar and have none: this one, from October on the next.
	 */
	List<Integer> missing(Instant now);

	/** The calendar of a year as it is stored. */
	Optional<Stored> of(int year);

	/**
	 * Keeps a calendar, and counts what ended while its year had none.
	 * @param version the version that was read, or {@link #NONE}
	 * @param note what was changed, in words, for {@link #changes}
	 * @throws id.terbit.refusal.RefusedException (INVALID) {@code calendar.*} where it
	 * makes no sense; (STALE) where somebody else saved in between
	 */
	Stored save(int year, long version, YearCalendar calendar, String note, Actor.Human by);

	/** Who changed a year's calendar, newest first. */
	List<Change> changes(int year);

	/** A calendar with its version. */
	record Stored(int year, long version, YearCalendar calendar) {
	}

	/**
	 * One change.
	 *
	 * @param note what was changed, in words
	 */
	record Change(Instant at, String actorName, String note) {
	}

}
