package id.terbit.mail;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import id.terbit.person.Person;
import org.jspecify.annotations.Nullable;

/** One kind of mail: turns facts into words at each sending attempt. */
public interface Letter {

	/** The kind it writes. */
	String kind();

	/**
	 * Writes the mail.
	 * @return empty where the facts no longer want a mail, which is then dropped
	 */
	Optional<Written> write(Facts facts, Person recipient);

	/** What stands in the queue. */
	record Facts(UUID mailId, @Nullable UUID editionId, Map<String, String> values) {
	}

	/**
	 * A mail in words.
	 *
	 * @param subject one line
	 * @param text plain text
	 * @param html the same as HTML
	 * @param accepted called once with the time when the mail server has taken it
	 */
	record Written(String subject, String text, String html, Consumer<Instant> accepted) {
	}

}
