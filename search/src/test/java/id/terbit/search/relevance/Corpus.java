package id.terbit.search.relevance;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A corpus such as the sites of the regency hold: the same items at every run. Their
 * words stand in the text files beside this package.
 */
public final class Corpus {

	/** A moment after everything was published, for engines that weigh freshness. */
	public static final Instant NOW = Instant.parse("2026-06-01T03:00:00Z");

	private Corpus() {
	}

	/** All items. */
	public static List<Item> items() {
		return Stream
			.of(Services.items(), Regulations.items(), Destinations.items(), Offices.items(), Reports.items(),
					News.items())
			.flatMap(List::stream)
			.toList();
	}

}
