package id.terbit.media.upkeep;

import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import id.terbit.media.store.Claims;
import id.terbit.media.store.MediaStore;
import id.terbit.media.upload.Sendings;
import id.terbit.media.upload.Uploads;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Upkeep by the clock. The methods are static and ask for their beans late, since the
 * scheduler needs its tasks first.
 */
@Configuration(proxyBeanMethods = false)
class UpkeepConfiguration {

	private static final Duration FIRST_RETRY = Duration.ofSeconds(30);

	/** Puts that began longer ago than this are not going on any more. */
	private static final Duration UNFINISHED = Duration.ofDays(1);

	@Bean
	static OneTimeTask<Void> mediaRun(ObjectProvider<MediaRuns> runs) {
		return Tasks.oneTime(MediaRuns.TASK)
			.onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY))
			.execute((instance, context) -> runs.getObject().execute(UUID.fromString(instance.getId())));
	}

	/** What broken uploads left: quarantine, halves, claims. */
	@Bean
	static RecurringTask<Void> mediaUpkeep(ObjectProvider<Uploads> uploads, ObjectProvider<Sendings> sendings,
			ObjectProvider<MediaStore> store, ObjectProvider<Claims> claims, InstantSource clock) {
		return Tasks.recurring("media-upkeep", FixedDelay.ofHours(1)).execute((instance, context) -> {
			uploads.getObject().removeEnded();
			sendings.getObject().removeEnded();
			store.getObject().removeUnfinished(clock.instant().minus(UNFINISHED));
			claims.getObject().removeEnded();
		});
	}

}
