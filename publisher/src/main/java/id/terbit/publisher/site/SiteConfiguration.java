package id.terbit.publisher.site;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import id.terbit.schema.SchemaHistory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SiteProperties.class)
class SiteConfiguration {

	private static final Duration FIRST_RETRY = Duration.ofSeconds(5);

	/** The publisher's tables; they refer to core's. */
	@Bean
	@DependsOn("coreSchema")
	FlywayMigrationInitializer publisherSchema(DataSource database) {
		return SchemaHistory.of(database, "publisher");
	}

	/**
	 * Static and with a provider: the scheduler collects its tasks while the beans that
	 * schedule them are still being made.
	 */
	@Bean
	static OneTimeTask<Void> turnAnnouncements(ObjectProvider<PhaseTurns> turns) {
		return Tasks.oneTime(PhaseTurns.TASK)
			.onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY))
			.execute((instance, context) -> {
				String[] parts = instance.getId().split("@", 2);
				turns.getObject().turn(UUID.fromString(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1])));
			});
	}

}
