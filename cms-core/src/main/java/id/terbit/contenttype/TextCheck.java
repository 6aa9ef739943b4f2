package id.terbit.contenttype;

import java.util.ArrayList;
import java.util.List;

import id.terbit.refusal.Refusal;

/** Checks a piece of text: its length, and that it holds nothing but text. */
public final class TextCheck {

	private TextCheck() {
	}

	/**
	 * Checks a text.
	 * @param most longest length in characters (UTF-16 units)
	 * @param lines whether line breaks may stand in it
	 * @param pointer JSON pointer to it
	 * @return {@code text.too-long}, {@code text.line-break}, {@code text.control}; empty
	 * where it fits
	 */
	public static List<Refusal> of(String text, int most, boolean lines, String pointer) {
		List<Refusal> refusals = new ArrayList<>();
		if (text.length() > most) {
			refusals.add(Refusal.at(pointer, "text.too-long", most, text.length()));
		}
		if (!lines && text.chars().anyMatch(TextCheck::breaksLine)) {
			refusals.add(Refusal.at(pointer, "text.line-break"));
		}
		if (!isText(text)) {
			refusals.add(Refusal.at(pointer, "text.control"));
		}
		return refusals;
	}

	/**
	 * Whether it holds no control character but tab and line breaks, and no half of a
	 * surrogate pair: PostgreSQL takes neither, and no reader can see them.
	 */
	public static boolean isText(String text) {
		return text.codePoints().noneMatch(TextCheck::isNoText);
	}

	private static boolean isNoText(int c) {
		boolean loneSurrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
		return loneSurrogate || (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
	}

	private static boolean breaksLine(int c) {
		return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
	}

}
