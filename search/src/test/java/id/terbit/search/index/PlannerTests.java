package id.terbit.search.index;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import id.terbit.search.index.IndexView.DocumentFrequencies;
import id.terbit.search.linguistics.Linguistics;
import id.terbit.search.linguistics.Synonyms;
import id.terbit.search.linguistics.Understanding;
import id.terbit.search.linguistics.Vocabulary;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlannerTests {

	private static final DocumentFrequencies UNKNOWN = new DocumentFrequencies(0, Map.of());

	private static final Pattern FIRST = Pattern.compile("^[^=>,]+");

	@Test
	void no_query_is_larger_than_an_engine_takes() {
		List<String> expressions = Synonyms.shippedLines()
			.stream()
			.flatMap((line) -> FIRST.matcher(line).results())
			.map((first) -> first.group().strip())
			.toList();
		for (int from = 0; from + Understanding.MAX_WORDS <= expressions.size(); from += Understanding.MAX_WORDS) {
			String words = String.join(" ", expressions.subList(from, from + Understanding.MAX_WORDS));
			Understanding meant = Linguistics.shipped().understand(words, Synonyms.shipped(), Vocabulary.NONE);
			assertThat(Planner.all(meant, Instant.EPOCH).size()).as(words).isLessThanOrEqualTo(Planner.LARGEST);
			assertThat(Planner.any(meant, UNKNOWN, Instant.EPOCH).size()).as(words)
				.isLessThanOrEqualTo(Planner.LARGEST);
		}
	}

}
