package id.terbit.publisher.social;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

import id.terbit.document.EditorialDesk;
import id.terbit.history.HistoryLog;
import id.terbit.language.Texts;
import id.terbit.publication.PublishedEditions;
import id.terbit.publication.Shares;
import id.terbit.secret.Secrets;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SocialProperties.class)
class SocialConfiguration {

	/** Reasons that are kept are in Indonesian, whoever reads them. */
	private static final Locale INDONESIAN = Locale.forLanguageTag("id");

	@Bean
	FacebookChannel facebookChannel(SocialProperties properties, MessageSource messages) {
		return new FacebookChannel(client(properties), properties.facebook(), new Texts(messages, INDONESIAN));
	}

	@Bean
	XChannel xChannel(SocialProperties properties, MessageSource messages, InstantSource clock) {
		return new XChannel(client(properties), properties.x(), new Texts(messages, INDONESIAN), clock);
	}

	@Bean
	Connections channelConnections(ConnectionStore store, Secrets secrets, HistoryLog history,
			TransactionTemplate transactions, InstantSource clock, @Value("${terbit.demo:true}") boolean demo) {
		return new Connections(store, secrets, history, transactions, clock, demo);
	}

	@Bean
	SocialChannels socialChannels(FacebookChannel facebook, XChannel x, ConnectionStore store,
			Connections connections) {
		return new SocialChannels(List.of(facebook, x), store, connections);
	}

	@Bean
	ShareSender shareSender(Shares shares, PublishedEditions published, Connections connections, EditorialDesk desk,
			TransactionTemplate transactions, SocialProperties properties, MessageSource messages,
			InstantSource clock) {
		return new ShareSender(shares, published, connections, desk, transactions, properties,
				new Texts(messages, INDONESIAN), clock);
	}

	@Bean
	ShareDispatcher shareDispatcher(Shares shares, SocialChannels channels, ShareSender sender,
			SocialProperties properties, InstantSource clock) {
		return new ShareDispatcher(shares, channels.all(), sender, properties, clock);
	}

	private static OnceClient client(SocialProperties properties) {
		return new OnceClient(properties.connectTimeout(), properties.callTimeout());
	}

}
