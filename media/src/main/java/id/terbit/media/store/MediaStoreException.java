package id.terbit.media.store;

import java.util.Locale;

import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.refusal.RefusedException.Kind;
import org.jspecify.annotations.Nullable;

/** The store could not keep or give bytes. */
public class MediaStoreException extends RuntimeException {

	private final Reason reason;

	public MediaStoreException(Reason reason, String message, @Nullable Throwable cause) {
		super(message, cause);
		this.reason = reason;
	}

	/** What was in the way. */
	public Reason reason() {
		return this.reason;
	}

	/** Stable code, for example {@code media-store.unavailable}. */
	public String code() {
		return "media-store." + this.reason.name().toLowerCase(Locale.ROOT);
	}

	/** What people are told: that the store has no room, or can't be used now. */
	public RefusedException refused() {
		RefusedException refused = (this.reason == Reason.FULL)
				? new RefusedException(Kind.FULL, Refusal.of("asset.store-full"))
				: new RefusedException(Kind.UNAVAILABLE, Refusal.of("asset.store-unavailable"));
		refused.initCause(this);
		return refused;
	}

	/** What can be in the way. */
	public enum Reason {

		/** No room left. */
		FULL,

		/** Bytes are not those that were promised. */
		MISMATCH,

		/** Cannot be reached, read or written, or takes too long. */
		UNAVAILABLE

	}

}
