package id.terbit.publisher.social;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** What became of an attempt to post. */
sealed interface Outcome {

	/** The platform says that it stands. */
	record Sent(String remoteId, String remoteUrl) implements Outcome {
	}

	/** The platform says no, for good. */
	record Refused(String reason) implements Outcome {
	}

	/**
	 * Certainly not posted; may be tried again.
	 *
	 * @param retryAfter how long the platform asked to be left alone, or null
	 */
	record NotPosted(String reason, @Nullable Duration retryAfter) implements Outcome {
	}

	/** It may or may not stand. */
	record Lost(String reason) implements Outcome {
	}

}
