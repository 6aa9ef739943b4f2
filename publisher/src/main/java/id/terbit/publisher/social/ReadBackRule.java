package id.terbit.publisher.social;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * When a post that was not found counts as not posted: read twice, the later time at
 * least so long after the attempt (DELIVERY.md).
 */
record ReadBackRule(Duration first, Duration certain) {

	/** After an attempt whose answer was lost: when the channel is read first. */
	Instant firstRead(Instant attemptedAt, Instant now) {
		return later(attemptedAt.plus(shorter(this.first, this.certain)), now);
	}

	/**
	 * After the channel was read and did not show the post.
	 * @param absentReads how often that has happened, this time included
	 * @return when to read again; null where it is certain that nothing was posted
	 */
	@Nullable Instant readAgain(int absentReads, Instant attemptedAt, Instant now) {
		Instant certainAt = attemptedAt.plus(this.certain);
		if (absentReads >= 2 && !now.isBefore(certainAt)) {
			return null;
		}
		return later(certainAt, now.plus(shorter(this.first, this.certain)));
	}

	private static Duration shorter(Duration one, Duration other) {
		return (one.compareTo(other) < 0) ? one : other;
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

}
