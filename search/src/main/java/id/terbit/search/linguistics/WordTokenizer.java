package id.terbit.search.linguistics;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Makes exact tokens out of a text, each at a position of its own, none with a blank in
 * it. Letters and digits part ({@code covid19}, {@code Rp1.500}), hyphens part but in
 * doubled words, numbers and dates get one form, sealed names one token; what may be a
 * NIK gets none.
 */
final class WordTokenizer extends Tokenizer {

	/** Says nothing alone: the root view leaves it out. */
	static final int STOP = 1;

	static final int NUMBER = 2;

	/** A sealed name. */
	static final int NAME = 4;

	/** Runs of more digits say something about a person or nothing. */
	private static final int MOST_DIGITS = 15;

	private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

	private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);

	private final FlagsAttribute flags = addAttribute(FlagsAttribute.class);

	private final Atoms atoms = new Atoms();

	private final Deque<Piece> waiting = new ArrayDeque<>();

	private final Lexicon lexicon;

	private final Gazetteer gazetteer;

	private final Stemmer stemmer;

	private int next;

	WordTokenizer(Lexicon lexicon, Gazetteer gazetteer) {
		this.lexicon = lexicon;
		this.gazetteer = gazetteer;
		this.stemmer = new Stemmer(lexicon);
	}

	@Override
	public void reset() throws IOException {
		super.reset();
		int length = 0;
		int read = 0;
		while (read >= 0) {
			char[] room = this.atoms.room(length + 512);
			read = this.input.read(room, length, room.length - length);
			length += Math.max(0, read);
		}
		this.atoms.read(length);
		this.waiting.clear();
		this.next = 0;
	}

	@Override
	public boolean incrementToken() {
		while (true) {
			Piece piece = this.waiting.poll();
			if (piece != null) {
				emit(piece);
				return true;
			}
			if (this.next >= this.atoms.count()) {
				return false;
			}
			int atom = this.next;
			this.next++;
			if (this.atoms.isNumber(atom) ? number(atom) : word(atom)) {
				return true;
			}
		}
	}

	@Override
	public void end() throws IOException {
		super.end();
		int end = correctOffset(this.atoms.textLength());
		this.offset.setOffset(end, end);
	}

	@Override
	public void close() throws IOException {
		super.close();
		this.atoms.release();
	}

	/** Whether a token came of it at once. */
	private boolean number(int atom) {
		int nik = Nik.end(this.atoms.sequence(), this.atoms.start(atom));
		if (nik >= 0) {
			while (this.next < this.atoms.count() && this.atoms.start(this.next) < nik) {
				this.next++;
			}
			return false;
		}
		if (this.atoms.length(atom) > MOST_DIGITS) {
			return false;
		}
		String[] date = NumberForms.date(this.atoms, atom);
		if (date != null) {
			date(atom, date);
			return false;
		}
		int runs = NumberForms.grouped(this.atoms, atom);
		int last = atom + runs - 1;
		boolean leadingNought = this.atoms.length(atom) == 2 && this.atoms.folded()[this.atoms.foldedFrom(atom)] == '0';
		int from = this.atoms.foldedFrom(atom) + (leadingNought ? 1 : 0);
		int to = this.atoms.foldedFrom(last) + this.atoms.length(last);
		boolean emptyDecimals = runs > 1 && NumberForms.hasEmptyDecimals(this.atoms, last);
		this.next = last + (emptyDecimals ? 2 : 1);
		if (to - from > MOST_DIGITS) {
			return false;
		}
		emit(from, to, this.atoms.start(atom), this.atoms.end(last), NUMBER);
		return true;
	}

	/** As day, month and year, however the date is ordered. */
	private void date(int atom, String[] date) {
		boolean yearFirst = this.atoms.length(atom) == 4;
		int start = this.atoms.start(atom);
		int end = this.atoms.end(atom + 2);
		for (int i = 0; i < date.length; i++) {
			int from = yearFirst ? start : this.atoms.start(atom + i);
			int to = yearFirst ? end : this.atoms.end(atom + i);
			this.waiting.add(new Piece(date[i], from, to, (i == 1) ? 0 : NUMBER));
		}
		this.next = atom + date.length;
	}

	private boolean word(int atom) {
		char[] folded = this.atoms.folded();
		int from = this.atoms.foldedFrom(atom);
		int length = this.atoms.length(atom);
		if (named(atom, from, length)) {
			return false;
		}
		Piece piece = written(atom, length);
		if (piece != null) {
			emit(piece);
			return true;
		}
		boolean stop = this.lexicon.isStopWord(folded, from, length) || isEmptyHere(atom, folded[from]);
		emit(from, from + length, this.atoms.start(atom), this.atoms.end(atom), stop ? STOP : 0);
		return true;
	}

	/** Whether a name of several words starts here that is more than its words. */
	private boolean named(int atom, int from, int length) {
		Gazetteer.Name name = this.gazetteer.sealed(this.atoms, atom);
		if (name != null) {
			int last = atom + name.words().size() - 1;
			this.waiting.add(new Piece(name.token(), this.atoms.start(atom), this.atoms.end(last), NAME));
			this.next = last + 1;
			return true;
		}
		name = this.gazetteer.joined(this.atoms.folded(), from, length);
		if (name == null) {
			return false;
		}
		int start = this.atoms.start(atom);
		int end = this.atoms.end(atom);
		if (name.sealed()) {
			this.waiting.add(new Piece(name.token(), start, end, NAME));
			return true;
		}
		boolean plain = end - start == length;
		for (String word : name.words()) {
			this.waiting.add(new Piece(word, start, plain ? start + word.length() : end, 0));
			start = plain ? start + word.length() : start;
		}
		return true;
	}

	/** A token that is written otherwise than it stands here, or {@code null}. */
	private @Nullable Piece written(int atom, int length) {
		if (length == 1 && this.atoms.sign(atom) == '.') {
			Piece initials = initials(atom);
			if (initials != null) {
				return initials;
			}
		}
		Piece doubled = doubled(atom, length);
		if (doubled != null) {
			return doubled;
		}
		String month = NumberForms.month(this.atoms, atom);
		if (month != null) {
			return new Piece(month, this.atoms.start(atom), this.atoms.end(atom), 0);
		}
		int roman = NumberForms.roman(this.atoms, atom);
		return (roman > 0) ? new Piece(Integer.toString(roman), this.atoms.start(atom), this.atoms.end(atom), NUMBER)
				: null;
	}

	/** As in {@code D.P.R.D.} */
	private @Nullable Piece initials(int atom) {
		StringBuilder letters = new StringBuilder(this.atoms.string(atom));
		int last = atom;
		while (this.atoms.sign(last) == '.' && this.atoms.isWord(last + 1) && this.atoms.length(last + 1) == 1
				&& letters.length() < Atoms.LONGEST) {
			last++;
			letters.append(this.atoms.string(last));
		}
		if (last == atom) {
			return null;
		}
		this.next = last + 1;
		return new Piece(letters.toString(), this.atoms.start(atom), this.atoms.end(last), 0);
	}

	/** As in {@code rumah-rumah}, {@code oleh oleh}, {@code anak2}. */
	private @Nullable Piece doubled(int atom, int length) {
		int start = this.atoms.start(atom);
		if (this.atoms.isWord(atom + 1)) {
			boolean hyphen = this.atoms.isHyphenated(atom);
			if (hyphen || (this.atoms.isBlank(atom) && this.atoms.same(atom, atom + 1))) {
				String first = this.atoms.string(atom);
				String second = this.atoms.string(atom + 1);
				if (hyphen ? this.stemmer.isDoubled(first, second) : isDoubledName(first)) {
					this.next = atom + 2;
					return new Piece(first + "-" + second, start, this.atoms.end(atom + 1), 0);
				}
			}
			return null;
		}
		if (length < 3 || !this.atoms.touches(atom) || this.atoms.number(atom + 1) != 2) {
			return null;
		}
		String word = this.atoms.string(atom);
		if (!isDoubledName(word) && (length < 4 || !this.stemmer.isKnown(word))) {
			return null;
		}
		boolean owned = this.atoms.touches(atom + 1) && this.atoms.isWord(atom + 2) && this.atoms.is(atom + 2, "nya");
		this.next = atom + (owned ? 3 : 2);
		return new Piece(word + "-" + word, start, this.atoms.end(this.next - 1), 0);
	}

	/** Whether the doubled word stands in the list, as {@code oleh-oleh} does. */
	private boolean isDoubledName(String word) {
		char[] pair = (word + "-" + word).toCharArray();
		return this.lexicon.kernel(pair, 0, pair.length) != null;
	}

	/** {@code tahun} before a year and {@code nomor} before a number. */
	private boolean isEmptyHere(int atom, char first) {
		if (first == 't') {
			return NumberForms.isYear(this.atoms, atom + 1) && isNear(atom)
					&& (this.atoms.is(atom, "tahun") || this.atoms.is(atom, "thn") || this.atoms.is(atom, "th"));
		}
		return first == 'n' && this.atoms.isNumber(atom + 1) && isNear(atom)
				&& (this.atoms.is(atom, "nomor") || this.atoms.is(atom, "no") || this.atoms.is(atom, "nomer"));
	}

	private boolean isNear(int atom) {
		return this.atoms.start(atom + 1) - this.atoms.end(atom) <= 3;
	}

	private void emit(int from, int to, int start, int end, int kind) {
		clearAttributes();
		this.term.copyBuffer(this.atoms.folded(), from, to - from);
		this.offset.setOffset(correctOffset(start), correctOffset(end));
		this.flags.setFlags(kind);
	}

	private void emit(Piece piece) {
		clearAttributes();
		this.term.setEmpty().append(piece.term());
		this.offset.setOffset(correctOffset(piece.start()), correctOffset(piece.end()));
		this.flags.setFlags(piece.flags());
	}

	/** A token made ahead. */
	private record Piece(String term, int start, int end, int flags) {
	}

}
