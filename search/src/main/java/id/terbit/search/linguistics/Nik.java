package id.terbit.search.linguistics;

/**
 * Citizens' identity numbers (NIK): sixteen digits, the seventh to twelfth a day (women:
 * plus 40), a month and a year. They never enter the index and never match: the chain
 * makes no token of one, and what is kept beside the index goes through
 * {@link #removed(String)}. Spaces, dots, dashes and signs without width between the
 * digits hide nothing.
 */
public final class Nik {

	private static final int DIGITS = 16;

	/** At most so many signs between two digits, as in {@code 1403 - 0147}. */
	private static final int GAP = 3;

	private Nik() {
	}

	/** The text with every NIK replaced by one space. */
	public static String removed(String text) {
		StringBuilder without = new StringBuilder();
		int kept = 0;
		int at = 0;
		while (at < text.length()) {
			int end = end(text, at);
			if (end >= 0) {
				without.append(text, kept, at).append(' ');
				kept = end;
				at = end;
			}
			else {
				at++;
			}
		}
		return (kept > 0) ? without.append(text, kept, text.length()).toString() : text;
	}

	/**
	 * Where the NIK ends that starts here.
	 * @param start where its first digit stands
	 * @return the place after its last digit, or -1 where none starts
	 */
	static int end(CharSequence text, int start) {
		if (digit(text, start) < 0 || (start > 0 && Character.isDigit(Character.codePointBefore(text, start)))) {
			return -1;
		}
		int day = 0;
		int month = 0;
		int at = start;
		for (int found = 0; found < DIGITS; found++) {
			at = (found > 0) ? next(text, at) : at;
			if (at < 0) {
				return -1;
			}
			int digit = digit(text, at);
			day = (found == 6 || found == 7) ? day * 10 + digit : day;
			month = (found == 8 || found == 9) ? month * 10 + digit : month;
			at += Character.charCount(Character.codePointAt(text, at));
		}
		return (digit(text, at) < 0 && isDate(day, month)) ? at : -1;
	}

	/** Where the next digit stands, or -1 where words come first. */
	private static int next(CharSequence text, int from) {
		int at = from;
		int signs = 0;
		while (at < text.length() && digit(text, at) < 0) {
			char sign = text.charAt(at);
			if (Character.getType(sign) != Character.FORMAT) {
				signs++;
				if (signs > GAP || !separates(sign)) {
					return -1;
				}
			}
			at++;
		}
		return (at < text.length()) ? at : -1;
	}

	private static boolean separates(char sign) {
		return sign == '.' || sign == '\t' || Character.isSpaceChar(sign)
				|| Character.getType(sign) == Character.DASH_PUNCTUATION || sign == '\u2212';
	}

	private static boolean isDate(int day, int month) {
		boolean plausibleDay = (day >= 1 && day <= 31) || (day >= 41 && day <= 71);
		return plausibleDay && month >= 1 && month <= 12;
	}

	private static int digit(CharSequence text, int at) {
		return (at < text.length()) ? Character.digit(Character.codePointAt(text, at), 10) : -1;
	}

}
