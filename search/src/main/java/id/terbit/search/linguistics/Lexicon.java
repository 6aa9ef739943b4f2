package id.terbit.search.linguistics;

import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.CharArraySet;
import org.jspecify.annotations.Nullable;

/**
 * The words the chain knows: roots, forms that no rule takes to their root, names that no
 * affix is stripped from, stop words. Read once; looked up without making strings.
 */
final class Lexicon {

	private static final Lexicon SHIPPED = new Lexicon();

	/** Roots and forms, each with its root: what affixes may stand around. */
	private final CharArrayMap<String> roots = new CharArrayMap<>(9000, false);

	/** Names: never inside affixes. */
	private final CharArrayMap<String> names = new CharArrayMap<>(1200, false);

	private final CharArraySet stopWords = new CharArraySet(48, false);

	private Lexicon() {
		WordList.lines("roots.txt").forEach((word) -> this.roots.put(word, word));
		WordList.pairs("forms.txt").forEach((form) -> this.roots.put(form.left(), form.right()));
		for (String file : new String[] { "places.txt", "abbreviations.txt", "culture.txt" }) {
			WordList.lines(file).forEach((word) -> this.names.put(word, word));
		}
		WordList.lines("stopwords.txt").forEach(this.stopWords::add);
	}

	/** What Terbit ships. */
	static Lexicon shipped() {
		return SHIPPED;
	}

	/** The root of a word as it stands: a name, a root, or a form of one. */
	@Nullable String whole(char[] word, int from, int length) {
		String name = this.names.get(word, from, length);
		return (name != null) ? name : this.roots.get(word, from, length);
	}

	/** The root of what stands between affixes. */
	@Nullable String kernel(char[] word, int from, int length) {
		return this.roots.get(word, from, length);
	}

	boolean isStopWord(char[] word, int from, int length) {
		return this.stopWords.contains(word, from, length);
	}

}
