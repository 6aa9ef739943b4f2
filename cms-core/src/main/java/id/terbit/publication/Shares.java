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
	 * Claims due shares of a channel, longest waiting first: NEW; SENDING left by a dead
	 * process, whose claim has run out; UNKNOWN to be read back.
	 * @param most at most so many
	 */
	List<ClaimedShare> claim(String channel, int most, Duration length, Instant now);

	/** Gives a claim back untouched; nothing happens where it no longer holds. */
	void release(ClaimedShare share, Instant now);

	/**
	 * Commits SENDING before the first byte leaves, counts the attempt and keeps its time
	 * and account; false where the claim is lost, or where an UNKNOWN share was not read
	 * back often and late enough. The claim goes on.
	 * @param account the channel's name for whom it is sent as
	 * @param certain so long after an attempt a post that can't be read counts as not
	 * posted
	 */
	boolean sending(ClaimedShare share, String account, Duration certain, Instant now);

	/** The channel shows the post. */
	boolean sent(ClaimedShare share, String remoteId, String remoteUrl, Instant now);

	/**
	 * The answer was lost, or the channel was read back without finding it; read back
	 * again at that time.
	 */
	boolean unknown(ClaimedShare share, String reason, int absentReads, Instant nextRead, Instant now);

	/** Nothing was posted, for certain: NEW again, with no absent reads, due then. */
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

	/** When the next share falls due that nobody has claimed, or a claim runs out. */
	Optional<Instant> nextDue();

	/** A share with the claim that allows changing it. */
	record ClaimedShare(Share share, UUID token) {
	}

}
