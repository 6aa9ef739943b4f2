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
	 * Claims due rows for a while; rows that another instance holds are passed over.
	 * @param most at most so many
	 */
	List<Claim> claim(int most, Duration length, Instant now);

	/**
	 * Reports success of a claim.
	 * @return false where the claim no longer holds; the row is then due again
	 */
	boolean acknowledge(Claim claim, DeliveryReceipt receipt, Instant now);

	/**
	 * Reports failure of a claim; the row waits until then, or is exhausted where null.
	 */
	void fail(Claim claim, String reason, @Nullable Instant nextAttempt, Instant now);

	/** How the deliveries of a subject stand, by target. */
	List<DeliveryStatus> of(Subject subject);

	/** Makes a row due at once, exhausted or not ("coba lagi"). */
	void retry(Subject subject, String target, Instant now);

	/** When the next row falls due. */
	Optional<Instant> nextDue();

	/** A claimed row. */
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
