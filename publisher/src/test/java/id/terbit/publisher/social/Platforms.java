package id.terbit.publisher.social;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import id.terbit.language.Texts;

import org.springframework.context.support.ResourceBundleMessageSource;

/** Channels whose platform is a WireMock server. */
final class Platforms {

	static final String LINK = "https://example.org/s/pesona/berita/zapin-api";

	static final Account PAGE = new Account(UUID.randomUUID(), FacebookChannel.NAME, "1234567890",
			Map.of(FacebookChannel.TOKEN, "EAAcontohTokenHalaman1234"));

	static final Account USER = new Account(UUID.randomUUID(), XChannel.NAME, "4242",
			Map.of(XChannel.API_KEY, "contohApiKey", XChannel.API_SECRET, "contohApiSecret", XChannel.ACCESS_TOKEN,
					"4242-contohAccessToken", XChannel.ACCESS_TOKEN_SECRET, "contohAccessTokenSecret"));

	private Platforms() {
	}

	static WireMockServer server() {
		// no keep-alive surprises: WireMock's own connection handling stays out of what
		// is tested
		WireMockServer server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
		server.start();
		return server;
	}

	static FacebookChannel facebook(String baseUrl) {
		return new FacebookChannel(client(), new SocialProperties.Facebook(URI.create(baseUrl), "v23.0"), texts());
	}

	static XChannel x(String baseUrl) {
		return new XChannel(client(), new SocialProperties.X(URI.create(baseUrl)), texts(), InstantSource.system());
	}

	private static OnceClient client() {
		return new OnceClient(Duration.ofMillis(500), Duration.ofSeconds(2));
	}

	private static Texts texts() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/dispatch");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return new Texts(messages, Locale.forLanguageTag("id"));
	}

}
