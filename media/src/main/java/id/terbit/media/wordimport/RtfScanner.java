package id.terbit.media.wordimport;

import java.io.IOException;
import java.io.InputStream;

/**
 * Cuts Rich Text Format (specification 1.9.1) into groups, words and characters. Reads
 * each byte once and keeps none.
 */
final class RtfScanner {

	private static final int END = -1;

	private static final int LONGEST_WORD = 32;

	private final InputStream in;

	private int next;

	private String word = "";

	private int number;

	private boolean numbered;

	private int character;

	RtfScanner(InputStream in) throws IOException {
		this.in = in;
		this.next = in.read();
	}

	/** Reads on to the next part. */
	Part next() throws IOException {
		while (this.next == '\r' || this.next == '\n') {
			advance();
		}
		int sign = this.next;
		advance();
		return switch (sign) {
			case END -> Part.END;
			case '{' -> Part.OPEN;
			case '}' -> Part.CLOSE;
			case '\\' -> control();
			default -> {
				this.character = sign;
				yield Part.BYTE;
			}
		};
	}

	/** The control word without its number; a control symbol is one sign. */
	String word() {
		return this.word;
	}

	/** The number behind the word, or what stands for it where there is none. */
	int number(int otherwise) {
		return this.numbered ? this.number : otherwise;
	}

	/** The byte of a {@link Part#BYTE}, 0 to 255. */
	int character() {
		return this.character;
	}

	/** Passes over bytes that follow {@code \bin}, handing them to a sink. */
	void binary(int length, ByteSink sink) throws IOException {
		for (int i = 0; i < length && this.next != END; i++) {
			sink.take(this.next);
			advance();
		}
	}

	private Part control() throws IOException {
		this.numbered = false;
		if (isLetter(this.next)) {
			word(new StringBuilder());
			return Part.WORD;
		}
		int sign = this.next;
		advance();
		if (sign == '\'') {
			int high = digit();
			int low = digit();
			this.character = (high < 0 || low < 0) ? '?' : high * 16 + low;
			return Part.BYTE;
		}
		if (sign == '\\' || sign == '{' || sign == '}') {
			this.character = sign;
			return Part.BYTE;
		}
		// a line's end behind a backslash is the end of a paragraph
		this.word = (sign == '\r' || sign == '\n') ? "par" : (sign == END) ? "" : Character.toString((char) sign);
		return Part.WORD;
	}

	private void word(StringBuilder letters) throws IOException {
		while (isLetter(this.next) && letters.length() < LONGEST_WORD) {
			letters.append((char) this.next);
			advance();
		}
		this.word = letters.toString();
		boolean negative = this.next == '-';
		if (negative) {
			advance();
		}
		long value = 0;
		while (this.next >= '0' && this.next <= '9') {
			value = Math.min(Integer.MAX_VALUE, value * 10 + (this.next - '0'));
			this.numbered = true;
			advance();
		}
		this.number = (int) (negative ? -value : value);
		if (this.next == ' ') {
			advance();
		}
	}

	private int digit() throws IOException {
		int digit = (this.next >= 0) ? Character.digit(this.next, 16) : -1;
		if (digit >= 0) {
			advance();
		}
		return digit;
	}

	private void advance() throws IOException {
		this.next = this.in.read();
	}

	private static boolean isLetter(int sign) {
		return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
	}

	/** What was found. */
	enum Part {

		/** The start of a group. */
		OPEN,

		/** The end of a group. */
		CLOSE,

		/** A control word or symbol. */
		WORD,

		/** A byte of text. */
		BYTE,

		/** The end of the file. */
		END

	}

	/** Takes bytes one by one. */
	@FunctionalInterface
	interface ByteSink {

		void take(int value);

	}

}
