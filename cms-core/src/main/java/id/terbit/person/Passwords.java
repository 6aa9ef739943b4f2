package id.terbit.person;

import java.util.List;
import java.util.Optional;

import id.terbit.refusal.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with the parameters of the OWASP Password Storage Cheat Sheet (19 MiB, two
 * passes, one lane).
 */
@Component
class Passwords {

	/** Shortest password; OWASP ASVS 5.0, 6.2.1, asks for at least 8. */
	static final int SHORTEST = 12;

	/** Longest password; ASVS asks for at least 64. */
	static final int LONGEST = 256;

	private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);

	private volatile @Nullable String nobodys;

	List<Refusal> refusals(String password) {
		if (password.length() < SHORTEST || password.length() > LONGEST) {
			return List.of(Refusal.at("/password", "person.password-length", SHORTEST, LONGEST));
		}
		return List.of();
	}

	String hash(String password) {
		String hash = this.encoder.encode(password);
		if (hash == null) {
			throw new IllegalStateException("no hash was made");
		}
		return hash;
	}

	/**
	 * Whether the password fits the hash. Without a hash the same work is done on
	 * nobody's, so that the time tells nothing.
	 */
	boolean fit(String password, Optional<String> hash) {
		boolean same = this.encoder.matches(cut(password), hash.orElseGet(this::nobodys));
		return same && hash.isPresent();
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
