package id.terbit.document;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiConsumer;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import id.terbit.language.Texts;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The desk's tasks for the clock. The methods are static and ask for the desk late, since
 * the scheduler needs its tasks before the desk needs the scheduler.
 */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

	private static final Duration FIRST_RETRY = Duration.ofSeconds(5);

	@Bean
	static OneTimeTask<Void> publishAtTheHour(ObjectProvider<ClockDesk> desk) {
		return task(ClockTasks.PUBLISH, (edition, at) -> desk.getObject().publish(edition, at));
	}

	@Bean
	static OneTimeTask<Void> composeByItself(ObjectProvider<ClockDesk> desk) {
		return task(ClockTasks.COMPOSE, (edition, at) -> desk.getObject().composeAndStage(edition));
	}

	@Bean
	static OneTimeTask<Void> stageAgain(ObjectProvider<ClockDesk> desk) {
		return task(ClockTasks.STAGE_AGAIN, (edition, at) -> desk.getObject().stageAgain(edition));
	}

	/** Notes of the clock are read by everybody, so they are Indonesian. */
	@Bean
	static ReasonsNote reasonsNote(MessageSource messages) {
		return new ReasonsNote(new Texts(messages, Locale.forLanguageTag("id")));
	}

	private static OneTimeTask<Void> task(String name, BiConsumer<UUID, Instant> work) {
		return Tasks.oneTime(name)
			.onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY))
			.execute((instance, context) -> {
				String[] parts = instance.getId().split("@", 2);
				work.accept(UUID.fromString(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1])));
			});
	}

}
