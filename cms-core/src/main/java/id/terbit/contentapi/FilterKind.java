package id.terbit.contentapi;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What a filter compares, and how. */
public enum FilterKind {

	/** An id. */
	ID,

	/** A slug or another stable name. */
	NAME,

	/** One of several names, such as a tag. */
	MEMBER,

	/** Words. */
	TEXT,

	/** A moment (RFC 3339) or a day, which stands for its first moment in UTC. */
	TIME,

	/** A day. */
	DAY,

	/** A whole number. */
	NUMBER,

	/** {@code true} or {@code false}. */
	YES_NO;

	/** The operators that make sense. */
	public Set<FilterOperator> operators() {
		return switch (this) {
			case ID, NAME, MEMBER -> EnumSet.of(FilterOperator.EQ, FilterOperator.NE, FilterOperator.IN);
			case TEXT -> EnumSet.of(FilterOperator.EQ, FilterOperator.NE, FilterOperator.IN, FilterOperator.CONTAINS);
			case TIME, DAY -> EnumSet.of(FilterOperator.EQ, FilterOperator.GT, FilterOperator.GTE, FilterOperator.LT,
					FilterOperator.LTE);
			case NUMBER -> EnumSet.complementOf(EnumSet.of(FilterOperator.CONTAINS));
			case YES_NO -> EnumSet.of(FilterOperator.EQ, FilterOperator.NE);
		};
	}

	/** The value of a text, or null where it is none of this kind. */
	@Nullable Object value(String text) {
		try {
			return switch (this) {
				case ID -> UUID.fromString(text);
				case NAME, MEMBER, TEXT ->
					(text.isEmpty() || text.length() > 300 || text.indexOf('\0') >= 0) ? null : text;
				case TIME -> (text.length() == 10) ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
						: moment(text);
				case DAY -> LocalDate.parse(text).toString();
				case NUMBER -> Integer.valueOf(text);
				case YES_NO -> (text.equals("true") || text.equals("false")) ? Boolean.valueOf(text) : null;
			};
		}
		catch (DateTimeException | IllegalArgumentException ex) {
			return null;
		}
	}

	/** A plus sign that was not encoded arrives as a space. */
	private static Instant moment(String text) {
		return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
	}

}
