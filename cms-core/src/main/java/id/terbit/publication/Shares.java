package id.terbit.publication;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The shares of documents. A share is changed only while its claim holds, except where a
 * person decides.
 */
public interface Shares {

	/**
	 * Asks for a post in the running transaction. Asking again for a share that exists
	 * gives the existing one and changes nothing, save that a FAILED one becomes NEW with
	 * the new text.
	 */
	Share request(UUID documentId, UUID siteId, String channel, String text, String link, UUID requestedBy,
			Instant now);

	/**
	 * Claims due shares (NEW; SENDING left by a dead process; UNKNOWN to be read back).
	 */
	List<ClaimedShare> claim(int most, Duration length, Instant now);

	/** Commits SENDING before the first byte leaves; false where the claim is lost. */
	boolean sending(ClaimedShare share, Instant now);

	/** The channel shows the post. */
	boolean sent(ClaimedShare share, String remoteId, String remoteUrl, Instant now);

	/**
	 * The answer was lost, or the channel was read back without finding it; read back
	 * again at that time.
	 */
	boolean unknown(ClaimedShare share, String reason, int absentReads, Instant nextRead, Instant now);

	/** Nothing has left; try again then. */
	boolean later(ClaimedShare share, String reason, Instant nextAttempt, Instant now);

	/**
	 * The channel said no, or it is certain that nothing was posted and no more tries are
	 * left.
	 */
	boolean failed(ClaimedShare share, String reason, Instant now);

	/** The shares of a document. */
	List<Share> of(UUID documentId);

	/**
	 * A person's decision on an UNKNOWN share: it was posted (SENT), or it was not
	 * (FAILED).
	 */
	void settle(UUID shareId, boolean posted, Instant now);

	/** When the next share falls due. */
	Optional<Instant> nextDue();

	/** A share with the claim that allows changing it. */
	record ClaimedShare(Share share, UUID token) {
	}

}
