package id.terbit.publisher.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;

import id.terbit.publisher.page.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Whether an announcement is in force at a moment, and when that changes next. It is from
 * the beginning of its first day to the end of its last one, by the clocks of the site.
 *
 * @param until when the phase ends, or null where nothing changes any more
 */
record Validity(Phase phase, @Nullable Instant until) {

	private static final Validity ALWAYS = new Validity(Phase.CURRENT, null);

	/** The validity of a document of a type with these fields. */
	static Validity of(String type, Map<String, Object> fields, ZoneId zone, Instant now) {
		if (!type.equals("announcement")) {
			return ALWAYS;
		}
		LocalDate first = day(fields.get("validFrom"));
		LocalDate last = day(fields.get("validTo"));
		@Nullable Instant begin = (first != null) ? first.atStartOfDay(zone).toInstant() : null;
		@Nullable Instant end = (last != null) ? last.plusDays(1).atStartOfDay(zone).toInstant() : null;
		if (end != null && !now.isBefore(end)) {
			return new Validity(Phase.ENDED, null);
		}
		if (begin != null && now.isBefore(begin)) {
			return new Validity(Phase.UPCOMING, (end != null && end.isBefore(begin)) ? end : begin);
		}
		return new Validity(Phase.CURRENT, end);
	}

	/** What is no day limits nothing; it is shown as it is. */
	private static @Nullable LocalDate day(@Nullable Object value) {
		try {
			return (value instanceof String text && !text.isEmpty()) ? LocalDate.parse(text) : null;
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

}
