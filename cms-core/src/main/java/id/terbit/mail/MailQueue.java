package id.terbit.mail;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Takes facts that are to become mails. */
public interface MailQueue {

	/**
	 * Queues one mail in the running transaction; it goes out after the commit and is
	 * tried until the mail server takes it.
	 * @param kind stable name of the letter, for example {@code approval-request}
	 * @param facts small values that the letter needs and the database will not hold
	 * later; never a token
	 */
	void send(String kind, UUID recipientId, @Nullable UUID editionId, Map<String, String> facts);

}
