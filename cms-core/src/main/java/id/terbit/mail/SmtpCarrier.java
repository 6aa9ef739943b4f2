package id.terbit.mail;

import java.util.UUID;

import jakarta.mail.internet.MimeMessage;

import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;

/** Hands mails to a mail server. */
class SmtpCarrier implements MailCarrier {

	private final JavaMailSender server;

	SmtpCarrier(JavaMailSender server) {
		this.server = server;
	}

	@Override
	public void carry(UUID mailId, MimeMessage message) throws NotTakenException {
		try {
			this.server.send(message);
		}
		catch (MailException ex) {
			throw new NotTakenException(String.valueOf(ex.getMessage()), ex);
		}
	}

}
