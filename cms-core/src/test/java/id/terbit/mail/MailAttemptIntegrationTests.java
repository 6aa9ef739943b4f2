package id.terbit.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.terbit.harness.IntegrationTest;
import id.terbit.identity.Ids;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.person.Role;
import id.terbit.person.SamplePeople;
import id.terbit.site.SampleSites;
import id.terbit.site.Sites;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@IntegrationTest
class MailAttemptIntegrationTests {

	@Autowired
	MailStore mails;

	@Autowired
	MailProperties properties;

	@Autowired
	People people;

	@Autowired
	Sites sites;

	@Autowired
	Ids ids;

	@Autowired
	JdbcClient database;

	@Autowired
	TransactionTemplate transaction;

	private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

	private final AtomicInteger accepted = new AtomicInteger();

	private final List<String> subjects = new ArrayList<>(List.of("Terbit: Pesta pantai – “Zapin Api”"));

	private boolean crash;

	private Person recipient;

	@BeforeEach
	void makeRecipient() {
		UUID site = this.sites.create(SampleSites.department(this.ids)).id();
		this.recipient = this.people.create(SamplePeople.on(site, this.ids, Role.WRITER), null);
	}

	@AfterEach
	void stopServer() {
		this.server.stop();
	}

	@Test
	void a_mail_waits_for_a_dead_server_and_arrives_once() throws Exception {
		this.server.start();
		int port = this.server.getSmtp().getPort();
		this.server.stop();
		MailAttempt attempt = attempt(port);
		UUID mail = queued(Instant.now());
		Optional<Instant> next = attempt.run(mail);
		assertThat(next).hasValueSatisfying(
				(at) -> assertThat(at).isBetween(Instant.now().plusSeconds(5), Instant.now().plusSeconds(25)));
		assertThat(column(mail, "state")).isEqualTo("WAITING");
		assertThat(column(mail, "last_error")).isNotEmpty();
		GreenMail revived = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
		revived.start();
		try {
			assertThat(attempt.run(mail)).isEmpty();
			assertThat(attempt.run(mail)).isEmpty();
			assertThat(revived.getReceivedMessages()).hasSize(1);
		}
		finally {
			revived.stop();
		}
		assertThat(column(mail, "state")).isEqualTo("SENT");
		assertThat(this.accepted).hasValue(1);
	}

	@Test
	void a_crash_between_acceptance_and_commit_repeats_the_mail_under_the_same_id() throws Exception {
		this.server.start();
		MailAttempt attempt = attempt(this.server.getSmtp().getPort());
		UUID mail = queued(Instant.now());
		this.crash = true;
		assertThatIllegalStateException().isThrownBy(() -> attempt.run(mail));
		assertThat(column(mail, "state")).isEqualTo("WAITING");
		this.crash = false;
		attempt.run(mail);
		MimeMessage[] received = this.server.getReceivedMessages();
		assertThat(received).hasSize(2);
		assertThat(received[0].getMessageID()).isEqualTo(received[1].getMessageID())
			.isEqualTo("<" + mail + "@contoh.example.org>")
			.isEqualTo(column(mail, "message_id"));
	}

	@Test
	void headers_are_well_formed() throws Exception {
		this.server.start();
		attempt(this.server.getSmtp().getPort()).run(queued(Instant.now()));
		MimeMessage message = this.server.getReceivedMessages()[0];
		assertThat(message.getSubject()).isEqualTo(this.subjects.get(0));
		assertThat(message.getHeader("Subject")[0]).isASCII().startsWith("=?UTF-8?");
		assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
		assertThat(message.getAllRecipients()).hasSize(1)
			.allSatisfy((to) -> assertThat(((InternetAddress) to).getAddress()).isEqualTo(this.recipient.email()));
		assertThat(message.getContentType()).startsWith("multipart/alternative");
	}

	@Test
	void a_line_break_in_the_subject_sends_nothing() {
		this.server.start();
		this.subjects.set(0, "Terbit\r\nBcc: semua@example.org");
		UUID mail = queued(Instant.now());
		assertThat(attempt(this.server.getSmtp().getPort()).run(mail)).isEmpty();
		assertThat(this.server.getReceivedMessages()).isEmpty();
		assertThat(column(mail, "state")).isEqualTo("FAILED");
		assertThat(column(mail, "last_error")).contains("mail.line-break");
	}

	@Test
	void after_days_a_mail_is_given_up_with_its_reason() {
		UUID mail = queued(Instant.now().minus(Duration.ofDays(4)));
		assertThat(attempt(1).run(mail)).isEmpty();
		assertThat(column(mail, "state")).isEqualTo("FAILED");
		assertThat(column(mail, "last_error")).isNotEmpty();
	}

	@Test
	void a_mail_that_is_tried_again_by_hand_has_all_its_days_once_more() {
		UUID mail = queued(Instant.now().minus(Duration.ofDays(4)));
		assertThat(attempt(1).run(mail)).isEmpty();
		assertThat(this.mails.again(mail, Instant.now())).containsExactly(mail);
		assertThat(attempt(1).run(mail)).isPresent();
		assertThat(column(mail, "state")).isEqualTo("WAITING");
	}

	private UUID queued(Instant createdAt) {
		UUID id = this.ids.next();
		this.mails.insert(id, "uji", this.recipient.id(), null, Map.of(), createdAt);
		return id;
	}

	private MailAttempt attempt(int port) {
		JavaMailSenderImpl smtp = new JavaMailSenderImpl();
		smtp.setHost("127.0.0.1");
		smtp.setPort(port);
		smtp.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "2000");
		Session session = Session.getInstance(new Properties());
		try {
			MessageWriter writer = new MessageWriter(session, new InternetAddress("Terbit <terbit@example.org>", true),
					"contoh.example.org");
			return new MailAttempt(this.mails, this.people, letters(), writer, new SmtpCarrier(smtp), this.transaction,
					InstantSource.system(), this.properties);
		}
		catch (jakarta.mail.internet.AddressException ex) {
			throw new AssertionError(ex);
		}
	}

	private ObjectProvider<Letter> letters() {
		Letter letter = new Letter() {

			@Override
			public String kind() {
				return "uji";
			}

			@Override
			public Optional<Written> write(Facts facts, Person reader) {
				return Optional.of(new Written(MailAttemptIntegrationTests.this.subjects.get(0), "Isi", "<p>Isi</p>",
						(at) -> noteAccepted()));
			}

		};
		return new ObjectProvider<>() {

			@Override
			public Stream<Letter> stream() {
				return Stream.of(letter);
			}

		};
	}

	private void noteAccepted() {
		if (this.crash) {
			throw new IllegalStateException("killed");
		}
		this.accepted.incrementAndGet();
	}

	private String column(UUID mail, String column) {
		return this.database.sql("select coalesce(" + column + ", '') from mail where id = :id")
			.param("id", mail)
			.query(String.class)
			.single();
	}

}
