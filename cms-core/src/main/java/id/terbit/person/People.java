package id.terbit.person;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Reads and changes accounts. */
public interface People {

	/**
	 * One person.
	 * @throws id.terbit.refusal.RefusedException (MISSING) where there is none
	 */
	Person get(UUID id);

	/** People by id, in two statements however many. */
	Map<UUID, Person> byIds(Collection<UUID> ids);

	/** The person of a user name (lower case). */
	Optional<Person> byUsername(String username);

	/** Enabled people who hold at least one of these roles on a site, by name. */
	List<Person> holding(Collection<Role> roles, UUID siteId);

	/** Everybody, by name. */
	List<Person> all();

	/**
	 * Makes an account.
	 * @param person whose id is new
	 * @param password plain text, kept as an Argon2id hash; null where none may sign in
	 * yet
	 * @throws id.terbit.refusal.RefusedException (INVALID) where user name or e-mail do
	 * not fit or are taken
	 */
	Person create(Person person, @Nullable String password);

	/**
	 * Saves name, e-mail, title, language, disabled and grants. Who becomes disabled is
	 * signed out everywhere.
	 * @throws id.terbit.refusal.RefusedException (STALE) where the version is not the
	 * stored one; (NOT_NOW) {@code person.last-operator} where nobody would be left who
	 * runs the installation; (INVALID) where something does not fit or is taken
	 */
	Person save(Person person);

	/**
	 * Changes one's own password and ends one's other sessions.
	 * @param keptSession id of the session that asks, which stays; null where none does
	 * @return how many sessions were ended
	 * @throws id.terbit.refusal.RefusedException (INVALID) where the old one is wrong or
	 * the new one does not fit
	 */
	int changePassword(UUID id, String old, String password, @Nullable String keptSession);

	/**
	 * Gives a person a new password without asking for the old one, and ends all their
	 * sessions.
	 * @return how many sessions were ended
	 * @throws id.terbit.refusal.RefusedException (INVALID) where it does not fit
	 */
	int resetPassword(UUID id, String password);

	/**
	 * Whether this is the person's password; takes the same time for an unknown account.
	 */
	Optional<Person> signIn(String username, String password);

}
