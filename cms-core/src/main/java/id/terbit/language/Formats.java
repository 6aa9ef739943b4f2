package id.terbit.language;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Dates, times, numbers and lengths of working time as a reader of one language expects
 * them: {@code Minggu, 13 Agustus 2023 pukul 15.49 WIB}, {@code 1.234.567}. Names of days
 * and months come from the message files, so that they don't change with the Java
 * version.
 */
public final class Formats {

	/** Western Indonesian time, which the office lives in. */
	public static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

	private static final DateTimeFormatter MACHINE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

	private final Texts texts;

	private final ZoneId zone;

	public Formats(Texts texts, ZoneId zone) {
		this.texts = texts;
		this.zone = zone;
	}

	/** The same for times of another zone. */
	public Formats in(ZoneId other) {
		return other.equals(this.zone) ? this : new Formats(this.texts, other);
	}

	/** {@code Minggu, 13 Agustus 2023 pukul 15.49 WIB}. */
	public String full(Instant at) {
		ZonedDateTime time = at.atZone(this.zone);
		return this.texts.get("format.full", day(time.toLocalDate()), clock(time), zoneName(time));
	}

	/** {@code 13 Agu 2023 15.49}, for lists. */
	public String brief(Instant at) {
		ZonedDateTime time = at.atZone(this.zone);
		String month = this.texts.get("format.month-short." + time.getMonthValue());
		return this.texts.get("format.brief", Integer.toString(time.getDayOfMonth()), month,
				Integer.toString(time.getYear()), clock(time));
	}

	/** {@code Minggu, 13 Agustus 2023}. */
	public String day(LocalDate day) {
		return this.texts.get("format.day", this.texts.get("format.weekday." + day.getDayOfWeek().getValue()),
				date(day));
	}

	/** {@code 13 Agustus 2023}. */
	public String date(LocalDate day) {
		return this.texts.get("format.date", Integer.toString(day.getDayOfMonth()),
				this.texts.get("format.month." + day.getMonthValue()), Integer.toString(day.getYear()));
	}

	/** {@code 13 Agustus 2023}. */
	public String date(Instant at) {
		return date(at.atZone(this.zone).toLocalDate());
	}

	/** {@code 15.49}. */
	public String clock(Instant at) {
		return clock(at.atZone(this.zone));
	}

	/** For {@code <time datetime>}. */
	public String machine(Instant at) {
		return at.toString();
	}

	/** For {@code <input type="datetime-local">}, in the zone. */
	public String input(Instant at) {
		return MACHINE.format(at.atZone(this.zone));
	}

	/** {@code 1.234.567}. */
	public String number(long number) {
		return NumberFormat.getIntegerInstance(this.texts.locale()).format(number);
	}

	/** {@code Rp1.234.567}. */
	public String money(long rupiah) {
		return this.texts.get("format.money", number(rupiah));
	}

	/** {@code 1 jam 5 menit}; {@code 0 menit} where it is less than a minute. */
	public String length(Duration length) {
		long minutes = Math.max(0, length.toMinutes());
		String hours = this.texts.get("format.hours", minutes / 60);
		String rest = this.texts.get("format.minutes", minutes % 60);
		if (minutes < 60) {
			return rest;
		}
		return (minutes % 60 == 0) ? hours : hours + " " + rest;
	}

	/**
	 * How a clock stands in working time: {@code 12 menit lagi} or
	 * {@code terlambat 1 jam 5 menit}.
	 */
	public String remaining(Duration norm, Duration used) {
		Duration left = norm.minus(used);
		return left.isNegative() ? this.texts.get("format.late", length(left.negated()))
				: this.texts.get("format.left", length(left));
	}

	private String clock(ZonedDateTime time) {
		return this.texts.get("format.clock", "%02d".formatted(time.getHour()), "%02d".formatted(time.getMinute()));
	}

	private String zoneName(ZonedDateTime time) {
		return switch (this.zone.getId()) {
			case "Asia/Jakarta", "Asia/Pontianak" -> "WIB";
			case "Asia/Makassar" -> "WITA";
			case "Asia/Jayapura" -> "WIT";
			default -> DateTimeFormatter.ofPattern("zzz", Locale.ROOT).format(time);
		};
	}

}
