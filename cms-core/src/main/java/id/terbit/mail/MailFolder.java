package id.terbit.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps mails as {@code <id>.eml} instead of sending them. A mail that is written again
 * after a crash takes the place of the first.
 */
class MailFolder implements MailCarrier, KeptMails {

	private static final Logger LOG = LoggerFactory.getLogger(MailFolder.class);

	private static final String ENDING = ".eml";

	private final Path folder;

	private final Session session;

	private final boolean keeping;

	private final MailStore mails;

	MailFolder(Path folder, Session session, boolean keeping, MailStore mails) {
		this.mails = mails;
		this.folder = folder;
		this.session = session;
		this.keeping = keeping;
	}

	@Override
	public void carry(UUID mailId, MimeMessage message) throws NotTakenException {
		try {
			Files.createDirectories(this.folder);
			Path fresh = Files.createTempFile(this.folder, "mail", ".new");
			try (OutputStream out = Files.newOutputStream(fresh)) {
				message.writeTo(out);
			}
			Files.move(fresh, file(mailId), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException | MessagingException ex) {
			throw new NotTakenException("%s can't be written: %s".formatted(this.folder, ex.getMessage()), ex);
		}
	}

	@Override
	public boolean keeping() {
		return this.keeping;
	}

	@Override
	public Page page(@Nullable UUID recipient, int number, int size) {
		if (!this.keeping) {
			return new Page(List.of(), 0);
		}
		List<Kept> mails = this.mails.sent(recipient, (long) (number - 1) * size, size)
			.stream()
			.flatMap((id) -> read(id).stream())
			.toList();
		return new Page(mails, this.mails.countSent(recipient));
	}

	@Override
	public Map<UUID, Long> recipients() {
		return this.keeping ? this.mails.recipients() : Map.of();
	}

	@Override
	public Optional<Kept> read(UUID mailId) {
		Path file = file(mailId);
		if (!this.keeping || Files.notExists(file)) {
			return Optional.empty();
		}
		try (InputStream in = Files.newInputStream(file)) {
			MimeMessage message = new MimeMessage(this.session, in);
			InternetAddress to = (InternetAddress) message.getAllRecipients()[0];
			return Optional.of(new Kept(mailId, message.getSentDate().toInstant(),
					(to.getPersonal() != null) ? to.getPersonal() : to.getAddress(), to.getAddress(),
					message.getSubject(), text(message)));
		}
		catch (IOException | MessagingException | RuntimeException ex) {
			LOG.warn("{} can't be read as a mail", file, ex);
			return Optional.empty();
		}
	}

	private static String text(MimeMessage message) throws IOException, MessagingException {
		Object content = message.getContent();
		if (content instanceof MimeMultipart parts) {
			BodyPart first = parts.getBodyPart(0);
			return String.valueOf(first.getContent());
		}
		return String.valueOf(content);
	}

	private Path file(UUID mailId) {
		return this.folder.resolve(mailId + ENDING);
	}

}
