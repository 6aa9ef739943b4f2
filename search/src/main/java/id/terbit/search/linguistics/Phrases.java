package id.terbit.search.linguistics;

import java.util.List;

import id.terbit.search.linguistics.Understanding.Term;

/** Words of a query side by side. */
final class Phrases {

	private Phrases() {
	}

	/** Exact words with blanks between, as tables of expressions have them. */
	static String key(List<Token> tokens, int first, int length) {
		if (length == 1) {
			return tokens.get(first).exact();
		}
		StringBuilder key = new StringBuilder();
		for (int i = first; i < first + length; i++) {
			key.append((i > first) ? " " : "").append(tokens.get(i).exact());
		}
		return key.toString();
	}

	/** Some words as terms. */
	static List<Term> terms(List<Token> tokens, int first, int length) {
		return tokens.subList(first, first + length).stream().map(Term::of).toList();
	}

}
