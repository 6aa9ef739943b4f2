package id.terbit.search.index;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Citizens' identity numbers (NIK): sixteen digits, the seventh to twelfth a day (women:
 * plus 40), a month and a year. They never enter the index and never match.
 */
final class Nik {

	/** Sixteen digits, perhaps written in groups. */
	private static final Pattern CANDIDATE = Pattern.compile("(?<!\\d)\\d(?:[ .\\-\\u00a0]?\\d){15}(?!\\d)");

	private Nik() {
	}

	/** The text with every NIK replaced by one space. */
	static String removed(String text) {
		return CANDIDATE.matcher(text).replaceAll((match) -> isNik(match) ? " " : "$0");
	}

	private static boolean isNik(MatchResult match) {
		String digits = match.group().replaceAll("\\D", "");
		int day = Integer.parseInt(digits, 6, 8, 10);
		int month = Integer.parseInt(digits, 8, 10, 10);
		boolean plausibleDay = (day >= 1 && day <= 31) || (day >= 41 && day <= 71);
		return plausibleDay && month >= 1 && month <= 12;
	}

}
