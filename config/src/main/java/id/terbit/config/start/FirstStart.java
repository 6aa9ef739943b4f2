package id.terbit.config.start;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

import id.terbit.config.demo.DemoData;
import id.terbit.language.Texts;
import id.terbit.person.Invitations;
import id.terbit.person.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Fills an empty database in demo mode, or asks for the first administrator; says where
 * to go.
 */
@Component
class FirstStart implements ApplicationRunner {

	private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

	private static final Duration INVITATION = Duration.ofDays(1);

	private final Mode mode;

	private final DemoData demo;

	private final People people;

	private final Invitations invitations;

	private final Texts texts;

	private final String base;

	private final Path data;

	FirstStart(Mode mode, DemoData demo, People people, Invitations invitations, MessageSource messages,
			@Value("${terbit.base-url}") String base, @Value("${terbit.data}") Path data) {
		this.mode = mode;
		this.demo = demo;
		this.people = people;
		this.invitations = invitations;
		this.texts = new Texts(messages, Locale.forLanguageTag("id"));
		this.base = base;
		this.data = data;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.mode.isDemo()) {
			if (this.people.all().isEmpty()) {
				say("console.filling");
			}
			this.demo.fill();
			say("console.portal", this.base);
			say("console.newsroom", this.base);
			say("console.accounts", this.data.resolve("demo-accounts.json"));
			say("console.mail", this.base);
			say("console.stop", this.data);
		}
		else if (this.people.all().isEmpty()) {
			say("console.first", this.base, this.invitations.issue(INVITATION));
		}
		else {
			say("console.ready", this.base);
		}
	}

	private void say(String key, Object... arguments) {
		String line = this.texts.get(key, arguments);
		LOG.info("{}", line);
	}

}
