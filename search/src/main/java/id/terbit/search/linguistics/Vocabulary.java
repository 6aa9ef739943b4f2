package id.terbit.search.linguistics;

import java.util.Collection;
import java.util.List;

/**
 * The exact words that an index holds. An engine answers from its fields of the exact
 * view.
 */
public interface Vocabulary {

	/** Knows nothing, so that nothing is corrected. */
	Vocabulary NONE = new Vocabulary() {

		@Override
		public int frequency(String exactWord) {
			return 0;
		}

		@Override
		public Collection<Candidate> near(String exactWord, int edits) {
			return List.of();
		}

	};

	/**
	 * Tells which words will be asked for next, so that an engine on another machine
	 * answers for all of them in one go.
	 */
	default void expect(Collection<String> exactWords) {
	}

	/** In how many documents the word stands, 0 where in none. */
	int frequency(String exactWord);

	/**
	 * Words of the index that differ by a few letters, in any order; more than differ so
	 * little do no harm.
	 * @param edits letters put in, left out, exchanged or swapped with the next: 1 or 2
	 */
	Collection<Candidate> near(String exactWord, int edits);

	/**
	 * A word of the index.
	 *
	 * @param frequency in how many documents it stands
	 */
	record Candidate(String term, int frequency) {
	}

}
