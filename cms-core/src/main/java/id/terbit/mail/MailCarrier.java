package id.terbit.mail;

import java.util.UUID;

import jakarta.mail.internet.MimeMessage;

/** Takes a written mail to where it is delivered from. */
interface MailCarrier {

	/**
	 * Hands a mail over; when this returns, it was taken.
	 * @throws NotTakenException where it was not, or not for certain
	 */
	void carry(UUID mailId, MimeMessage message) throws NotTakenException;

	/** Why a mail was not taken, in words for an operator. */
	class NotTakenException extends Exception {

		NotTakenException(String reason, Throwable cause) {
			super(reason, cause);
		}

		NotTakenException(String reason) {
			super(reason);
		}

	}

}
