package id.terbit.search.relevance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words one text: takes sentences, chooses between their variants and fills names in. The
 * same key gives the same text on every machine.
 */
final class Voice {

	/** The corpus ends in this year. */
	static final int LAST_YEAR = 2026;

	private static final int LAST_MONTH = 5;

	private static final Map<String, List<String>> SENTENCES = sentences();

	private static final List<String> PEOPLE = Rows.lines("people.txt");

	private static final List<String> MONTHS = List.of("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli",
			"Agustus", "September", "Oktober", "November", "Desember");

	private static final Map<DayOfWeek, String> DAYS = Map.of(DayOfWeek.MONDAY, "Senin", DayOfWeek.TUESDAY, "Selasa",
			DayOfWeek.WEDNESDAY, "Rabu", DayOfWeek.THURSDAY, "Kamis", DayOfWeek.FRIDAY, "Jumat", DayOfWeek.SATURDAY,
			"Sabtu", DayOfWeek.SUNDAY, "Minggu");

	/** An innermost pair of braces. */
	private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");

	private final Random random;

	private final Map<String, String> names = new HashMap<>();

	Voice(String key) {
		this.random = new Random(key.hashCode() * 31L + key.length());
		name("nama", person());
		name("jumlah", Integer.toString(number(12, 450)));
		name("pukul", "%02d.%s".formatted(number(7, 9), pick(List.of("00", "30"))));
		name("semester", pick(List.of("I", "II")));
	}

	/** Gives a name its value. */
	Voice name(String name, String value) {
		this.names.put(name, value);
		return this;
	}

	/** Gives the names of a day and its year. */
	Voice day(LocalDate day) {
		name("hari", Objects.requireNonNull(DAYS.get(day.getDayOfWeek())));
		name("tanggal", written(day));
		name("bulan", MONTHS.get(day.getMonthValue() - 1));
		name("tahun", Integer.toString(day.getYear()));
		return name("ke", Integer.toString(day.getYear() - 1512));
	}

	/** A day as it is written. */
	static String written(LocalDate day) {
		return day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
	}

	String person() {
		return pick(PEOPLE);
	}

	int number(int least, int most) {
		return least + this.random.nextInt(most - least + 1);
	}

	/** A day of a year, not younger than the corpus. */
	LocalDate dayOf(int year) {
		return LocalDate.of(year, number(1, (year == LAST_YEAR) ? LAST_MONTH : 12), number(1, 28));
	}

	<T> T pick(List<T> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

	boolean oneIn(int chances) {
		return this.random.nextInt(chances) == 0;
	}

	/** One sentence of a purpose. */
	String say(String purpose) {
		return some(purpose, 1);
	}

	/** Some different sentences of a purpose. */
	String some(String purpose, int number) {
		List<String> order = order(Objects.requireNonNull(SENTENCES.get(purpose), purpose));
		return String.join(" ", order.subList(0, Math.min(number, order.size())));
	}

	/** Sentences filled in, in another order. */
	List<String> order(List<String> sentences) {
		List<String> order = new ArrayList<>(sentences);
		Collections.shuffle(order, this.random);
		return order.stream().map(this::fill).toList();
	}

	/** A text with its variants chosen and its names filled in. */
	String fill(String text) {
		String filled = text;
		while (filled.indexOf('{') >= 0) {
			filled = BRACES.matcher(filled).replaceAll(this::filled);
		}
		return filled;
	}

	private String filled(MatchResult braces) {
		String inside = braces.group(1);
		if (inside.indexOf('/') >= 0) {
			return Matcher.quoteReplacement(pick(Rows.split(inside, "/")));
		}
		String value = this.names.get(inside.toLowerCase(Locale.ROOT));
		if (value == null) {
			throw new IllegalArgumentException("no value for {" + inside + "}");
		}
		return Matcher.quoteReplacement(Character.isUpperCase(inside.charAt(0)) ? capitalised(value) : value);
	}

	static String capitalised(String text) {
		return Character.toUpperCase(text.charAt(0)) + text.substring(1);
	}

	private static Map<String, List<String>> sentences() {
		Map<String, List<String>> sentences = new HashMap<>();
		List<String> current = new ArrayList<>();
		for (String line : Rows.lines("sentences.txt")) {
			if (line.startsWith("[")) {
				current = new ArrayList<>();
				sentences.put(line.substring(1, line.length() - 1), current);
			}
			else {
				current.add(line);
			}
		}
		return Map.copyOf(sentences);
	}

}
