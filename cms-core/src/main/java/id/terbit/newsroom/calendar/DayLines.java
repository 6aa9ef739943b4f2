package id.terbit.newsroom.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.terbit.language.Texts;
import id.terbit.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Free days as lines of text, as they can be copied out of the decree:
 * {@code 17 Agustus | Proklamasi Kemerdekaan}. A weekday in front, the year behind, a
 * range of days ({@code 21–22 Maret}) and dates in figures ({@code 2026-08-17},
 * {@code 17/8/2026}) are read as well.
 */
final class DayLines {

	private static final int LONGEST_TEXT = 20_000;

	private static final int LONGEST_NAME = 120;

	private static final String WEEKDAY = "(?:\\p{L}+['’]?\\p{L}*\\s*,\\s*)?";

	private static final String NAME = "\\s*[|:–—-]?\\s*(?<name>.*)";

	private static final Pattern IN_WORDS = Pattern.compile(WEEKDAY + "(?<day>[0-9]{1,2})"
			+ "(?:\\s*[-–—]\\s*(?<last>[0-9]{1,2}))?\\s+(?<month>\\p{L}+)\\.?(?:\\s+(?<year>[0-9]{4})\\b)?" + NAME);

	private static final Pattern ISO = Pattern
		.compile("(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})\\b" + NAME);

	private static final Pattern IN_FIGURES = Pattern
		.compile(WEEKDAY + "(?<day>[0-9]{1,2})[/.-](?<month>[0-9]{1,2})[/.-](?<year>[0-9]{4})\\b" + NAME);

	/** The first three letters of a month tell it apart, in both languages. */
	private static final Map<String, Integer> MONTHS = Map.ofEntries(Map.entry("jan", 1), Map.entry("feb", 2),
			Map.entry("mar", 3), Map.entry("apr", 4), Map.entry("mei", 5), Map.entry("may", 5), Map.entry("jun", 6),
			Map.entry("jul", 7), Map.entry("agu", 8), Map.entry("agt", 8), Map.entry("aug", 8), Map.entry("sep", 9),
			Map.entry("okt", 10), Map.entry("oct", 10), Map.entry("nov", 11), Map.entry("nop", 11),
			Map.entry("des", 12), Map.entry("dec", 12));

	private final int year;

	private final String pointer;

	private final List<Refusal> refusals;

	private final SortedMap<LocalDate, String> days = new TreeMap<>();

	private DayLines(int year, String pointer, List<Refusal> refusals) {
		this.year = year;
		this.pointer = pointer;
		this.refusals = refusals;
	}

	static String write(SortedMap<LocalDate, String> days, Texts texts) {
		StringBuilder lines = new StringBuilder();
		days.forEach((day, name) -> lines.append(day.getDayOfMonth())
			.append(' ')
			.append(texts.get("format.month." + day.getMonthValue()))
			.append(" | ")
			.append(name)
			.append('\n'));
		return lines.toString();
	}

	/** The days of a year; every line that can't be taken is named in the refusals. */
	static SortedMap<LocalDate, String> read(String text, int year, String pointer, List<Refusal> refusals) {
		DayLines reading = new DayLines(year, pointer, refusals);
		if (text.length() > LONGEST_TEXT) {
			refusals.add(Refusal.at(pointer, "calendar.text-long", LONGEST_TEXT));
			return reading.days;
		}
		List<String> lines = text.lines().toList();
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i).strip();
			if (!line.isEmpty()) {
				reading.line(i + 1, line);
			}
		}
		return reading.days;
	}

	private void line(int number, String line) {
		Matcher words = IN_WORDS.matcher(line);
		if (words.matches()) {
			@Nullable String last = words.group("last");
			days(number, line, words, (last != null) ? last : words.group("day"), month(words.group("month")));
			return;
		}
		for (Pattern form : List.of(ISO, IN_FIGURES)) {
			Matcher figures = form.matcher(line);
			if (figures.matches()) {
				days(number, line, figures, figures.group("day"), Integer.parseInt(figures.group("month")));
				return;
			}
		}
		refuse("calendar.line-unreadable", number, line);
	}

	private void days(int number, String line, Matcher found, String last, int month) {
		@Nullable String named = found.group("year");
		int from = Integer.parseInt(found.group("day"));
		int to = Integer.parseInt(last);
		String name = found.group("name").replaceAll("\\s+", " ").strip();
		if (month == 0 || from > to) {
			refuse("calendar.line-unreadable", number, line);
		}
		else if (named != null && Integer.parseInt(named) != this.year) {
			refuse("calendar.line-other-year", number, line);
		}
		else if (name.isEmpty() || name.length() > LONGEST_NAME) {
			refuse("calendar.line-name", number, line);
		}
		else {
			for (int day = from; day <= to; day++) {
				take(number, line, month, day, name);
			}
		}
	}

	private void take(int number, String line, int month, int day, String name) {
		try {
			if (this.days.putIfAbsent(LocalDate.of(this.year, month, day), name) != null) {
				refuse("calendar.line-twice", number, line);
			}
		}
		catch (DateTimeException ex) {
			refuse("calendar.line-no-such-day", number, line);
		}
	}

	private void refuse(String code, int number, String line) {
		String shown = (line.length() > 60) ? line.substring(0, 60) + "…" : line;
		this.refusals.add(switch (code) {
			case "calendar.line-other-year" ->
				Refusal.at(this.pointer, "calendar.line-other-year", number, shown, String.valueOf(this.year));
			case "calendar.line-name" -> Refusal.at(this.pointer, "calendar.line-name", number, shown, LONGEST_NAME);
			case "calendar.line-twice" -> Refusal.at(this.pointer, "calendar.line-twice", number, shown);
			case "calendar.line-no-such-day" ->
				Refusal.at(this.pointer, "calendar.line-no-such-day", number, shown, String.valueOf(this.year));
			default -> Refusal.at(this.pointer, "calendar.line-unreadable", number, shown);
		});
	}

	private static int month(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		return (lower.length() < 3) ? 0 : MONTHS.getOrDefault(lower.substring(0, 3), 0);
	}

}
