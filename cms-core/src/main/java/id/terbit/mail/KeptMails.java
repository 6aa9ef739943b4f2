package id.terbit.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The mails that demo mode keeps instead of sending them. */
public interface KeptMails {

	/** Whether mails are kept at all. */
	boolean keeping();

	/** The newest mails, newest first. */
	List<Kept> newest(int limit);

	/** One mail. */
	Optional<Kept> read(UUID mailId);

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
