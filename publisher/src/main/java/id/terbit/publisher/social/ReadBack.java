package id.terbit.publisher.social;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** What reading a channel back showed. */
sealed interface ReadBack {

	/** It stands there. */
	record Found(String remoteId, String remoteUrl) implements ReadBack {
	}

	/** The channel was read and does not show it. */
	record Absent() implements ReadBack {
	}

	/**
	 * The channel could not be read.
	 *
	 * @param retryAfter how long the platform asked to be left alone, or null
	 */
	record Unreadable(String reason, @Nullable Duration retryAfter) implements ReadBack {
	}

}
