package id.terbit.search.linguistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Words that say what a query is after, how something is done or which content type, and
 * those that say nothing of it.
 */
final class Intents {

	/** How-to words. */
	static final String ASKING = "asking";

	/** Words that say little in any text. */
	static final String FILLER = "filler";

	/** What services are about. */
	static final String OBJECT = "object";

	/** Ends a type of which the words name some documents only. */
	private static final String KIND_OF = "?";

	/** The type of those who head an office. */
	static final String OFFICIAL = "official";

	private final Map<String, String> kinds = new HashMap<>();

	private int longest;

	private Intents() {
	}

	/** What Terbit ships. */
	static Intents shipped(Function<String, List<Token>> tokens) {
		Intents intents = new Intents();
		for (WordList.Pair pair : WordList.pairs("intents.txt")) {
			List<Token> words = tokens.apply(pair.right());
			intents.kinds.put(Phrases.key(words, 0, words.size()), pair.left());
			intents.longest = Math.max(intents.longest, words.size());
		}
		return intents;
	}

	/** The longest expression that starts at a word, or {@code null}. */
	@Nullable Intent at(List<Token> tokens, int first) {
		for (int length = Math.min(this.longest, tokens.size() - first); length > 0; length--) {
			String kind = this.kinds.get(Phrases.key(tokens, first, length));
			if (kind != null) {
				return new Intent(kind, length);
			}
		}
		return null;
	}

	boolean contains(String word) {
		return this.kinds.containsKey(word);
	}

	/**
	 * What some words say.
	 *
	 * @param length in words
	 */
	record Intent(String kind, int length) {

		/** The content type that is wanted, or {@code null}. */
		@Nullable String type() {
			if (List.of(ASKING, FILLER, OBJECT).contains(this.kind)) {
				return null;
			}
			return this.kind.endsWith(KIND_OF) ? this.kind.substring(0, this.kind.length() - 1) : this.kind;
		}

		/** Whether its documents fit though they don't have the words. */
		boolean namesType() {
			return type() != null && !this.kind.endsWith(KIND_OF);
		}

	}

}
