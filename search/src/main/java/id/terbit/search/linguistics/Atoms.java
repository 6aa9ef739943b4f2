package id.terbit.search.linguistics;

import java.nio.CharBuffer;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * The letters and the digits of a text, run by run, folded: lower case, no diacritics,
 * compatibility forms resolved, apostrophes and signs without width left out. Each run
 * knows where it stands in the text. Used again for text after text; not for several
 * threads at once.
 */
final class Atoms {

	/** Longer runs are cut: no word is, and an engine has its bounds. */
	static final int LONGEST = 64;

	/** Above so many characters the room is given back after use. */
	private static final int KEPT = 1 << 16;

	private char[] text = new char[1024];

	private int textLength;

	private char[] folded = new char[1024];

	private int foldedLength;

	private int[] start = new int[128];

	private int[] end = new int[128];

	/** Where each folded run begins; that of the next is where it ends. */
	private int[] foldedFrom = new int[129];

	private boolean[] digits = new boolean[128];

	private int count;

	/** Room for the text, at least so much; what is there stays. */
	char[] room(int length) {
		if (this.text.length < length) {
			this.text = Arrays.copyOf(this.text, Math.max(length, this.text.length * 2));
		}
		return this.text;
	}

	/** Reads the first characters of {@link #room(int)}. */
	void read(int length) {
		this.textLength = length;
		this.foldedLength = 0;
		this.count = 0;
		this.foldedFrom[0] = 0;
		int at = 0;
		while (at < length) {
			int point = point(at);
			if (isLetter(point)) {
				at = run(at, false);
			}
			else if (Character.isDigit(point)) {
				at = run(at, true);
			}
			else {
				at += Character.charCount(point);
			}
		}
	}

	/** Gives large room back. */
	void release() {
		if (this.text.length > KEPT) {
			this.text = new char[1024];
			this.folded = new char[1024];
			this.start = new int[128];
			this.end = new int[128];
			this.foldedFrom = new int[129];
			this.digits = new boolean[128];
		}
	}

	private int run(int from, boolean ofDigits) {
		int at = from;
		int end = from;
		boolean ascii = true;
		while (at < this.textLength) {
			int point = point(at);
			int size = Character.charCount(point);
			boolean belongs = ofDigits ? Character.isDigit(point) : isLetter(point) || (at > from && isMark(point));
			if (belongs) {
				end = at + size;
				ascii &= point < 128;
			}
			else if (Character.getType(point) == Character.FORMAT) {
				ascii = false;
			}
			else if (ofDigits || !isApostrophe(point) || end != at || !isLetterAt(at + size)) {
				break;
			}
			else {
				ascii = false;
			}
			at += size;
		}
		add(from, end, ofDigits, ascii);
		return end;
	}

	private void add(int from, int to, boolean ofDigits, boolean ascii) {
		int before = this.foldedLength;
		if (ascii) {
			int length = ofDigits ? to - from : Math.min(LONGEST, to - from);
			roomToFold(length);
			for (int i = 0; i < length; i++) {
				char letter = this.text[from + i];
				this.folded[before + i] = (letter >= 'A' && letter <= 'Z') ? (char) (letter + 32) : letter;
			}
			this.foldedLength += length;
		}
		else {
			fold(new String(this.text, from, to - from), ofDigits);
		}
		if (this.foldedLength == before) {
			return;
		}
		if (this.count == this.start.length) {
			this.start = Arrays.copyOf(this.start, this.count * 2);
			this.end = Arrays.copyOf(this.end, this.count * 2);
			this.digits = Arrays.copyOf(this.digits, this.count * 2);
			this.foldedFrom = Arrays.copyOf(this.foldedFrom, this.count * 2 + 1);
		}
		this.start[this.count] = from;
		this.end[this.count] = to;
		this.digits[this.count] = ofDigits;
		this.count++;
		this.foldedFrom[this.count] = this.foldedLength;
	}

	/** The slow way: decomposed, marks and signs dropped. */
	private void fold(String run, boolean ofDigits) {
		String plain = Normalizer.normalize(run, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
		roomToFold(plain.length());
		int before = this.foldedLength;
		plain.codePoints()
			.map((point) -> Character.isDigit(point) ? '0' + Character.digit(point, 10) : point)
			.filter((point) -> ofDigits ? Character.isDigit(point) : Character.isLetter(point))
			.forEach(this::append);
		if (!ofDigits && this.foldedLength - before > LONGEST) {
			int cut = before + LONGEST;
			this.foldedLength = Character.isHighSurrogate(this.folded[cut - 1]) ? cut - 1 : cut;
		}
	}

	private void append(int point) {
		this.foldedLength += Character.toChars(point, this.folded, this.foldedLength);
	}

	private void roomToFold(int more) {
		if (this.foldedLength + more > this.folded.length) {
			this.folded = Arrays.copyOf(this.folded, Math.max(this.foldedLength + more, this.folded.length * 2));
		}
	}

	private int point(int at) {
		return Character.codePointAt(this.text, at, this.textLength);
	}

	private boolean isLetterAt(int at) {
		return at < this.textLength && isLetter(point(at));
	}

	private static boolean isLetter(int point) {
		return (point < 128) ? (point | 32) >= 'a' && (point | 32) <= 'z'
				: Character.isLetter(point) || Character.getType(point) == Character.LETTER_NUMBER;
	}

	private static boolean isMark(int point) {
		int type = Character.getType(point);
		return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
	}

	/** As in {@code Jum'at}, however it is typed. */
	private static boolean isApostrophe(int point) {
		return switch (point) {
			case '\'', '`', 0xb4, 0x2018, 0x2019, 0x201b, 0x2032 -> true;
			default -> false;
		};
	}

	int count() {
		return this.count;
	}

	int textLength() {
		return this.textLength;
	}

	/** The text, to look at only as far as {@link #textLength()}. */
	char[] text() {
		return this.text;
	}

	int start(int atom) {
		return this.start[atom];
	}

	int end(int atom) {
		return this.end[atom];
	}

	boolean isNumber(int atom) {
		return atom >= 0 && atom < this.count && this.digits[atom];
	}

	boolean isWord(int atom) {
		return atom >= 0 && atom < this.count && !this.digits[atom];
	}

	char[] folded() {
		return this.folded;
	}

	int foldedFrom(int atom) {
		return this.foldedFrom[atom];
	}

	int length(int atom) {
		return this.foldedFrom[atom + 1] - this.foldedFrom[atom];
	}

	String string(int atom) {
		return new String(this.folded, this.foldedFrom[atom], length(atom));
	}

	boolean is(int atom, String word) {
		if (length(atom) != word.length()) {
			return false;
		}
		int from = this.foldedFrom[atom];
		for (int i = 0; i < word.length(); i++) {
			if (this.folded[from + i] != word.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	boolean same(int one, int other) {
		return Arrays.equals(this.folded, this.foldedFrom[one], this.foldedFrom[one + 1], this.folded,
				this.foldedFrom[other], this.foldedFrom[other + 1]);
	}

	/** The number of a short run of digits, or -1. */
	int number(int atom) {
		if (!isNumber(atom) || length(atom) > 9) {
			return -1;
		}
		int number = 0;
		for (int i = this.foldedFrom[atom]; i < this.foldedFrom[atom + 1]; i++) {
			number = number * 10 + this.folded[i] - '0';
		}
		return number;
	}

	/**
	 * The one sign between a run and the next, or 0 where there is another number of
	 * signs.
	 */
	char sign(int atom) {
		return (atom + 1 < this.count && this.start[atom + 1] - this.end[atom] == 1) ? this.text[this.end[atom]] : 0;
	}

	/** Whether the next run follows with nothing between. */
	boolean touches(int atom) {
		return atom + 1 < this.count && this.start[atom + 1] == this.end[atom];
	}

	/** Whether a hyphen alone stands before the next run. */
	boolean isHyphenated(int atom) {
		char sign = sign(atom);
		return sign == '-' || sign == 0x2010 || sign == 0x2011;
	}

	/** Whether at most a few blanks stand before the next run. */
	boolean isBlank(int atom) {
		if (atom + 1 >= this.count || this.start[atom + 1] - this.end[atom] > 3) {
			return false;
		}
		for (int i = this.end[atom]; i < this.start[atom + 1]; i++) {
			char sign = this.text[i];
			if (!Character.isWhitespace(sign) && !Character.isSpaceChar(sign)) {
				return false;
			}
		}
		return this.start[atom + 1] > this.end[atom];
	}

	/** The text as a sequence, for looking only. */
	CharSequence sequence() {
		return CharBuffer.wrap(this.text, 0, this.textLength);
	}

}
