package id.terbit.publication;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What must be delivered where: a row for each subject and target (DELIVERY.md). */
public interface Ledger {

	/**
	 * Wants a subject delivered anew to every target that wants its kind. Joins the
	 * running transaction, the one of the state change.
	 */
	void want(Subject subject, UUID siteId, Instant now);

	/**
	 * The lanes that hold due rows which nobody has claimed, longest waiting first.
	 */
	List<Lane> dueLanes(Instant now);

	/**
	 * Claims due rows of a lane for a while, longest waiting first; rows that are claimed
	 * already are passed over. The attempt is counted here, so that a row which kills its
	 * process runs out of attempts as well.
	 * @param most at most so many
	 */
	List<Claim> claim(Lane lane, int most, Duration length, Instant now);

	/**
	 * Keeps a claim for another while, for a delivery that takes long.
	 * @return false where it no longer holds
	 */
	boolean renew(Claim claim, Duration length, Instant now);

	/**
	 * Gives a claim back untouched: the row is due at once and the attempt is not
	 * counted. Nothing happens where the claim no longer holds.
	 */
	void release(Claim claim, Instant now);

	/**
	 * Reports success of a claim. A row that was wanted anew in the meantime stays due.
	 * @return false where the claim no longer holds: this delivery may have overwritten a
	 * newer one, so the row is made due again
	 */
	boolean acknowledge(Claim claim, DeliveryReceipt receipt, Instant now);

	/**
	 * Reports failure of a claim; the row waits until then, or is exhausted where null
	 * and nothing newer was wanted meanwhile. Where the claim no longer holds the row is
	 * made due again.
	 */
	void fail(Claim claim, String reason, @Nullable Instant nextAttempt, Instant now);

	/** How the deliveries of a subject stand, by target. */
	List<DeliveryStatus> of(Subject subject);

	/** Makes a row due at once, exhausted or not ("coba lagi"). */
	void retry(Subject subject, String target, Instant now);

	/** When the next row falls due that nobody has claimed, or a claim runs out. */
	Optional<Instant> nextDue();

	/** The rows of one site for one target; they are delivered one after another. */
	record Lane(UUID siteId, String target) {
	}

	/**
	 * A claimed row.
	 *
	 * @param attempts since the last success, this one included
	 */
	record Claim(Subject subject, String target, UUID siteId, long wantedVersion, UUID token, int attempts) {
	}

	/** How one delivery stands; behind counts versions. */
	record DeliveryStatus(String target, long wantedVersion, long deliveredVersion, @Nullable Instant deliveredAt,
			int attempts, boolean exhausted, @Nullable Instant nextAttemptAt, @Nullable String lastError,
			@Nullable String remoteUrl) {

		/** Versions that the target lags behind; 0 where it shows what is live. */
		public long behind() {
			return this.wantedVersion - this.deliveredVersion;
		}

	}

}
