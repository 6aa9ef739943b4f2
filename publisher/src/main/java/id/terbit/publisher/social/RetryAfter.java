package id.terbit.publisher.social;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** The header {@code Retry-After} in seconds, the form that these platforms use. */
final class RetryAfter {

	private RetryAfter() {
	}

	static @Nullable Duration seconds(@Nullable String header) {
		return (header != null && header.matches("[0-9]{1,6}")) ? Duration.ofSeconds(Long.parseLong(header)) : null;
	}

}
