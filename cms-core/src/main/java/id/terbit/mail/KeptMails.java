package id.terbit.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** The mails that demo mode keeps instead of sending them. */
public interface KeptMails {

	/** Whether mails are kept at all. */
	boolean keeping();

	/**
	 * A page of mails, newest first; only the files of that page are read.
	 * @param recipient whose mails, or null for everybody's
	 * @param number from 1
	 */
	Page page(@Nullable UUID recipient, int number, int size);

	/** Whom mails were written to, and how many each. */
	Map<UUID, Long> recipients();

	/** One mail. */
	Optional<Kept> read(UUID mailId);

	/** Mails and the number of all that fit. */
	record Page(List<Kept> mails, long total) {
	}

	/**
	 * A kept mail.
	 *
	 * @param to the recipient's name
	 * @param address the recipient's address
	 * @param text its plain text
	 */
	record Kept(UUID id, Instant at, String to, String address, String subject, String text) {
	}

}
