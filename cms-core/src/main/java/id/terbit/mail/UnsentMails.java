package id.terbit.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Mails that have not gone out: those that are still tried by themselves, and those that
 * were given up. Neither tokens nor texts stand here.
 */
public interface UnsentMails {

	/**
	 * A page of them, given up ones first, then in order of time.
	 * @param number from 1
	 */
	Page page(int number, int size);

	/**
	 * Has one tried at once, however often it failed.
	 * @return whether it was still to be sent
	 */
	boolean tryAgain(UUID mailId);

	/**
	 * Has all of them tried at once.
	 * @return how many
	 */
	int tryAllAgain();

	/** How the newest mail of a kind about an edition stands, by recipient. */
	Map<UUID, Newest> newest(String kind, UUID editionId);

	/** Mails and the number of all that have not gone out. */
	record Page(List<Unsent> mails, long total) {
	}

	/**
	 * A mail that has not gone out.
	 *
	 * @param givenUp whether it is no longer tried by itself
	 * @param attempts how often it was tried since it was queued or tried again
	 * @param lastError what the mail server said, if it was asked
	 */
	record Unsent(UUID id, String kind, UUID recipientId, boolean givenUp, int attempts, Instant createdAt,
			@Nullable String lastError) {
	}

	/**
	 * How a mail stands.
	 *
	 * @param unsent whether it waits or was given up
	 * @param givenUp whether it is no longer tried by itself
	 * @param refused whether the mail server has not taken it the last time
	 * @param sentAt when the mail server took it
	 */
	record Newest(UUID mailId, boolean unsent, boolean givenUp, boolean refused, @Nullable Instant sentAt) {
	}

}
