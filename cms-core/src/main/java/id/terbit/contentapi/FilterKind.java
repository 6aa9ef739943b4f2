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
	ID(EnumSet.of(FilterOperator.EQ, FilterOperator.NE, FilterOperator.IN)),

	/** A slug or another stable name. */
	NAME(EnumSet.of(FilterOperator.EQ, FilterOperator.NE, FilterOperator.IN)),

	/** One of several names, such as a tag. */
	MEMBER(EnumSet.of(FilterOperator.EQ, FilterOperator.NE, FilterOperator.IN)),

	/** Words. */
	TEXT(EnumSet.of(FilterOperator.EQ, FilterOperator.NE, FilterOperator.IN, FilterOperator.CONTAINS)),

	/** A moment (RFC 3339) or a day, which stands for its first moment in UTC. */
	TIME(EnumSet.of(FilterOperator.EQ, FilterOperator.GT, FilterOperator.GTE, FilterOperator.LT, FilterOperator.LTE)),

	/** A day. */
	DAY(EnumSet.of(FilterOperator.EQ, FilterOperator.NE, FilterOperator.GT, FilterOperator.GTE, FilterOperator.LT,
			FilterOperator.LTE)),

	/** A whole number. */
	NUMBER(EnumSet.of(FilterOperator.EQ, FilterOperator.NE, FilterOperator.IN, FilterOperator.GT, FilterOperator.GTE,
			FilterOperator.LT, FilterOperator.LTE)),

	/** {@code true} or {@code false}. */
	YES_NO(EnumSet.of(FilterOperator.EQ, FilterOperator.NE));

	private final Set<FilterOperator> operators;

	FilterKind(Set<FilterOperator> operators) {
		this.operators = operators;
	}

	/** The operators that make sense. */
	public Set<FilterOperator> operators() {
		return Set.copyOf(this.operators);
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
				case YES_NO -> switch (text) {
					case "true" -> Boolean.TRUE;
					case "false" -> Boolean.FALSE;
					default -> null;
				};
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
