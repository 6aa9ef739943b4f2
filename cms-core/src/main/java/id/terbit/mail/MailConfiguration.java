package id.terbit.mail;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import id.terbit.mail.MailCarrier.NotTakenException;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailProperties.class)
class MailConfiguration {

	/** One task a mail, named by its id. */
	static final TaskDescriptor<Void> TASK = TaskDescriptor.of("mail");

	private static final Duration AFTER_A_BUG = Duration.ofMinutes(5);

	/**
	 * Static and with a provider: the scheduler collects its tasks while the beans that
	 * the task needs are still being made.
	 */
	@Bean
	static Task<Void> mailTask(ObjectProvider<MailAttempt> attempts) {
		return Tasks.custom(TASK)
			.onFailure((complete, task) -> task.reschedule(complete, complete.getTimeDone().plus(AFTER_A_BUG)))
			.onDeadExecutionRevive()
			.execute((instance, context) -> {
				Optional<Instant> next = attempts.getObject().run(UUID.fromString(instance.getId()));
				return next.<CompletionHandler<Void>>map((at) -> (complete, task) -> task.reschedule(complete, at))
					.orElseGet(CompletionHandler.OnCompleteRemove::new);
			});
	}

	@Bean
	MessageWriter messageWriter(MailProperties properties, @Value("${terbit.base-url:http://localhost:8080}") URI base)
			throws AddressException {
		return new MessageWriter(Session.getInstance(new Properties()), new InternetAddress(properties.from(), true),
				(base.getHost() != null) ? base.getHost() : "localhost");
	}

	@Bean
	MailFolder mailFolder(MailProperties properties, MailStore mails, @Value("${terbit.demo:true}") boolean demo) {
		return new MailFolder(properties.folder(), Session.getInstance(new Properties()), demo, mails);
	}

	/**
	 * Demo mode keeps every mail and speaks to no server; then this is the folder again.
	 */
	@Bean
	@Primary
	MailCarrier mailCarrier(MailProperties properties, MailFolder folder, @Value("${terbit.demo:true}") boolean demo) {
		String host = properties.host();
		if (demo && host != null) {
			throw new RefusedException(RefusedException.Kind.NOT_NOW, Refusal.of("mail.server-in-demo", host));
		}
		if (demo) {
			return folder;
		}
		if (host == null) {
			return (mailId, message) -> {
				throw new NotTakenException("no mail server is set (terbit.mail.host)");
			};
		}
		return new SmtpCarrier(server(properties, host));
	}

	private static JavaMailSenderImpl server(MailProperties properties, String host) {
		JavaMailSenderImpl server = new JavaMailSenderImpl();
		server.setHost(host);
		server.setPort(properties.port());
		server.setUsername(properties.username());
		server.setPassword(properties.password());
		String timeout = String.valueOf(properties.timeout().toMillis());
		Properties smtp = server.getJavaMailProperties();
		smtp.setProperty("mail.smtp.auth", String.valueOf(properties.username() != null));
		smtp.setProperty("mail.smtp.starttls.enable", String.valueOf(properties.startTls()));
		smtp.setProperty("mail.smtp.starttls.required", String.valueOf(properties.startTls()));
		smtp.setProperty("mail.smtp.ssl.checkserveridentity", "true");
		smtp.setProperty("mail.smtp.connectiontimeout", timeout);
		smtp.setProperty("mail.smtp.timeout", timeout);
		smtp.setProperty("mail.smtp.writetimeout", timeout);
		return server;
	}

}
