package id.terbit.search.linguistics;

import org.jspecify.annotations.Nullable;

/**
 * Finds the root of a word by confix stripping: prefixes and suffixes that may stand
 * together are taken off, the sound that a nasal swallowed is put back, and the result is
 * taken when it is a known root. Of unknown words only what is safe comes off:
 * {@code -nya}, and {@code di-…-kan} or {@code me-…-kan} that can be read in one way. Not
 * for several threads at once.
 */
final class Stemmer {

	/** Longer words stay as they are. */
	private static final int LONGEST = 48;

	/** Prefixes one after another, as in {@code ke-ber-hasil-an}. */
	private static final int PREFIXES = 3;

	private final Lexicon lexicon;

	private final char[] word = new char[LONGEST];

	/** Whether the last root was found by knowledge, not by a rule for unknown words. */
	private boolean known;

	Stemmer(Lexicon lexicon) {
		this.lexicon = lexicon;
	}

	/** The root of a folded word, which may be the word itself. */
	String root(CharSequence word) {
		char[] letters = word.toString().toCharArray();
		String root = root(letters, 0, letters.length);
		return (root != null) ? root : word.toString();
	}

	/** Whether the word is known, with or without affixes. */
	boolean isKnown(CharSequence word) {
		this.known = false;
		root(word);
		return this.known;
	}

	/** The root, or {@code null} where the word is its own. */
	@Nullable String root(char[] letters, int from, int length) {
		this.known = false;
		if (length > LONGEST) {
			return null;
		}
		String whole = this.lexicon.whole(letters, from, length);
		if (whole != null) {
			this.known = true;
			return whole;
		}
		for (int i = from + 1; i < from + length - 1; i++) {
			if (letters[i] == '-') {
				return doubled(letters, from, i, from + length);
			}
		}
		if (length < 4) {
			return null;
		}
		System.arraycopy(letters, from, this.word, 0, length);
		String root = attached(length);
		this.known = root != null;
		return (root != null) ? root : safely(length);
	}

	/** Whether two words with a hyphen between them are one doubled word. */
	boolean isDoubled(String first, String second) {
		if (first.equals(second)) {
			return true;
		}
		String pair = first + "-" + second;
		if (pair.length() > LONGEST) {
			return false;
		}
		char[] letters = pair.toCharArray();
		if (this.lexicon.kernel(letters, 0, letters.length) != null) {
			return true;
		}
		String root = root(second);
		return root.length() >= 3 && (root.equals(root(first)) || (first.length() > root.length() + 1
				&& first.endsWith(root) && this.lexicon.kernel(root.toCharArray(), 0, root.length()) != null));
	}

	private @Nullable String doubled(char[] letters, int from, int hyphen, int end) {
		String second = new String(letters, hyphen + 1, end - hyphen - 1);
		String root = root(second);
		boolean secondKnown = this.known;
		String first = root(new String(letters, from, hyphen - from));
		this.known = secondKnown || this.known;
		return second.startsWith(first) ? first : root;
	}

	/** With particles and possessives off, the fewer the better. */
	private @Nullable String attached(int length) {
		String root = bare(length);
		if (root != null) {
			return root;
		}
		int particle = endsWith(length, "lah") || endsWith(length, "kah") || endsWith(length, "pun")
				|| endsWith(length, "tah") ? 3 : 0;
		if (particle > 0) {
			root = owned(length - particle);
		}
		if (root == null) {
			root = possessed(length);
		}
		return (root == null && particle > 0) ? possessed(length - particle) : root;
	}

	private @Nullable String possessed(int length) {
		if (endsWith(length, "nya")) {
			return owned(length - 3);
		}
		return (endsWith(length, "ku") || endsWith(length, "mu")) ? owned(length - 2) : null;
	}

	private @Nullable String owned(int length) {
		if (length < 3) {
			return null;
		}
		String whole = this.lexicon.whole(this.word, 0, length);
		return (whole != null) ? whole : bare(length);
	}

	/** Without particles: suffixes alone, then prefixes with the suffixes they allow. */
	private @Nullable String bare(int length) {
		String root = kernel(0, length);
		if (root == null && endsWith(length, "an")) {
			root = kernel(0, length - 2);
		}
		if (root == null && endsWith(length, "kan")) {
			root = kernel(0, length - 3);
		}
		if (root == null && length > 4 && endsWith(length, "i")) {
			root = strip(0, length, Suffix.NONE, 1);
			root = (root != null) ? root : kernel(0, length - 1);
		}
		for (int prefixes = 1; root == null && prefixes <= PREFIXES; prefixes++) {
			root = between(length, prefixes);
		}
		return (root != null) ? root : spoken(length);
	}

	/** As people talk: {@code ngurus, ngirim, nyapu, nyari, ngurusin}. */
	private @Nullable String spoken(int length) {
		if (length < 5 || this.word[0] != 'n') {
			return null;
		}
		String root = swallowed(length);
		return (root == null && endsWith(length, "in")) ? swallowed(length - 2) : root;
	}

	private @Nullable String swallowed(int to) {
		if (!isVowel(this.word[2])) {
			return null;
		}
		if (this.word[1] == 'g') {
			String root = inside(2, to, 1, 4);
			return (root != null) ? root : restored(2, 1, to, 'k', 1);
		}
		if (this.word[1] == 'y') {
			String root = restored(1, 1, to, 's', 1);
			return (root != null) ? root : restored(1, 1, to, 'c', 1);
		}
		return null;
	}

	/** Nouns in {@code pe-…-an} and {@code ke-…-an} are read as such before all else. */
	private @Nullable String between(int length, int prefixes) {
		String root = (this.word[0] == 'p' || this.word[0] == 'k') ? nominal(length, prefixes) : null;
		if (root == null) {
			root = strip(0, length, Suffix.NONE, prefixes);
		}
		if (root == null) {
			root = nominal(length, prefixes);
		}
		if (root == null && endsWith(length, "kan")) {
			root = strip(0, length - 3, Suffix.KAN, prefixes);
		}
		if (root == null && endsWith(length, "i")) {
			root = strip(0, length - 1, Suffix.I, prefixes);
		}
		return root;
	}

	private @Nullable String nominal(int length, int prefixes) {
		return endsWith(length, "an") ? strip(0, length - 2, Suffix.AN, prefixes) : null;
	}

	/** Exactly so many prefixes off, or null. */
	private @Nullable String strip(int from, int to, Suffix suffix, int prefixes) {
		if (to - from < 5) {
			return null;
		}
		boolean inner = suffix == Suffix.ANY;
		char first = this.word[from];
		char second = this.word[from + 1];
		if (first == 'd' && second == 'i') {
			return (suffix.isVerbal() && !inner) ? inside(from + 2, to, prefixes, 3) : null;
		}
		if (first == 'k' && second == 'e') {
			return (suffix == Suffix.AN || inner) ? inside(from + 2, to, prefixes, 3) : null;
		}
		if (first == 's' && second == 'e') {
			return (suffix == Suffix.NONE || suffix == Suffix.AN || inner) ? inside(from + 2, to, prefixes, 4) : null;
		}
		if (second != 'e') {
			return null;
		}
		return switch (first) {
			case 'b' -> (suffix != Suffix.I) ? withR(from, to, prefixes) : null;
			case 't' -> (suffix != Suffix.AN) ? withR(from, to, prefixes) : null;
			case 'm' -> (suffix.isVerbal() && !inner) ? nasal(from, to, prefixes) : null;
			case 'p' -> actor(from, to, suffix, prefixes);
			default -> null;
		};
	}

	/** {@code per-}, allowing every suffix, and {@code pe-N-}, allowing {@code -an}. */
	private @Nullable String actor(int from, int to, Suffix suffix, int prefixes) {
		String root = withR(from, to, prefixes);
		boolean nominal = suffix == Suffix.NONE || suffix == Suffix.AN || suffix == Suffix.ANY;
		if (root == null && nominal) {
			root = nasal(from, to, prefixes);
		}
		char third = this.word[from + 2];
		return (root == null && nominal && third != 'n' && third != 'm') ? inside(from + 2, to, prefixes, 4) : root;
	}

	/** {@code ber-, ter-, per-}: before r one of the two falls away. */
	private @Nullable String withR(int from, int to, int prefixes) {
		if (this.word[from + 2] != 'r') {
			return null;
		}
		String root = inside(from + 3, to, prefixes, 3);
		return (root != null) ? root : inside(from + 2, to, prefixes, 4);
	}

	/** {@code me-N-} and {@code pe-N-}. */
	private @Nullable String nasal(int from, int to, int prefixes) {
		char third = this.word[from + 2];
		char fourth = this.word[from + 3];
		if (third == 'm') {
			return isVowel(fourth) ? restored(from + 2, from + 2, to, 'p', prefixes)
					: inside(from + 3, to, prefixes, 3);
		}
		if (third != 'n') {
			return (third == 'l' || third == 'r' || third == 'w' || third == 'y') ? inside(from + 2, to, prefixes, 3)
					: null;
		}
		if (fourth == 'y') {
			return restored(from + 2, from + 3, to, 's', prefixes);
		}
		if (fourth == 'g') {
			return velar(from, to, prefixes);
		}
		return isVowel(fourth) ? restored(from + 2, from + 2, to, 't', prefixes) : inside(from + 3, to, prefixes, 3);
	}

	/** {@code meng-}: before vowels, before a k that is gone, or before one syllable. */
	private @Nullable String velar(int from, int to, int prefixes) {
		String root = inside(from + 4, to, prefixes, 3);
		if (root == null && to - from > 5 && isVowel(this.word[from + 4])) {
			root = restored(from + 2, from + 3, to, 'k', prefixes);
		}
		if (root == null && prefixes == 1 && this.word[from + 4] == 'e' && to - from <= 9) {
			root = inside(from + 5, to, prefixes, 3);
		}
		return root;
	}

	/** As it stands, then with the sound that the nasal took the place of. */
	private @Nullable String restored(int plain, int lost, int to, char sound, int prefixes) {
		String root = inside(plain, to, prefixes, 3);
		if (root != null) {
			return root;
		}
		char nasal = this.word[lost];
		this.word[lost] = sound;
		root = inside(lost, to, prefixes, 3);
		this.word[lost] = nasal;
		return root;
	}

	/** What stands inside one prefix: the root, or more prefixes. */
	private @Nullable String inside(int from, int to, int prefixes, int shortest) {
		if (to - from < shortest) {
			return null;
		}
		return (prefixes == 1) ? kernel(from, to) : strip(from, to, Suffix.ANY, prefixes - 1);
	}

	private @Nullable String kernel(int from, int to) {
		return (to - from >= 3) ? this.lexicon.kernel(this.word, from, to - from) : null;
	}

	/** Of a word that nobody knows, what can be taken off without doubt. */
	private @Nullable String safely(int length) {
		int end = endsWith(length, "nya") && length >= 7 ? length - 3 : length;
		int stem = endsWith(end, "kan") ? unambiguous(end - 3) : 0;
		if (stem > 0) {
			return new String(this.word, stem, end - 3 - stem);
		}
		return (end < length) ? new String(this.word, 0, end) : null;
	}

	/** Where the stem starts behind a prefix that can be read in one way, or 0. */
	private int unambiguous(int end) {
		if (end < 7) {
			return 0;
		}
		char third = this.word[2];
		char fourth = this.word[3];
		if (this.word[0] == 'd' && this.word[1] == 'i') {
			return 2;
		}
		if (this.word[0] != 'm' || this.word[1] != 'e') {
			return 0;
		}
		if ((third == 'm' && (fourth == 'b' || fourth == 'f' || fourth == 'v'))
				|| (third == 'n' && (fourth == 'c' || fourth == 'd' || fourth == 'j'))) {
			return 3;
		}
		boolean velar = third == 'n' && fourth == 'g' && (this.word[4] == 'g' || this.word[4] == 'h');
		return velar && end >= 8 ? 4 : 0;
	}

	private boolean endsWith(int length, String suffix) {
		int from = length - suffix.length();
		if (from < 0) {
			return false;
		}
		for (int i = 0; i < suffix.length(); i++) {
			if (this.word[from + i] != suffix.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	private static boolean isVowel(char letter) {
		return letter == 'a' || letter == 'e' || letter == 'i' || letter == 'o' || letter == 'u';
	}

	/** What was taken off behind; it says which prefixes may stand in front. */
	private enum Suffix {

		NONE, AN, KAN, I,

		/** A prefix further out claims it. */
		ANY;

		/** Verbs have {@code -kan} and {@code -i}, never {@code -an}. */
		private boolean isVerbal() {
			return this != AN;
		}

	}

}
