package id.terbit.search.linguistics;

import org.jspecify.annotations.Nullable;

/**
 * One word as the chain sees it.
 *
 * @param start where it begins in the text, in characters
 * @param end where it ends
 * @param exact the token of the exact view
 * @param root the token of the root view, or {@code null} where that leaves the word out
 * @param number whether it is a number
 * @param name whether it is a name of several words that is one token
 */
public record Token(int start, int end, String exact, @Nullable String root, boolean number, boolean name) {

	/** Whether the root view leaves it out. */
	public boolean isStopWord() {
		return this.root == null;
	}

	/** Whether it is a number that names a year of our time. */
	boolean isYear() {
		return this.number && this.exact.length() == 4 && this.exact.compareTo("1800") >= 0
				&& this.exact.compareTo("2199") <= 0;
	}

}
