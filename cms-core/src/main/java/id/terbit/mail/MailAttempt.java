package id.terbit.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

import id.terbit.mail.Letter.Facts;
import id.terbit.mail.Letter.Written;
import id.terbit.mail.MailCarrier.NotTakenException;
import id.terbit.mail.MailStore.Waiting;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.refusal.RefusedException;
import jakarta.mail.internet.MimeMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One attempt to send one mail: write it, hand it over outside any transaction, and only
 * then note that it went.
 */
@Component
class MailAttempt {

	private static final Logger LOG = LoggerFactory.getLogger(MailAttempt.class);

	private static final Duration FIRST_PAUSE = Duration.ofSeconds(20);

	private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

	private final MailStore mails;

	private final People people;

	/** Asked for at use: letters lead to the desk, and the desk to the queue. */
	private final ObjectProvider<Letter> letters;

	private final MessageWriter writer;

	private final MailCarrier carrier;

	private final TransactionTemplate transaction;

	private final InstantSource clock;

	private final RandomGenerator random = RandomGenerator.getDefault();

	private final Duration givesUpAfter;

	MailAttempt(MailStore mails, People people, ObjectProvider<Letter> letters, MessageWriter writer,
			MailCarrier carrier, TransactionTemplate transaction, InstantSource clock, MailProperties properties) {
		this.mails = mails;
		this.people = people;
		this.letters = letters;
		this.writer = writer;
		this.carrier = carrier;
		this.transaction = transaction;
		this.clock = clock;
		this.givesUpAfter = properties.givesUpAfter();
	}

	/**
	 * Tries a mail once.
	 * @return when to try again; empty where it is done with
	 */
	Optional<Instant> run(UUID mailId) {
		return this.mails.waiting(mailId).flatMap(this::attempt);
	}

	private Optional<Instant> attempt(Waiting mail) {
		try {
			Person recipient = this.people.byIds(Set.of(mail.recipientId())).get(mail.recipientId());
			Optional<Written> written = (recipient != null && !recipient.disabled()) ? write(mail, recipient)
					: Optional.empty();
			if (recipient == null || written.isEmpty()) {
				this.mails.dropped(mail.id());
				return Optional.empty();
			}
			MimeMessage message = this.writer.write(mail.id(), recipient, written.get(), this.clock.instant());
			this.carrier.carry(mail.id(), message);
			noteSent(mail, written.get());
			return Optional.empty();
		}
		catch (NotTakenException ex) {
			return tryAgain(mail, String.valueOf(ex.getMessage()));
		}
		catch (RefusedException ex) {
			// What the mail says is wrong in itself; waiting mends nothing.
			return giveUp(mail, String.valueOf(ex.getMessage()));
		}
	}

	private Optional<Written> write(Waiting mail, Person recipient) throws NotTakenException {
		Letter letter = this.letters.stream()
			.filter((one) -> one.kind().equals(mail.kind()))
			.findFirst()
			.orElseThrow(() -> new NotTakenException("nobody writes mails of kind " + mail.kind()));
		return letter.write(new Facts(mail.id(), mail.editionId(), mail.facts()), recipient);
	}

	private void noteSent(Waiting mail, Written written) {
		this.transaction.executeWithoutResult((status) -> {
			Instant now = this.clock.instant();
			this.mails.sent(mail.id(), this.writer.messageId(mail.id()), now);
			written.accepted().accept(now);
		});
	}

	private Optional<Instant> tryAgain(Waiting mail, String reason) {
		Instant now = this.clock.instant();
		if (mail.since().plus(this.givesUpAfter).isBefore(now)) {
			return giveUp(mail, reason);
		}
		this.mails.notTaken(mail.id(), reason, false);
		Instant next = now.plus(pause(mail.attempts()));
		LOG.warn("Mail {} ({}) was not taken, next attempt {}: {}", mail.id(), mail.kind(), next, reason);
		return Optional.of(next);
	}

	private Optional<Instant> giveUp(Waiting mail, String reason) {
		this.mails.notTaken(mail.id(), reason, true);
		LOG.error("Mail {} ({}) is given up: {}", mail.id(), mail.kind(), reason);
		return Optional.empty();
	}

	/**
	 * Doubles up to an hour; between half of that and all of it, so that mails spread.
	 */
	private Duration pause(int attempts) {
		long full = Math.min(FIRST_PAUSE.toMillis() << Math.min(attempts, 20), LONGEST_PAUSE.toMillis());
		return Duration.ofMillis(full / 2 + this.random.nextLong(full / 2));
	}

}
