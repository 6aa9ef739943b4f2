package id.terbit.search.linguistics;

import java.util.Collection;
import java.util.Map;

/** A vocabulary in memory, as an index would have it. */
record Words(Map<String, Integer> frequencies) implements Vocabulary {

	@Override
	public int frequency(String exactWord) {
		return this.frequencies.getOrDefault(exactWord, 0);
	}

	@Override
	public Collection<Candidate> near(String exactWord, int edits) {
		return this.frequencies.entrySet()
			.stream()
			.map((word) -> new Candidate(word.getKey(), word.getValue()))
			.filter((word) -> Spelling.distance(exactWord, word.term()) <= edits)
			.toList();
	}

}
