package id.terbit.publisher.social;

import java.time.Duration;
import java.time.Instant;

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
	 * Whether it is certain that nothing was posted.
	 * @param absentReads how often the channel was read and did not show the post
	 */
	boolean isCertain(int absentReads, Instant attemptedAt, Instant now) {
		return absentReads >= 2 && !now.isBefore(attemptedAt.plus(this.certain));
	}

	/** While it is not certain: when to read again. */
	Instant readAgain(Instant attemptedAt, Instant now) {
		return later(attemptedAt.plus(this.certain), now.plus(shorter(this.first, this.certain)));
	}

	private static Duration shorter(Duration one, Duration other) {
		return (one.compareTo(other) < 0) ? one : other;
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

}
