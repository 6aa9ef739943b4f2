package id.terbit.procedure;

import java.time.LocalTime;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Working hours without a break, for example {@code 07:30-12:00}.
 *
 * @param from before {@code to}, else an {@link IllegalArgumentException}
 */
public record Span(LocalTime from, LocalTime to) {

	public Span {
		if (!from.isBefore(to)) {
			throw new IllegalArgumentException("%s is not before %s".formatted(from, to));
		}
	}

	/**
	 * The span of a text.
	 * @throws java.time.DateTimeException where a time is none
	 */
	@JsonCreator
	public static Span of(String text) {
		int middle = text.indexOf('-');
		return new Span(LocalTime.parse(text.substring(0, middle)), LocalTime.parse(text.substring(middle + 1)));
	}

	/** {@code 07:30-12:00}. */
	@JsonValue
	@Override
	public String toString() {
		return this.from + "-" + this.to;
	}

}
