package id.terbit.procedure;

import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;

/** Working time can't be counted: a year on the way has no calendar. */
class YearWithoutCalendarException extends RefusedException {

	private final int year;

	YearWithoutCalendarException(int year) {
		super(Kind.NOT_NOW, Refusal.of("calendar.year-missing", String.valueOf(year)));
		this.year = year;
	}

	int year() {
		return this.year;
	}

}
