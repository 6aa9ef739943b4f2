package id.terbit.person;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** API tokens: shown once, kept as a digest. */
public interface ApiTokens {

	/**
	 * Makes a token.
	 * @param sites the sites it is limited to; empty for all of the person's
	 * @return the token's text, {@code terbit_<43 characters>_<checksum>}, never to be
	 * had again
	 */
	String issue(UUID personId, String name, Set<Scope> scopes, Set<UUID> sites, @Nullable Instant expiresAt);

	/**
	 * Who a token speaks for, with its limits; empty where malformed, unknown, expired or
	 * revoked.
	 */
	Optional<Grantee> resolve(String token);

	/** A person's tokens, newest first, without their text. */
	List<Summary> of(UUID personId);

	/** Ends a token of this person; nothing happens where there is none. */
	void revoke(UUID personId, UUID tokenId);

	/** What a token may be used for. */
	enum Scope {

		/** Reading, drafts included where the person may. */
		READ,

		/** Creating and changing texts. */
		WRITE,

		/** Every verb that the person's roles allow. */
		PUBLISH,

		/** Uploading assets. */
		MEDIA,

		/** Settings and accounts. */
		ADMIN

	}

	/**
	 * The person behind a token, with grants already narrowed to the token's sites.
	 */
	record Grantee(UUID tokenId, Person person, Set<Scope> scopes) {
	}

	/**
	 * A token as a list shows it.
	 *
	 * @param sites the sites it is limited to; empty for all of the person's
	 */
	record Summary(UUID id, String name, Set<Scope> scopes, Set<UUID> sites, Instant createdAt,
			@Nullable Instant expiresAt, @Nullable Instant lastUsedAt, boolean revoked) {
	}

}
