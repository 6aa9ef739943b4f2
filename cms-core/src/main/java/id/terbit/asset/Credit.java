package id.terbit.asset;

import java.util.regex.Pattern;

/**
 * Whom a picture is from. Pages write "Foto:" before the name themselves, so the label
 * that people are used to type is taken off.
 */
public final class Credit {

	private static final Pattern LABEL = Pattern
		.compile("(?iu)^\\s*(?:(?:(?:kredit|sumber) )?foto|photo|kredit|credit|sumber)\\s*(?::|(?:oleh|by)\\s)\\s*");

	private Credit() {
	}

	/** The name alone; empty when nothing else was typed. */
	public static String name(String typed) {
		return LABEL.matcher(typed).replaceFirst("");
	}

}
