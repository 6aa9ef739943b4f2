package id.terbit.search.index;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import id.terbit.search.relevance.Corpus;

/**
 * Any number of entries such as the sites of many years hold, the same at every run: the
 * corpus of judged relevance again and again, each time with paragraphs of two of its
 * items, a date and names of its own, so that the words grow in number with the texts.
 */
final class GeneratedEntries {

	private static final List<String> SYLLABLES = List.of("ba", "dang", "ka", "lim", "ma", "nur", "pa", "ran", "sei",
			"tan", "u", "wan", "ja", "gar", "ri", "ta", "lu", "bung", "si", "mer");

	private static final int NAMES = 6;

	private static final int DAYS = 3650;

	private final List<SearchEntry> corpus = Corpus.items().stream().map(CorpusIndex::entry).toList();

	/** Some of them, by their numbers. */
	List<SearchEntry> batch(int from, int size) {
		return IntStream.range(from, from + size).mapToObj(this::entry).toList();
	}

	private SearchEntry entry(int number) {
		Random random = new Random(number);
		SearchEntry one = this.corpus.get(number % this.corpus.size());
		SearchEntry other = this.corpus.get(random.nextInt(this.corpus.size()));
		StringBuilder text = new StringBuilder(one.text()).append("\n\n").append(other.text()).append("\n\n");
		for (int i = 0; i < NAMES; i++) {
			text.append(name(random)).append(' ').append(name(random)).append(" hadir pada kegiatan itu. ");
		}
		return new SearchEntry(new UUID(0x0190_a000_0000_7000L, number), 1, one.site(), one.type(),
				one.path() + number + "/", one.title() + " " + name(random), one.summary(), text.toString(),
				one.captions(), one.extra(), one.attached(), one.category(), one.tags(), one.districts(), one.year(),
				Corpus.NOW.minus(Duration.ofHours(random.nextInt(24 * DAYS))));
	}

	private static String name(Random random) {
		StringBuilder name = new StringBuilder();
		for (int i = 0; i < 4; i++) {
			name.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
		}
		return Character.toUpperCase(name.charAt(0)) + name.substring(1);
	}

}
