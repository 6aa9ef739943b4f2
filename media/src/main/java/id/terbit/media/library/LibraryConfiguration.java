package id.terbit.media.library;

import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import id.terbit.media.template.StaticTemplates;
import id.terbit.media.template.Templates;
import id.terbit.newsroom.NavigationEntry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LibraryConfiguration {

	/** Before the office opens, so that the mail lies there in the morning. */
	private static final LocalTime MORNING = LocalTime.of(6, 0);

	/** Typed facade of this module's templates. */
	@Bean
	Templates mediaTemplates() {
		return new StaticTemplates();
	}

	@Bean
	NavigationEntry libraryEntry() {
		return NavigationEntry.forAll("media.title", "/meja/media", 30);
	}

	/** Static and asking late, since the scheduler needs its tasks first. */
	@Bean
	static RecurringTask<Void> assetRightsTask(ObjectProvider<RightsLetter> letter, ObjectProvider<InstantSource> clock,
			@Value("${terbit.procedure.zone:Asia/Jakarta}") ZoneId zone) {
		return Tasks.recurring(RightsLetter.KIND, Schedules.daily(zone, MORNING))
			.execute((instance, context) -> letter.getObject().queue(clock.getObject().instant()));
	}

}
