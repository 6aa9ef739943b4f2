package id.terbit.search.linguistics;

import java.io.IOException;
import java.util.Arrays;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Roots of exact tokens. Put in their place, stop words are left out without a gap, so
 * that a view has the same positions in both engines; or kept beside them.
 */
final class RootFilter extends TokenFilter {

	/** Words remembered with their roots; a power of two. */
	private static final int REMEMBERED = 16384;

	private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

	private final FlagsAttribute flags = addAttribute(FlagsAttribute.class);

	private final Stemmer stemmer;

	private final @Nullable Remembered[] remembered = new Remembered[REMEMBERED];

	private final boolean inPlace;

	private @Nullable String root;

	/**
	 * Over a tokenizer.
	 * @param inPlace whether roots take the place of exact tokens
	 */
	RootFilter(TokenStream input, Lexicon lexicon, boolean inPlace) {
		super(input);
		this.stemmer = new Stemmer(lexicon);
		this.inPlace = inPlace;
	}

	@Override
	public boolean incrementToken() throws IOException {
		while (this.input.incrementToken()) {
			int kind = this.flags.getFlags();
			boolean word = (kind & (WordTokenizer.STOP | WordTokenizer.NUMBER | WordTokenizer.NAME)) == 0;
			this.root = word ? root(this.term.buffer(), this.term.length()) : null;
			if (!this.inPlace) {
				return true;
			}
			if ((kind & WordTokenizer.STOP) == 0) {
				if (this.root != null) {
					this.term.setEmpty().append(this.root);
				}
				return true;
			}
		}
		return false;
	}

	/** The root of the token, {@code null} where it is its own or a stop word. */
	@Nullable String root() {
		return this.root;
	}

	private @Nullable String root(char[] word, int length) {
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
		return before.root;
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
