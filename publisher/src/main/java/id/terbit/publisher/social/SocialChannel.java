package id.terbit.publisher.social;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import id.terbit.refusal.Refusal;

/** One social platform. */
interface SocialChannel {

	/** Stable name, for example {@code facebook}. */
	String name();

	/** Its name for people. */
	String label();

	/** Where its API answers. */
	URI baseUrl();

	/** The longest post, as the platform counts. */
	int maxLength();

	/** How long the platform would count the post with its link. */
	int length(String text, String link);

	/** What a person enters to connect it, in the order of the form. */
	List<Field> fields();

	/** Why these entries can't be right; asks nobody. */
	List<Refusal> check(Map<String, String> entries);

	/** The page or user that the entries stand for. */
	String accountOf(Map<String, String> entries);

	/** Posts; at most one request leaves. */
	Outcome publish(Account account, String text, String link);

	/**
	 * Looks for a post that carries the link among those since a moment.
	 */
	ReadBack readBack(Account account, String link, Instant since);

	/**
	 * A field of the form.
	 *
	 * @param name its name in the form and among the secrets
	 * @param secret whether it is kept sealed and never shown again
	 */
	record Field(String name, boolean secret) {
	}

}
