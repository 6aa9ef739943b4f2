package id.terbit.procedure;

import java.time.LocalTime;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Working hours without a break, for example {@code 07:30-12:00}. */
record Span(LocalTime from, LocalTime to) {

	Span {
		if (!from.isBefore(to)) {
			throw new IllegalArgumentException("%s is not before %s".formatted(from, to));
		}
	}

	@JsonCreator
	static Span of(String text) {
		int middle = text.indexOf('-');
		return new Span(LocalTime.parse(text.substring(0, middle)), LocalTime.parse(text.substring(middle + 1)));
	}

}
