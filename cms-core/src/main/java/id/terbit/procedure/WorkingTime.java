package id.terbit.procedure;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Counts working time by the calendar of each year (DOMAIN.md). */
public interface WorkingTime {

	/**
	 * Working minutes between two moments, whole minutes rounded down.
	 * @throws id.terbit.refusal.RefusedException (NOT_NOW) {@code calendar.year-missing}
	 * where a year has no calendar
	 */
	Duration between(Instant from, Instant to);

	/**
	 * The moment at which this much working time after a start has passed.
	 * @throws id.terbit.refusal.RefusedException (NOT_NOW) {@code calendar.year-missing}
	 * where a year on the way has no calendar
	 */
	Instant after(Instant start, Duration workingTime);

	/**
	 * The working day that comes so many working days after a day, which is not counted.
	 * @throws id.terbit.refusal.RefusedException (NOT_NOW) {@code calendar.year-missing}
	 * where a year on the way has no calendar
	 */
	LocalDate daysAfter(LocalDate start, int workingDays);

	/**
	 * The moment that comes so many working days after another: at the same hour of that
	 * day, or where nobody works then, when work is taken up again.
	 * @throws id.terbit.refusal.RefusedException (NOT_NOW) {@code calendar.year-missing}
	 * where a year on the way has no calendar
	 */
	Instant daysAfter(Instant start, int workingDays);

	/**
	 * Whether a moment is working time.
	 * @throws id.terbit.refusal.RefusedException (NOT_NOW) {@code calendar.year-missing}
	 * where its year has no calendar
	 */
	boolean isWorked(Instant moment);

	/**
	 * Whether a year has a calendar; the operator is told in time where the next one has
	 * none.
	 */
	boolean covers(int year);

}
