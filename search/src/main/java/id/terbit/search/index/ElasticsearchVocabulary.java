package id.terbit.search.index;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import co.elastic.clients.elasticsearch._types.SuggestMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Suggester;
import co.elastic.clients.elasticsearch.core.search.TermSuggestOption;
import id.terbit.search.index.Plan.Among;
import id.terbit.search.linguistics.Vocabulary;

/**
 * The exact words of what is live, for one query. Words that are near come from the
 * server's suggester, which also knows those of what was taken out since; so each is
 * counted before it is a candidate. A count is asked for once.
 */
final class ElasticsearchVocabulary implements Vocabulary {

	/** Most candidates for one word. */
	private static final int MOST = 200;

	private final Asked asked;

	private final List<Among> within;

	private final Map<String, Integer> known = new HashMap<>();

	/**
	 * Of an index.
	 * @param within what documents fit whose words may be told
	 */
	ElasticsearchVocabulary(Asked asked, List<Among> within) {
		this.asked = asked;
		this.within = within;
	}

	@Override
	public void expect(Collection<String> exactWords) {
		List<String> unknown = exactWords.stream().filter((word) -> !this.known.containsKey(word)).distinct().toList();
		if (!unknown.isEmpty()) {
			this.known.putAll(this.asked.counts(unknown.stream()
				.collect(Collectors.toMap(Function.identity(),
						(word) -> ElasticsearchQueries.token(EntryTexts.WORDS, word, this.within)))));
		}
	}

	@Override
	public int frequency(String exactWord) {
		expect(List.of(exactWord));
		return this.known.getOrDefault(exactWord, 0);
	}

	@Override
	public Collection<Candidate> near(String exactWord, int edits) {
		List<String> found = this.asked.suggested(suggester(exactWord, edits))
			.stream()
			.map(TermSuggestOption::text)
			.toList();
		expect(found);
		return found.stream()
			.map((word) -> new Candidate(word, frequency(word)))
			.filter((candidate) -> candidate.frequency() > 0)
			.sorted(Comparator.comparing(Candidate::frequency).reversed().thenComparing(Candidate::term))
			.toList();
	}

	private static Suggester suggester(String exactWord, int edits) {
		return Suggester.of((suggester) -> suggester.suggesters(Asked.NAME,
				(field) -> field.text(exactWord)
					.term((term) -> term.field(EntryTexts.WORDS)
						.analyzer("whitespace")
						.suggestMode(SuggestMode.Always)
						.maxEdits(edits)
						.prefixLength(0)
						.minWordLength(1)
						.maxTermFreq(Float.valueOf(Integer.MAX_VALUE >> 1))
						.size(MOST)
						.shardSize(MOST))));
	}

	/** The index, as words are asked of it. */
	interface Asked {

		/** Name of the only suggester. */
		String NAME = "words";

		/** How many documents fit each query, all in one call. */
		Map<String, Integer> counts(Map<String, Query> queries);

		/** Words that are near. */
		List<TermSuggestOption> suggested(Suggester suggester);

	}

}
