package id.terbit.site;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes the last part of an address from a name. */
public final class Slugs {

	/** Longest slug in characters. */
	public static final int MAX_LENGTH = 100;

	private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

	private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

	/** Signs that belong into a word: Jum'at, Qur’an. */
	private static final Pattern APOSTROPHES = Pattern.compile("['’‘`ʼ]");

	private static final Pattern REST = Pattern.compile("[^a-z0-9]+");

	private Slugs() {
	}

	/**
	 * The slug of a name: lower case letters and digits, words joined by one hyphen, cut
	 * at a word's end to at most {@value #MAX_LENGTH} characters. Empty where the name
	 * holds no letter or digit of the Latin alphabet.
	 */
	public static String of(String name) {
		String plain = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
		String words = APOSTROPHES.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("").replace("&", " dan ");
		return cut(trim(REST.matcher(words).replaceAll("-")));
	}

	/** Whether this is a slug. */
	public static boolean fits(String slug) {
		return slug.length() <= MAX_LENGTH && SLUG.matcher(slug).matches();
	}

	private static String trim(String slug) {
		int from = slug.startsWith("-") ? 1 : 0;
		int to = (slug.length() > from && slug.endsWith("-")) ? slug.length() - 1 : slug.length();
		return slug.substring(from, to);
	}

	private static String cut(String slug) {
		if (slug.length() <= MAX_LENGTH) {
			return slug;
		}
		int end = slug.lastIndexOf('-', MAX_LENGTH);
		return slug.substring(0, (end > 0) ? end : MAX_LENGTH);
	}

}
