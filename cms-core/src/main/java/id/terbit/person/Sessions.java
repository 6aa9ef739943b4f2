package id.terbit.person;

import org.jspecify.annotations.Nullable;

/**
 * The browser sessions in which people are signed in. Whoever starts Terbit keeps them;
 * API tokens are no sessions and stay.
 */
public interface Sessions {

	/**
	 * Ends a person's sessions, in the transaction under way, so that the password and
	 * the sessions that it opened go together.
	 * @param keptId id of the one session that stays, or null where none does
	 * @return how many were ended
	 */
	int end(String username, @Nullable String keptId);

}
