package id.terbit.publisher.dispatch;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

import javax.sql.DataSource;

import id.terbit.language.Texts;
import id.terbit.publication.Ledger;
import id.terbit.publication.PublicationTarget;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DispatchProperties.class)
class DispatchConfiguration {

	/** Reasons that are kept are in Indonesian, whoever reads them. */
	private static final Locale INDONESIAN = Locale.forLanguageTag("id");

	@Bean(destroyMethod = "close")
	LaneLocks laneLocks(DataSource database, DispatchProperties properties) {
		return new LaneLocks(database, properties.claim());
	}

	@Bean
	Dispatcher dispatcher(Ledger ledger, List<PublicationTarget> targets, LaneLocks laneLocks, MessageSource messages,
			DispatchProperties properties, InstantSource clock) {
		LaneRun laneRun = new LaneRun(ledger, properties, clock, new Texts(messages, INDONESIAN));
		return new Dispatcher(ledger, targets, laneLocks, laneRun, properties, clock);
	}

}
