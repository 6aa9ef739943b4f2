package id.terbit.search.linguistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import id.terbit.search.linguistics.Vocabulary.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * Another spelling for a word that neither the language nor the index knows. The same
 * word and vocabulary give the same spelling always.
 */
final class Spelling {

	/** Words over so many letters may be wrong in one, */
	private static final int ONE_EDIT = 4;

	/** and over so many in two. */
	private static final int TWO_EDITS = 8;

	/** A second wrong letter is so much less likely than one. */
	private static final double SECOND_EDIT = 0.02;

	/** People seldom get the first letter wrong. */
	private static final double OTHER_FIRST_LETTER = 0.2;

	/** What the language knows is likelier than another slip. */
	private static final double KNOWN = 3;

	/** Shortest word that may be two words run together. */
	private static final int RUN_TOGETHER = 6;

	private final Vocabulary vocabulary;

	private final Stemmer stemmer;

	Spelling(Vocabulary vocabulary, Stemmer stemmer) {
		this.vocabulary = vocabulary;
		this.stemmer = stemmer;
	}

	/** Whether the word needs no other spelling. */
	boolean isRight(String word) {
		return isKnown(word) || isInIndex(word);
	}

	/** Tells the index which words it will be asked for. */
	void expect(Collection<String> words) {
		this.vocabulary.expect(words);
	}

	/** Whether the index has the word. */
	boolean isInIndex(String word) {
		return this.vocabulary.frequency(word) > 0;
	}

	String root(String word) {
		return this.stemmer.root(word);
	}

	/** Whether the language has the word. */
	boolean isKnown(String word) {
		return this.stemmer.isKnown(word);
	}

	/** The likeliest spelling, which may be two words, or {@code null}. */
	@Nullable String instead(String word) {
		Guess near = near(word);
		String parted = parted(word, near != null && near.edits() == 1);
		if (parted != null) {
			return parted;
		}
		return (near != null) ? near.term().replace(Gazetteer.Name.SEAL, ' ') : null;
	}

	private @Nullable Guess near(String word) {
		int edits = (word.length() > TWO_EDITS) ? 2 : (word.length() > ONE_EDIT) ? 1 : 0;
		if (edits == 0) {
			return null;
		}
		return this.vocabulary.near(word, edits)
			.stream()
			.filter((candidate) -> candidate.frequency() > 0 && isWord(candidate.term()))
			.map((candidate) -> guess(word, candidate))
			.filter((guess) -> guess.edits() >= 1 && guess.edits() <= edits)
			.max(Comparator.comparingDouble(Guess::likelihood).thenComparing(Guess::term, Comparator.reverseOrder()))
			.orElse(null);
	}

	private Guess guess(String word, Candidate candidate) {
		int edits = distance(word, candidate.term());
		double likelihood = candidate.frequency();
		likelihood *= (edits > 1) ? SECOND_EDIT : 1;
		likelihood *= (candidate.term().charAt(0) != word.charAt(0)) ? OTHER_FIRST_LETTER : 1;
		likelihood *= this.stemmer.isKnown(candidate.term()) ? KNOWN : 1;
		return new Guess(candidate.term(), edits, likelihood);
	}

	private static boolean isWord(String term) {
		return !term.isEmpty() && term.chars()
			.allMatch((sign) -> Character.isLetter(sign) || sign == '-' || sign == Gazetteer.Name.SEAL);
	}

	/** Two words that were run together, both in the index, or {@code null}. */
	private @Nullable String parted(String word, boolean nearIsLikely) {
		if (word.length() < RUN_TOGETHER || word.length() > 40) {
			return null;
		}
		String best = null;
		int most = 0;
		int shortest = nearIsLikely ? 4 : 3;
		expect(parts(word, shortest));
		for (int i = 2; i <= word.length() - shortest; i++) {
			String first = word.substring(0, i);
			String second = word.substring(i);
			if (i < shortest && !isPreposition(first)) {
				continue;
			}
			int frequency = together(first, second);
			if (frequency > most) {
				most = frequency;
				best = first + " " + second;
			}
		}
		return best;
	}

	private static List<String> parts(String word, int shortest) {
		List<String> parts = new ArrayList<>();
		for (int i = 2; i <= word.length() - shortest; i++) {
			parts.add(word.substring(0, i));
			parts.add(word.substring(i));
		}
		return parts;
	}

	private int together(String first, String second) {
		int frequency = this.vocabulary.frequency(second);
		if (frequency == 0 || !(this.stemmer.isKnown(first) || this.stemmer.isKnown(second))) {
			return 0;
		}
		return isPreposition(first) ? frequency : Math.min(frequency, this.vocabulary.frequency(first));
	}

	private static boolean isPreposition(String word) {
		return word.equals("di") || word.equals("ke");
	}

	/** Letters put in, left out, exchanged, or swapped with the next (each once). */
	static int distance(String one, String other) {
		int[] beforeLast = new int[other.length() + 1];
		int[] last = new int[other.length() + 1];
		int[] row = new int[other.length() + 1];
		for (int j = 0; j <= other.length(); j++) {
			last[j] = j;
		}
		for (int i = 1; i <= one.length(); i++) {
			row[0] = i;
			for (int j = 1; j <= other.length(); j++) {
				boolean same = one.charAt(i - 1) == other.charAt(j - 1);
				row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
				if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
						&& one.charAt(i - 2) == other.charAt(j - 1)) {
					row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
				}
			}
			int[] free = beforeLast;
			beforeLast = last;
			last = row;
			row = free;
		}
		return last[other.length()];
	}

	/** A word that may have been meant. */
	private record Guess(String term, int edits, double likelihood) {
	}

}
