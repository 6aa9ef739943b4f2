package id.terbit.person;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.refusal.RefusedException.Kind;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with the parameters of the OWASP Password Storage Cheat Sheet (19 MiB, two
 * passes, one lane). Only so many at once as there are processors: a crowd at the door
 * takes neither memory nor time from those who are in.
 */
@Component
class Passwords {

	/** Shortest password; OWASP ASVS 5.0, 6.2.1, asks for at least 8. */
	static final int SHORTEST = 12;

	/** Longest password; ASVS asks for at least 64. */
	static final int LONGEST = 256;

	private final Semaphore room;

	private final Duration patience;

	private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);

	private volatile @Nullable String nobodys;

	@Autowired
	Passwords() {
		this(Math.max(2, Runtime.getRuntime().availableProcessors()), Duration.ofSeconds(3));
	}

	Passwords(int atOnce, Duration patience) {
		this.room = new Semaphore(atOnce, true);
		this.patience = patience;
	}

	List<Refusal> refusals(String password) {
		if (password.length() < SHORTEST || password.length() > LONGEST) {
			return List.of(Refusal.at("/password", "person.password-length", SHORTEST, LONGEST));
		}
		return List.of();
	}

	/**
	 * A new hash.
	 * @throws RefusedException (UNAVAILABLE) {@code person.passwords-busy}
	 */
	String hash(String password) {
		return inTurn(() -> Objects.requireNonNull(this.encoder.encode(password)));
	}

	/**
	 * Whether the password fits the hash. Without a hash the same work is done on
	 * nobody's, so that the time tells nothing.
	 * @throws RefusedException (UNAVAILABLE) {@code person.passwords-busy}
	 */
	boolean fit(String password, Optional<String> hash) {
		String known = hash.orElseGet(this::nobodys);
		boolean same = inTurn(() -> this.encoder.matches(cut(password), known));
		return same && hash.isPresent();
	}

	private <T> T inTurn(Supplier<T> work) {
		try {
			if (!this.room.tryAcquire(this.patience.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new RefusedException(Kind.UNAVAILABLE, Refusal.of("person.passwords-busy"));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new RefusedException(Kind.UNAVAILABLE, Refusal.of("person.passwords-busy"));
		}
		try {
			return work.get();
		}
		finally {
			this.room.release();
		}
	}

	private String nobodys() {
		String hash = this.nobodys;
		if (hash == null) {
			hash = hash("nobody signs in with this");
			this.nobodys = hash;
		}
		return hash;
	}

	/** What is longer than any password can't fit, and shall not cost more either. */
	private static String cut(String password) {
		return (password.length() > LONGEST) ? password.substring(0, LONGEST + 1) : password;
	}

}
