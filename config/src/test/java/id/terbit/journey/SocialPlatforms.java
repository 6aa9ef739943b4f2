package id.terbit.journey;

import java.util.List;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.microsoft.playwright.Page;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

/** Facebook and X as WireMock answers them, with the platforms' documented answers. */
final class SocialPlatforms implements AutoCloseable {

	private final WireMockServer server = new WireMockServer(WireMockConfiguration.options().dynamicPort());

	SocialPlatforms() {
		this.server.start();
		this.server.stubFor(WireMock.post(urlPathMatching("/v[0-9.]+/1234567890/feed"))
			.willReturn(okJson("{\"id\":\"1234567890_111\"}")));
		this.server.stubFor(WireMock.post(urlPathEqualTo("/2/tweets"))
			.willReturn(okJson("{\"data\":{\"id\":\"222\",\"text\":\"contoh\"}}").withStatus(201)));
	}

	/** Options that point Terbit here. */
	String[] options() {
		return List
			.of("--terbit.social.facebook.base-url=" + this.server.baseUrl(),
					"--terbit.social.x.base-url=" + this.server.baseUrl())
			.toArray(String[]::new);
	}

	/** Connects both channels of a site as its publisher does in the newsroom. */
	static void connect(TerbitProcess terbit, Page publisher, String site) {
		publisher.navigate(terbit.base() + "/meja/situs/" + site + "/saluran");
		publisher.fill("#facebook-page-id", "1234567890");
		publisher.fill("#facebook-page-token", "EAACONTOH0123456789abcdef");
		publisher.click("form[action$='/facebook'] button[type=submit]");
		publisher.fill("#x-api-key", "contohkunci0123456789");
		publisher.fill("#x-api-secret", "contohrahasia0123456789");
		publisher.fill("#x-access-token", "987654321-contohtoken0123456789");
		publisher.fill("#x-access-token-secret", "contohrahasiatoken0123456789");
		publisher.click("form[action$='/x'] button[type=submit]");
	}

	/** Insists on exactly one post on each platform that carries this address. */
	void assertOnePostEach(String address) {
		String path = address.substring(address.indexOf("/s/"));
		String encoded = path.replace("/", "%2F");
		this.server.verify(1, postRequestedFor(urlPathMatching("/v[0-9.]+/1234567890/feed")));
		this.server.verify(1,
				postRequestedFor(urlPathMatching("/v[0-9.]+/1234567890/feed")).withRequestBody(containing(encoded)));
		this.server.verify(1, postRequestedFor(urlPathEqualTo("/2/tweets")));
		this.server.verify(1, postRequestedFor(urlPathEqualTo("/2/tweets")).withRequestBody(containing(path)));
	}

	@Override
	public void close() {
		this.server.stop();
	}

}
