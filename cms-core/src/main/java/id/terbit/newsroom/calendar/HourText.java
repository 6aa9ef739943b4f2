package id.terbit.newsroom.calendar;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import id.terbit.procedure.Span;
import id.terbit.refusal.Refusal;

/**
 * The working hours of a day as a line of text: {@code 07.30–12.00, 13.00–16.00}; an
 * empty line is a free day. Colons and plain hyphens are read as well.
 */
final class HourText {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");

	private static final String HOUR = "([01]?[0-9]|2[0-3])[.:]([0-5][0-9])";

	private static final Pattern SPAN = Pattern.compile(HOUR + "\\s*[-–—]\\s*" + HOUR);

	private HourText() {
	}

	static String write(List<Span> spans) {
		return spans.stream()
			.map((span) -> TIME.format(span.from()) + "–" + TIME.format(span.to()))
			.collect(Collectors.joining(", "));
	}

	/** The spans; what can't be read is added to the refusals. */
	static List<Span> read(String text, String pointer, List<Refusal> refusals) {
		List<Span> spans = new ArrayList<>();
		if (text.isBlank()) {
			return spans;
		}
		for (String part : text.split("[,;]", -1)) {
			Matcher span = SPAN.matcher(part.strip());
			if (!span.matches()) {
				refusals.add(Refusal.at(pointer, "calendar.hours-unreadable", part.strip()));
				continue;
			}
			LocalTime from = time(span.group(1), span.group(2));
			LocalTime to = time(span.group(3), span.group(4));
			if (from.isBefore(to)) {
				spans.add(new Span(from, to));
			}
			else {
				refusals.add(Refusal.at(pointer, "calendar.hours-backwards", part.strip()));
			}
		}
		return spans;
	}

	private static LocalTime time(String hour, String minute) {
		return LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute));
	}

}
