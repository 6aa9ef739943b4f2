package id.terbit.publisher.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;

import id.terbit.contenttype.ContentType.Span;
import id.terbit.publisher.page.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Whether a document is in force at a moment, and when that changes next. Where its type
 * has a period of days, it is from the beginning of the first one to the end of the last
 * one, by the clocks of the site; of moments, from one to the other, and to the end of
 * the day where the last one is absent.
 *
 * @param until when the phase ends, or null where nothing changes any more
 */
record Validity(Phase phase, @Nullable Instant until) {

	private static final Validity ALWAYS = new Validity(Phase.CURRENT, null);

	/** The validity of a document of a type with these fields. */
	static Validity of(String type, Map<String, Object> fields, ZoneId zone, Instant now) {
		Span period = SiteList.type(type).period().orElse(null);
		if (period == null) {
			return ALWAYS;
		}
		Time first = time(fields.get(period.from()), zone);
		Time last = time(fields.get(period.to()), zone);
		@Nullable Instant begin = (first != null) ? first.begin() : null;
		@Nullable Instant end = (last != null) ? last.end() : null;
		if (first != null && last == null && first.isMoment()) {
			end = first.begin().atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
		}
		if (end != null && !now.isBefore(end)) {
			return new Validity(Phase.ENDED, null);
		}
		if (begin != null && now.isBefore(begin)) {
			return new Validity(Phase.UPCOMING, (end != null && end.isBefore(begin)) ? end : begin);
		}
		return new Validity(Phase.CURRENT, end);
	}

	/** What is no day and no moment limits nothing; it is shown as it is. */
	private static @Nullable Time time(@Nullable Object value, ZoneId zone) {
		try {
			if (!(value instanceof String text) || text.isEmpty()) {
				return null;
			}
			if (text.endsWith("Z")) {
				return new Time(Instant.parse(text), Instant.parse(text));
			}
			LocalDate day = LocalDate.parse(text);
			return new Time(day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	/** A day, or a moment, which ends where it begins. */
	private record Time(Instant begin, Instant end) {

		boolean isMoment() {
			return this.begin.equals(this.end);
		}

	}

}
