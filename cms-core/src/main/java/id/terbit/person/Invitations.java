package id.terbit.person;

import java.time.Duration;

/**
 * One-time links that let a first administrator make their account. Only the newest link
 * is any good, and only its digest is kept.
 */
public interface Invitations {

	/**
	 * Makes a link's token and ends every earlier one.
	 * @return 43 characters for an address, never to be had again
	 */
	String issue(Duration lifetime);

	/** Whether a token would be taken now. */
	boolean isOpen(String token);

	/**
	 * Uses a token up, in the running transaction: where that is rolled back the token
	 * stays good.
	 * @return false where it is unknown, used, ended or too old
	 */
	boolean consume(String token);

}
