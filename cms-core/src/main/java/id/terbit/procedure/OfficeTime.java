package id.terbit.procedure;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Supplier;

import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;

/**
 * Counts working time. A day belongs to the calendar of its year; only years that are
 * really touched must have one.
 */
class OfficeTime implements WorkingTime {

	/**
	 * More days than any working time here spans; ends a walk through an empty calendar.
	 */
	private static final int FARTHEST = 3_660;

	private final Supplier<Calendars> calendars;

	private final ZoneId zone;

	OfficeTime(Supplier<Calendars> calendars, ZoneId zone) {
		this.calendars = calendars;
		this.zone = zone;
	}

	@Override
	public Duration between(Instant from, Instant to) {
		Calendars known = this.calendars.get();
		Duration worked = Duration.ZERO;
		LocalDate last = day(to);
		for (LocalDate day = day(from); from.isBefore(to) && !day.isAfter(last); day = day.plusDays(1)) {
			for (Span span : known.of(day).hours(day)) {
				Instant start = latest(from, at(day, span, true));
				Instant end = earliest(to, at(day, span, false));
				if (start.isBefore(end)) {
					worked = worked.plus(Duration.between(start, end));
				}
			}
		}
		return Duration.ofMinutes(worked.toMinutes());
	}

	@Override
	public Instant after(Instant start, Duration workingTime) {
		Calendars known = this.calendars.get();
		Duration left = workingTime;
		LocalDate day = day(start);
		for (int days = 0; days < FARTHEST; days++) {
			for (Span span : known.of(day).hours(day)) {
				Instant from = latest(start, at(day, span, true));
				Instant to = at(day, span, false);
				if (from.isBefore(to)) {
					Duration here = Duration.between(from, to);
					if (left.compareTo(here) <= 0) {
						return from.plus(left);
					}
					left = left.minus(here);
				}
			}
			day = day.plusDays(1);
		}
		throw nothingWorked(day);
	}

	@Override
	public LocalDate daysAfter(LocalDate start, int workingDays) {
		Calendars known = this.calendars.get();
		LocalDate day = start;
		int left = workingDays;
		for (int days = 0; left > 0 && days < FARTHEST; days++) {
			day = day.plusDays(1);
			if (!known.of(day).hours(day).isEmpty()) {
				left--;
			}
		}
		if (left > 0) {
			throw nothingWorked(day);
		}
		return day;
	}

	@Override
	public Instant daysAfter(Instant start, int workingDays) {
		ZonedDateTime local = start.atZone(this.zone);
		LocalDate day = daysAfter(local.toLocalDate(), workingDays);
		return after(day.atTime(local.toLocalTime()).atZone(this.zone).toInstant(), Duration.ZERO);
	}

	@Override
	public boolean isWorked(Instant moment) {
		LocalDate day = day(moment);
		return this.calendars.get()
			.of(day)
			.hours(day)
			.stream()
			.anyMatch((span) -> !moment.isBefore(at(day, span, true)) && moment.isBefore(at(day, span, false)));
	}

	@Override
	public boolean covers(int year) {
		return this.calendars.get().covers(year);
	}

	private LocalDate day(Instant moment) {
		return LocalDate.ofInstant(moment, this.zone);
	}

	private Instant at(LocalDate day, Span span, boolean start) {
		return day.atTime(start ? span.from() : span.to()).atZone(this.zone).toInstant();
	}

	private static Instant latest(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

	private static Instant earliest(Instant one, Instant other) {
		return one.isBefore(other) ? one : other;
	}

	private static RefusedException nothingWorked(LocalDate day) {
		return new RefusedException(RefusedException.Kind.NOT_NOW,
				Refusal.of("calendar.without-working-time", String.valueOf(day.getYear())));
	}

}
