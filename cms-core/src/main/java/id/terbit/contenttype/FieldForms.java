package id.terbit.contenttype;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.terbit.body.Mark;

/** The forms of values that are more than text; empty where a value is none. */
final class FieldForms {

	/** Characters of {@code 2026-03-13}. */
	static final int DAY_LENGTH = 10;

	private static final Pattern OFFSET = Pattern.compile(".*(Z|z|[+-]\\d{2}:?\\d{2})");

	/** {@code 1.475, 102.117}: a comma, semicolon or space between. */
	private static final Pattern POINT = Pattern
		.compile("(-?\\d{1,3}(?:\\.\\d{1,15})?)\\s*[,; ]\\s*(-?\\d{1,3}(?:\\.\\d{1,15})?)");

	/**
	 * The same with decimal commas, as Indonesian maps print it: {@code 1,475; 102,117}.
	 */
	private static final Pattern POINT_WITH_COMMAS = Pattern
		.compile("(-?\\d{1,3},\\d{1,15})\\s*[; ]\\s*(-?\\d{1,3},\\d{1,15})");

	/** A tenth of a metre. */
	private static final int POINT_SCALE = 6;

	private static final Pattern PHONE = Pattern.compile("\\+?[0-9(][0-9 ()./-]{1,30}");

	private static final Pattern NIP = Pattern.compile("[0-9 ./-]{18,30}");

	private FieldForms() {
	}

	static Optional<String> day(Object value) {
		try {
			return (value instanceof String text && text.length() == DAY_LENGTH)
					? Optional.of(LocalDate.parse(text).toString()) : Optional.empty();
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	/** To the second; its year has four digits, so that moments sort by their letters. */
	static Optional<String> moment(Object value, ZoneId zone) {
		if (!(value instanceof String text) || text.length() > 40) {
			return Optional.empty();
		}
		try {
			Instant moment = OFFSET.matcher(text).matches() ? OffsetDateTime.parse(text).toInstant()
					: LocalDateTime.parse(text).atZone(zone).toInstant();
			String kept = moment.truncatedTo(ChronoUnit.SECONDS).toString();
			return Character.isDigit(kept.charAt(0)) ? Optional.of(kept) : Optional.empty();
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	static boolean isWeb(Object value) {
		return value instanceof String text && text.length() <= FieldCheck.WEB_LENGTH
				&& text.regionMatches(true, 0, "http", 0, 4) && Mark.Link.allows(text);
	}

	static Optional<String> phone(Object value) {
		if (!(value instanceof String text)) {
			return Optional.empty();
		}
		String one = text.strip().replaceAll(" +", " ");
		long digits = one.chars().filter(Character::isDigit).count();
		return (PHONE.matcher(one).matches() && digits >= 3 && digits <= 15) ? Optional.of(one) : Optional.empty();
	}

	static Optional<String> nip(Object value) {
		if (!(value instanceof String text) || !NIP.matcher(text.strip()).matches()) {
			return Optional.empty();
		}
		String digits = text.replaceAll("[^0-9]", "");
		return (digits.length() == 18) ? Optional.of(digits) : Optional.empty();
	}

	static Optional<Point> point(Object value) {
		if (!(value instanceof String text)) {
			return Optional.empty();
		}
		Matcher point = POINT.matcher(text.strip());
		if (!point.matches()) {
			point = POINT_WITH_COMMAS.matcher(text.strip());
		}
		return point.matches() ? Optional.of(new Point(degrees(point.group(1)), degrees(point.group(2))))
				: Optional.empty();
	}

	private static BigDecimal degrees(String text) {
		BigDecimal degrees = new BigDecimal(text.replace(',', '.')).setScale(POINT_SCALE, RoundingMode.HALF_UP);
		return (degrees.signum() == 0) ? BigDecimal.ZERO : degrees.stripTrailingZeros();
	}

	/** Degrees north and east. */
	record Point(BigDecimal latitude, BigDecimal longitude) {

		boolean onEarth() {
			return this.latitude.abs().compareTo(BigDecimal.valueOf(90)) <= 0
					&& this.longitude.abs().compareTo(BigDecimal.valueOf(180)) <= 0;
		}

		/** The form that is kept. */
		String text() {
			return this.latitude.toPlainString() + "," + this.longitude.toPlainString();
		}

	}

}
