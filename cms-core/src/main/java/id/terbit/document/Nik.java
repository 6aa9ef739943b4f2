package id.terbit.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what looks like a NIK: 16 digits (province, regency, district, DDMMYY with 40
 * added to a woman's day, serial from 0001). There is no check digit and no list of
 * regions is asked, so this only points something out; single spaces, dots and hyphens
 * between digits don't hide it.
 */
final class Nik {

	private static final Pattern SIXTEEN = Pattern.compile("(?<![0-9])[0-9](?:[ .\\-\\u00a0]?[0-9]){15}(?![0-9])");

	private static final Pattern ESCAPED = Pattern.compile("%([0-9A-Fa-f]{2})");

	private static final int[] DAYS = { 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	private Nik() {
	}

	/** What looks like a NIK, with all but the first four and last two digits hidden. */
	static List<String> masked(String text) {
		List<String> found = new ArrayList<>();
		Matcher candidates = SIXTEEN.matcher(text);
		while (candidates.find()) {
			String digits = candidates.group().replaceAll("[^0-9]", "");
			if (isPlausible(digits)) {
				found.add(digits.substring(0, 4) + "••••••••••" + digits.substring(14));
			}
		}
		return found;
	}

	/** The same in an address, where signs may be written as {@code %20}. */
	static List<String> maskedInAddress(String address) {
		return masked(ESCAPED.matcher(address.replace('+', ' '))
			.replaceAll((sign) -> Matcher
				.quoteReplacement(Character.toString((char) Integer.parseInt(sign.group(1), 16)))));
	}

	private static boolean isPlausible(String digits) {
		int province = number(digits, 0);
		int day = number(digits, 6);
		int month = number(digits, 8);
		int dayOfMonth = (day > 40) ? day - 40 : day;
		return province >= 11 && month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= DAYS[month - 1]
				&& !digits.endsWith("0000");
	}

	private static int number(String digits, int from) {
		return Integer.parseInt(digits.substring(from, from + 2));
	}

}
