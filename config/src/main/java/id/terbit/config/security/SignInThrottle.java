package id.terbit.config.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Slows guessing down: after five failures for one account from one address the next try
 * must wait a minute, doubling up to an hour. Kept in memory and bounded; a restart
 * forgives.
 */
@Component
class SignInThrottle {

	private static final int FREE_TRIES = 5;

	private static final int MOST_KEYS = 20_000;

	private static final Duration FIRST_WAIT = Duration.ofMinutes(1);

	private static final Duration LONGEST_WAIT = Duration.ofHours(1);

	private final InstantSource clock;

	private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
			return size() > MOST_KEYS;
		}

	};

	SignInThrottle(InstantSource clock) {
		this.clock = clock;
	}

	synchronized boolean mayTry(String key) {
		Failures past = this.failures.get(key);
		return past == null || !this.clock.instant().isBefore(past.blockedUntil());
	}

	synchronized void failed(String key) {
		Instant now = this.clock.instant();
		Failures past = this.failures.getOrDefault(key, new Failures(0, now));
		int count = past.count() + 1;
		this.failures.put(key, new Failures(count, now.plus(wait(count))));
	}

	synchronized void succeeded(String key) {
		this.failures.remove(key);
	}

	private static Duration wait(int count) {
		if (count < FREE_TRIES) {
			return Duration.ZERO;
		}
		Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(count - FREE_TRIES, 10));
		return (wait.compareTo(LONGEST_WAIT) > 0) ? LONGEST_WAIT : wait;
	}

	private record Failures(int count, Instant blockedUntil) {
	}

}
