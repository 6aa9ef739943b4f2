package id.terbit.media.wordimport;

import java.util.Locale;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the numbers of one level look: signs and words with {@code %1} to {@code %9} where
 * the numbers of the levels stand, as Word writes it.
 */
record NumberPattern(String text) {

	private static final Pattern PLACE = Pattern.compile("%([1-9])");

	/** Signs around one number. */
	private static final Pattern PLAIN = Pattern.compile("[^\\p{L}\\p{N}%]*(?:%([1-9]))?[^\\p{L}\\p{N}%]*");

	/** One number, or one letter, as a list shows it. */
	private static final Pattern PLAIN_LABEL = Pattern
		.compile("[^\\p{L}\\p{N}]*(?:\\p{N}*|\\p{L}|(?i:[ivxlcdm]+))[^\\p{L}\\p{N}]*");

	private static final int[] VALUES = { 1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1 };

	private static final String[] ROMAN = { "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i" };

	/** Whether a list that counts for itself shows the same. */
	boolean isPlain(int depth) {
		Matcher plain = PLAIN.matcher(this.text);
		return plain.matches() && (plain.group(1) == null || Integer.parseInt(plain.group(1)) == depth + 1);
	}

	/** The same of a number that is written out already. */
	static boolean isPlain(String label) {
		return PLAIN_LABEL.matcher(label).matches();
	}

	/**
	 * What readers see.
	 * @param number the number of a level (0 for the outermost) as it is written
	 */
	String shown(IntFunction<String> number) {
		return PLACE.matcher(this.text)
			.replaceAll((place) -> Matcher.quoteReplacement(number.apply(Integer.parseInt(place.group(1)) - 1)))
			.strip();
	}

	/**
	 * A number in the format of a level.
	 * @param format as Word names it, for example {@code upperRoman}
	 */
	static String number(int number, String format) {
		return switch (format) {
			case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
			case "lowerRoman" -> roman(number);
			case "upperLetter" -> letters(number).toUpperCase(Locale.ROOT);
			case "lowerLetter" -> letters(number);
			case "decimalZero" -> (number >= 0 && number < 10) ? "0" + number : Integer.toString(number);
			case "none", "bullet" -> "";
			default -> Integer.toString(number);
		};
	}

	private static String roman(int number) {
		if (number < 1 || number > 3_999) {
			return Integer.toString(number);
		}
		StringBuilder roman = new StringBuilder();
		int rest = number;
		for (int i = 0; i < VALUES.length; i++) {
			while (rest >= VALUES[i]) {
				roman.append(ROMAN[i]);
				rest -= VALUES[i];
			}
		}
		return roman.toString();
	}

	/** a to z, then aa, bb and so on (ECMA-376 17.18.59). */
	private static String letters(int number) {
		if (number < 1 || number > 780) {
			return Integer.toString(number);
		}
		return Character.toString((char) ('a' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
	}

}
