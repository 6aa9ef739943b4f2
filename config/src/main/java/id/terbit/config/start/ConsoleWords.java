package id.terbit.config.start;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Sentences for whoever sits at the console, also while nothing of the application runs
 * yet.
 */
public final class ConsoleWords {

	private ConsoleWords() {
	}

	/**
	 * One sentence, in Indonesian.
	 * @param key in {@code messages/config.properties}
	 * @throws java.util.MissingResourceException where the key is not there
	 */
	public static String say(String key, Object... arguments) {
		String pattern = ResourceBundle.getBundle("messages/config", Locale.ROOT).getString(key);
		return new MessageFormat(pattern, Locale.forLanguageTag("id")).format(arguments);
	}

}
