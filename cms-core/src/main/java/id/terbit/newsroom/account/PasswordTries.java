package id.terbit.newsroom.account;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Counts wrong old passwords, so that who finds an open session can't guess at its
 * password: after {@link #MOST} the session must end, and signing in has limits of its
 * own. A try counts as wrong before it is looked at, so that tries at the same time count
 * too. Kept in memory and bounded.
 */
@Component
class PasswordTries {

	static final int MOST = 5;

	private static final int MOST_SESSIONS = 10_000;

	private final Map<String, Integer> wrong = new LinkedHashMap<>(16, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
			return size() > MOST_SESSIONS;
		}

	};

	/**
	 * Counts a try before it is made.
	 * @return whether it may be made
	 */
	synchronized boolean begin(String session) {
		return this.wrong.merge(session, 1, Integer::sum) <= MOST;
	}

	/** The old password was right: the tries before are forgotten. */
	synchronized void right(String session) {
		this.wrong.remove(session);
	}

}
