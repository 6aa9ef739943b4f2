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
	 * @return {@code text.too-long}, {@code text.line-break}, {@code text.control} (which
	 * a tab is on one line), {@code text.direction}; empty where it fits
	 */
	public static List<Refusal> of(String text, int most, boolean lines, String pointer) {
		List<Refusal> refusals = new ArrayList<>();
		if (text.length() > most) {
			refusals.add(Refusal.at(pointer, "text.too-long", most, text.length()));
		}
		if (!lines && text.chars().anyMatch(TextCheck::breaksLine)) {
			refusals.add(Refusal.at(pointer, "text.line-break"));
		}
		if (!isText(text) || (!lines && text.indexOf('\t') >= 0)) {
			refusals.add(Refusal.at(pointer, "text.control"));
		}
		if (text.chars().anyMatch(TextCheck::turnsDirection)) {
			refusals.add(Refusal.at(pointer, "text.direction"));
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

	/**
	 * Embeddings, overrides and isolates: unseen, they show the letters behind them in
	 * another order than they stand in, in lists and mails even those of others (Unicode
	 * Standard Annex 9). A script that runs from right to left needs none.
	 */
	private static boolean turnsDirection(int c) {
		return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
	}

	private static boolean breaksLine(int c) {
		return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
	}

}
