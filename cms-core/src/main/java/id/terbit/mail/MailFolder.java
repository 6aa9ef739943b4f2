package id.terbit.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
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

	MailFolder(Path folder, Session session, boolean keeping) {
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
	public List<Kept> newest(int limit) {
		if (!this.keeping || Files.notExists(this.folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(this.folder)) {
			// Ids are ordered by time, and so are their names.
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(ENDING))
				.sorted(Comparator.reverseOrder())
				.limit(limit)
				.flatMap((name) -> id(name).flatMap(this::read).stream())
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
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

	private static Optional<UUID> id(String name) {
		try {
			return Optional.of(UUID.fromString(name.substring(0, name.length() - ENDING.length())));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private Path file(UUID mailId) {
		return this.folder.resolve(mailId + ENDING);
	}

}
