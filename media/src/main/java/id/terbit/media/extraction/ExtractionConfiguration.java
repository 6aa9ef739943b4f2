package id.terbit.media.extraction;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Papers are read by the clock. The method is static and asks for its bean late, since
 * the scheduler needs its tasks first.
 */
@Configuration(proxyBeanMethods = false)
class ExtractionConfiguration {

	private static final Duration PAUSE = Duration.ofSeconds(5);

	@Bean
	static RecurringTask<Void> paperReading(ObjectProvider<PaperWork> work) {
		return Tasks.recurring("media-papers", FixedDelay.of(PAUSE)).execute((instance, context) -> {
			try {
				work.getObject().work();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		});
	}

}
