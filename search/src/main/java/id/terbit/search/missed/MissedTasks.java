package id.terbit.search.missed;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MissedTasks {

	private static final LocalTime NIGHT = LocalTime.of(2, 30);

	/** Static and asking late, since the scheduler needs its tasks first. */
	@Bean
	static RecurringTask<Void> forgetMissedSearches(ObjectProvider<MissedSearches> searches,
			ObjectProvider<InstantSource> clock, @Value("${terbit.procedure.zone:Asia/Jakarta}") ZoneId zone) {
		return Tasks.recurring("search-forget-missed", Schedules.daily(zone, NIGHT))
			.execute((instance, context) -> searches.getObject()
				.forget(LocalDate.ofInstant(clock.getObject().instant(), zone)));
	}

}
