package id.terbit.config.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import id.terbit.contentapi.ClientNetwork;
import id.terbit.contentapi.TokenBuckets;
import id.terbit.contentapi.TokenBuckets.Standing;

import org.springframework.stereotype.Component;

/**
 * Slows guessing down. For one account from one network: after five failures the next try
 * must wait a minute, doubling up to an hour; from elsewhere the same account may still
 * be signed in to. From one network for all accounts: {@link #TRIES_A_MINUTE}. A try
 * counts as failed before it is looked at, so that tries at the same time count too. Kept
 * in memory and bounded; a restart forgives.
 */
@Component
class SignInThrottle {

	/** Failures that a whole office behind one address may have in a minute. */
	static final int TRIES_A_MINUTE = 60;

	static final int FREE_TRIES = 5;

	private static final int MOST_KEYS = 20_000;

	/** No account's name is longer; what is cut shares one bucket. */
	private static final int LONGEST_NAME = 60;

	private static final Duration FIRST_WAIT = Duration.ofMinutes(1);

	private static final Duration LONGEST_WAIT = Duration.ofHours(1);

	private final InstantSource clock;

	private final TokenBuckets networks = new TokenBuckets(TRIES_A_MINUTE);

	private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
			return size() > MOST_KEYS;
		}

	};

	SignInThrottle(InstantSource clock) {
		this.clock = clock;
	}

	/**
	 * Counts a try before it is made.
	 * @return how long to wait instead; empty where it may be made
	 */
	synchronized Optional<Duration> begin(String username, String address) {
		Instant now = this.clock.instant();
		String key = key(username, address);
		Failures past = this.failures.getOrDefault(key, new Failures(0, now));
		if (now.isBefore(past.blockedUntil())) {
			return Optional.of(Duration.between(now, past.blockedUntil()));
		}
		Standing standing = this.networks.take(ClientNetwork.of(address), now.toEpochMilli());
		if (!standing.allowed()) {
			return Optional.of(Duration.ofSeconds(standing.retryAfter()));
		}
		int count = past.count() + 1;
		this.failures.put(key, new Failures(count, now.plus(wait(count))));
		return Optional.empty();
	}

	/** The try was right: it and the failures before it are forgotten. */
	synchronized void succeeded(String username, String address) {
		this.failures.remove(key(username, address));
		this.networks.giveBack(ClientNetwork.of(address));
	}

	/** The try was not looked at: it does not count. */
	synchronized void dropped(String username, String address) {
		Instant now = this.clock.instant();
		this.failures.computeIfPresent(key(username, address),
				(key, past) -> (past.count() > 1) ? new Failures(past.count() - 1, now) : null);
		this.networks.giveBack(ClientNetwork.of(address));
	}

	private static String key(String username, String address) {
		String name = (username.length() > LONGEST_NAME) ? username.substring(0, LONGEST_NAME) : username;
		return name + " " + ClientNetwork.of(address);
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
