package id.terbit.language;

import java.util.Locale;
import java.util.Optional;

import id.terbit.refusal.Refusal;

import org.springframework.context.MessageSource;

/**
 * The words of the interface in one language. Templates get one and ask it for keys.
 */
public final class Texts {

	private final MessageSource messages;

	private final Locale locale;

	public Texts(MessageSource messages, Locale locale) {
		this.messages = messages;
		this.locale = locale;
	}

	/**
	 * The sentence of a key.
	 * @param key a key of the message files
	 * @param arguments values for {@code {0}}, {@code {1}} …
	 * @throws org.springframework.context.NoSuchMessageException where no file has the
	 * key
	 */
	public String get(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, this.locale);
	}

	/** The sentence of a key, if a file has it. */
	public Optional<String> find(String key) {
		return Optional.ofNullable(this.messages.getMessage(key, null, null, this.locale));
	}

	/** The sentence of a refusal: {@code refusal.<code>} with its arguments. */
	public String refusal(Refusal refusal) {
		return get("refusal." + refusal.code(), refusal.arguments().toArray());
	}

	/** The language, for {@code <html lang>}. */
	public Locale locale() {
		return this.locale;
	}

}
