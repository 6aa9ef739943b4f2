package id.terbit.mail;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import id.terbit.mail.Letter.Written;
import id.terbit.person.Person;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

/**
 * Puts a written letter into the form of a mail (RFC 5322, RFC 2045 to 2047), plain text
 * and HTML side by side.
 */
class MessageWriter {

	private static final String UTF_8 = StandardCharsets.UTF_8.name();

	private final Session session;

	private final InternetAddress from;

	private final String idHost;

	/**
	 * Writes for one installation.
	 * @param idHost right side of the Message-IDs
	 */
	MessageWriter(Session session, InternetAddress from, String idHost) {
		this.session = session;
		this.from = from;
		this.idHost = idHost;
	}

	/**
	 * The same mail always has the same Message-ID: one that arrives twice, because the
	 * process died between acceptance and commit, can be recognised.
	 */
	String messageId(UUID mailId) {
		return "<" + mailId + "@" + this.idHost + ">";
	}

	/**
	 * Writes a mail.
	 * @throws RefusedException (INVALID) {@code mail.line-break} where subject, name or
	 * address hold a control character
	 */
	MimeMessage write(UUID mailId, Person recipient, Written written, Instant at) {
		refuseControls("subject", written.subject());
		refuseControls("name", recipient.name());
		refuseControls("address", recipient.email());
		try {
			MimeMessage message = new FixedIdMessage(this.session, messageId(mailId));
			message.setFrom(this.from);
			message.setRecipient(RecipientType.TO, new InternetAddress(recipient.email(), recipient.name(), UTF_8));
			message.setSubject(written.subject(), UTF_8);
			message.setSentDate(java.util.Date.from(at));
			// No out-of-office answer, no loop (RFC 3834).
			message.setHeader("Auto-Submitted", "auto-generated");
			message.setHeader("X-Auto-Response-Suppress", "All");
			message.setContentLanguage(new String[] { recipient.language() });
			MimeMultipart parts = new MimeMultipart("alternative");
			parts.addBodyPart(part(written.text(), "plain"));
			parts.addBodyPart(part(written.html(), "html"));
			message.setContent(parts);
			message.saveChanges();
			return message;
		}
		catch (MessagingException | UnsupportedEncodingException ex) {
			throw new IllegalStateException("mail %s can't be written".formatted(mailId), ex);
		}
	}

	private static MimeBodyPart part(String text, String subtype) throws MessagingException {
		MimeBodyPart part = new MimeBodyPart();
		part.setText(text, UTF_8, subtype);
		part.setHeader("Content-Transfer-Encoding", "quoted-printable");
		return part;
	}

	private static void refuseControls(String field, String value) {
		if (value.chars().anyMatch(Character::isISOControl)) {
			throw RefusedException.invalid(Refusal.of("mail.line-break", field));
		}
	}

	private static final class FixedIdMessage extends MimeMessage {

		private final String id;

		FixedIdMessage(Session session, String id) {
			super(session);
			this.id = id;
		}

		@Override
		protected void updateMessageID() throws MessagingException {
			setHeader("Message-ID", this.id);
		}

	}

}
