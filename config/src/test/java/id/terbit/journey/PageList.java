package id.terbit.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/**
 * The pages of {@code pages.txt}: who opens which address, and the status of its answer.
 */
record PageList(List<Entry> entries) {

	static final String NOBODY = "nobody";

	private static final String EVERYBODY = "everybody";

	/** In the order in which they look; the sample data has one for each role. */
	static final List<String> PEOPLE = List.of(NOBODY, "penulis", "penyunting", "kasi", "kabid", "admin", "operator");

	/** Whom the list means by everybody. */
	static final List<String> SIGNED_IN = PEOPLE.subList(1, PEOPLE.size());

	private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z-]+)}");

	PageList {
		entries = List.copyOf(entries);
	}

	static PageList read() {
		try (InputStream list = PageList.class.getResourceAsStream("pages.txt")) {
			String text = new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8);
			return new PageList(text.lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map((line) -> line.split("\\s+"))
				.map((part) -> new Entry(part[0], Integer.parseInt(part[1].replace("*", "")), part[2],
						part[1].endsWith("*")))
				.toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Those with a star. */
	PageList starred() {
		return new PageList(this.entries.stream().filter(Entry::starred).toList());
	}

	/** What is on the list for one person alone, with the places filled in. */
	List<Entry> own(String who, Map<String, List<String>> known) {
		return listedFor(who, who, known);
	}

	/** What is on the list for everybody, as one person opens it. */
	List<Entry> shared(String who, Map<String, List<String>> known) {
		return listedFor(EVERYBODY, who, known);
	}

	private List<Entry> listedFor(String listed, String who, Map<String, List<String>> known) {
		return this.entries.stream()
			.filter((entry) -> entry.who().equals(listed))
			.flatMap((entry) -> filled(entry.address(), known).stream()
				.map((address) -> new Entry(who, entry.status(), address, entry.starred())))
			.toList();
	}

	/** Those of these patterns that are the nearest to no address of the list. */
	Set<String> unvisited(List<PathPattern> patterns) {
		Set<String> left = new TreeSet<>(patterns.stream().map(PathPattern::getPatternString).toList());
		for (Entry entry : this.entries) {
			String path = entry.address().replaceFirst("\\?.*", "").replace("{public}", "/s/pesona/");
			PathContainer container = PathContainer.parsePath(PLACE.matcher(path).replaceAll("00000000"));
			patterns.stream()
				.filter((pattern) -> pattern.matches(container))
				.min(PathPattern.SPECIFICITY_COMPARATOR)
				.ifPresent((pattern) -> left.remove(pattern.getPatternString()));
		}
		return left;
	}

	private static List<String> filled(String address, Map<String, List<String>> known) {
		Matcher place = PLACE.matcher(address);
		if (!place.find()) {
			return List.of(address);
		}
		List<String> values = known.get(place.group(1));
		if (values == null || values.isEmpty()) {
			throw new IllegalStateException("the sample data has no " + place.group());
		}
		List<String> filled = new ArrayList<>();
		values.forEach((value) -> filled.addAll(filled(address.replace(place.group(), value), known)));
		return filled;
	}

	/**
	 * One page for one person, or for everybody.
	 *
	 * @param starred whether it is opened by every {@code mvn verify}
	 */
	record Entry(String who, int status, String address, boolean starred) {
	}

}
