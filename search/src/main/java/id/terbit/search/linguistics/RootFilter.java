package id.terbit.search.linguistics;

import java.io.IOException;
import java.util.Arrays;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Roots in place of exact tokens; stop words are left out without a gap, so that one view
 * has the same positions in both engines.
 */
final class RootFilter extends TokenFilter {

	/** Words remembered with their roots; a power of two. */
	private static final int REMEMBERED = 4096;

	private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

	private final FlagsAttribute flags = addAttribute(FlagsAttribute.class);

	private final Stemmer stemmer;

	private final @Nullable Remembered[] remembered = new Remembered[REMEMBERED];

	RootFilter(TokenStream input, Lexicon lexicon) {
		super(input);
		this.stemmer = new Stemmer(lexicon);
	}

	@Override
	public boolean incrementToken() throws IOException {
		while (this.input.incrementToken()) {
			int kind = this.flags.getFlags();
			if ((kind & WordTokenizer.STOP) == 0) {
				if ((kind & (WordTokenizer.NUMBER | WordTokenizer.NAME)) == 0) {
					toRoot();
				}
				return true;
			}
		}
		return false;
	}

	private void toRoot() {
		char[] word = this.term.buffer();
		int length = this.term.length();
		int hash = 0;
		for (int i = 0; i < length; i++) {
			hash = 31 * hash + word[i];
		}
		int slot = (hash ^ (hash >>> 15)) & (REMEMBERED - 1);
		Remembered before = this.remembered[slot];
		if (before == null || !Arrays.equals(before.word, 0, before.word.length, word, 0, length)) {
			before = new Remembered(Arrays.copyOf(word, length), this.stemmer.root(word, 0, length));
			this.remembered[slot] = before;
		}
		if (before.root != null) {
			this.term.setEmpty().append(before.root);
		}
	}

	/** A word and its root, {@code null} where it is its own. */
	private static final class Remembered {

		private final char[] word;

		private final @Nullable String root;

		private Remembered(char[] word, @Nullable String root) {
			this.word = word;
			this.root = root;
		}

	}

}
