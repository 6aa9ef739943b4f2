package id.terbit.procedure;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import id.terbit.person.Actor;
import id.terbit.procedure.StepStore.Run;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Calendars in the database, and what follows from a new one. */
@Component
class StoredCalendars implements WorkingCalendars {

	/**
	 * From this month on, the next year's calendar is missed: the decree is out by then.
	 */
	private static final Month DUE = Month.OCTOBER;

	private static final int COUNTED_AT_ONCE = 500;

	private final CalendarStore calendars;

	private final StepStore steps;

	private final ProcedureProperties properties;

	private final InstantSource clock;

	StoredCalendars(CalendarStore calendars, StepStore steps, ProcedureProperties properties, InstantSource clock) {
		this.calendars = calendars;
		this.steps = steps;
		this.properties = properties;
		this.clock = clock;
	}

	@Override
	public int year(Instant now) {
		return LocalDate.ofInstant(now, this.properties.zone()).getYear();
	}

	@Override
	public List<Integer> years() {
		return this.calendars.read().years().keySet().stream().sorted().toList();
	}

	@Override
	public List<Integer> missing(Instant now) {
		LocalDate today = LocalDate.ofInstant(now, this.properties.zone());
		Calendars known = this.calendars.read();
		List<Integer> missing = new ArrayList<>();
		if (!known.covers(today.getYear())) {
			missing.add(today.getYear());
		}
		if (today.getMonth().compareTo(DUE) >= 0 && !known.covers(today.getYear() + 1)) {
			missing.add(today.getYear() + 1);
		}
		return missing;
	}

	@Override
	public Optional<Stored> of(int year) {
		return this.calendars.find(year);
	}

	@Override
	@Transactional
	public Stored save(int year, long version, YearCalendar calendar, String note, Actor.Human by) {
		List<Refusal> refusals = CalendarCheck.of(year, calendar);
		if (!refusals.isEmpty()) {
			throw RefusedException.invalid(refusals);
		}
		boolean kept = (version == NONE) ? this.calendars.insert(year, calendar)
				: this.calendars.update(year, version, calendar);
		if (!kept) {
			throw new RefusedException(RefusedException.Kind.STALE, Refusal.of("calendar.stale", String.valueOf(year)));
		}
		Stored stored = this.calendars.find(year).orElseThrow();
		this.calendars.recordChange(stored, note, by, this.clock.instant());
		countWhatEnded();
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				StoredCalendars.this.calendars.forget();
			}

		});
		return stored;
	}

	@Override
	public List<Change> changes(int year) {
		return this.calendars.changes(year);
	}

	private void countWhatEnded() {
		Calendars known = this.calendars.fresh();
		WorkingTime time = new OfficeTime(() -> known, this.properties.zone());
		UUID after = new UUID(0, 0);
		List<Run> batch = this.steps.uncounted(after, COUNTED_AT_ONCE);
		while (!batch.isEmpty()) {
			for (Run run : batch) {
				after = run.id();
				count(run, time);
			}
			batch = this.steps.uncounted(after, COUNTED_AT_ONCE);
		}
	}

	private void count(Run run, WorkingTime time) {
		try {
			Instant ended = (run.endedAt() != null) ? run.endedAt() : run.startedAt();
			Duration used = time.between(run.startedAt(), ended);
			this.steps.counted(run.id(), used, StoredStepRegister.isLate(run, used));
		}
		catch (YearWithoutCalendarException ex) {
			// Another year that it touches has none yet: it waits for that one.
			return;
		}
	}

}
