package id.terbit.publication;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One document's post on one channel; there is at most one.
 *
 * @param channel stable name, for example {@code facebook}
 * @param text what is posted, with the link where the channel has no field of its own for
 * it
 * @param link the page's public address
 * @param account the channel's name for whom it was sent as; null before the first
 * attempt
 */
public record Share(UUID id, long version, UUID documentId, UUID siteId, String channel, State state, String text,
		String link, Instant requestedAt, @Nullable Instant attemptedAt, int attempts, int absentReads,
		@Nullable String remoteId, @Nullable String remoteUrl, @Nullable String lastError, @Nullable String account) {

	/** Whether nothing more will happen by itself. */
	public boolean settled() {
		return this.state == State.SENT || this.state == State.FAILED;
	}

	/** How far it has come. */
	public enum State {

		/** Waiting to be sent. */
		NEW,

		/** A request may have left; committed before the first byte. */
		SENDING,

		/** The channel shows it. */
		SENT,

		/** The answer was lost; read back before anything else. */
		UNKNOWN,

		/** The channel refused it; a person may try again. */
		FAILED

	}

}
