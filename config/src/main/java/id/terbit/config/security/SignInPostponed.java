package id.terbit.config.security;

import java.time.Duration;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;

/**
 * A try to sign in that was not looked at: too many before it (429), or too many at once
 * (503).
 */
class SignInPostponed extends AuthenticationException {

	private final HttpStatus status;

	private final long seconds;

	SignInPostponed(HttpStatus status, Duration wait) {
		super("postponed for " + wait);
		this.status = status;
		this.seconds = Math.max(1, wait.plusMillis(999).toSeconds());
	}

	HttpStatus status() {
		return this.status;
	}

	/** Seconds to wait before the next try. */
	long seconds() {
		return this.seconds;
	}

}
