package id.terbit.publication;

import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A delivery that did not succeed; its message is a plain reason that an editor may read.
 */
public class DeliveryException extends Exception {

	private final @Nullable Duration retryAfter;

	public DeliveryException(String reason, @Nullable Throwable cause) {
		this(reason, cause, null);
	}

	public DeliveryException(String reason, @Nullable Throwable cause, @Nullable Duration retryAfter) {
		super(reason, cause);
		this.retryAfter = retryAfter;
	}

	/** How long the place asked to be left alone. */
	public Optional<Duration> retryAfter() {
		return Optional.ofNullable(this.retryAfter);
	}

}
