package id.terbit.newsroom.letter;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the clock looks at again and again; of several instances one does. The methods are
 * static and ask for their beans late, since the scheduler needs its tasks before these
 * need the scheduler.
 */
@Configuration(proxyBeanMethods = false)
class ReminderConfiguration {

	static final String REMINDERS = "reminders";

	private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

	/** Before the office opens, so that the mail lies there in the morning. */
	private static final LocalTime MORNING = LocalTime.of(6, 0);

	@Bean
	static RecurringTask<Void> remindersTask(ObjectProvider<Reminders> reminders, ObjectProvider<InstantSource> clock) {
		return Tasks.recurring(REMINDERS, Schedules.fixedDelay(BETWEEN_LOOKS))
			.execute((instance, context) -> reminders.getObject().look(clock.getObject().instant()));
	}

	/** Once a day, since nothing is counted by the minute where a calendar is missing. */
	@Bean
	static RecurringTask<Void> calendarWarningsTask(ObjectProvider<CalendarWarnings> warnings,
			ObjectProvider<InstantSource> clock, @Value("${terbit.procedure.zone:Asia/Jakarta}") ZoneId zone) {
		return Tasks.recurring(CalendarLetter.KIND, Schedules.daily(zone, MORNING))
			.execute((instance, context) -> warnings.getObject().look(clock.getObject().instant()));
	}

	@Bean
	static RecurringTask<Void> historyLinksTask(ObjectProvider<ChainLetter> letter, ObjectProvider<InstantSource> clock,
			@Value("${terbit.procedure.zone:Asia/Jakarta}") ZoneId zone) {
		return Tasks.recurring(ChainLetter.KIND, Schedules.daily(zone, MORNING))
			.execute((instance, context) -> letter.getObject().queue(clock.getObject().instant()));
	}

}
