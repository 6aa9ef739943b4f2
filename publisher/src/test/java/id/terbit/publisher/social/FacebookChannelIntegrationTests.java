package id.terbit.publisher.social;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

class FacebookChannelIntegrationTests {

	private static final String FEED = "/v23.0/1234567890/feed";

	private static final Instant SINCE = Instant.parse("2026-11-20T03:00:00Z");

	private final WireMockServer server = Platforms.server();

	private FacebookChannel channel;

	@BeforeEach
	void channel() {
		this.channel = Platforms.facebook(this.server.baseUrl());
	}

	@AfterEach
	void stop() {
		this.server.stop();
	}

	@Test
	void posts_message_and_link_with_the_token_in_a_header_only() {
		this.server.stubFor(post(urlEqualTo(FEED)).willReturn(okJson("""
				{"id": "1234567890_77"}
				""")));

		Outcome outcome = publish();

		assertThat(outcome).isEqualTo(new Outcome.Sent("1234567890_77", "https://www.facebook.com/1234567890_77"));
		this.server.verify(1,
				postRequestedFor(urlEqualTo(FEED)).withFormParam("message", equalTo("Zapin Api & laut"))
					.withFormParam("link", equalTo(Platforms.LINK))
					.withHeader("Authorization", equalTo("Bearer EAAcontohTokenHalaman1234")));
	}

	@ParameterizedTest
	@EnumSource(names = { "CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "MALFORMED_RESPONSE_CHUNK",
			"RANDOM_DATA_THEN_CLOSE" })
	void an_answer_that_breaks_is_lost_and_nothing_is_sent_twice(Fault fault) {
		this.server.stubFor(post(urlEqualTo(FEED)).willReturn(aResponse().withFault(fault)));

		assertThat(publish()).isInstanceOf(Outcome.Lost.class);
		exactlyOnePost();
	}

	@Test
	void a_platform_that_hangs_is_given_up_and_may_have_posted() {
		this.server.stubFor(post(urlEqualTo(FEED)).willReturn(okJson("{}").withFixedDelay(4000)));

		assertThat(publish()).isInstanceOf(Outcome.Lost.class);
		exactlyOnePost();
	}

	@ParameterizedTest
	@CsvSource({ "500, ''", "502, ''", "503, ''", "503, 0", "408, ''", "302, ''", "200, ''" })
	void an_unclear_answer_is_lost_and_nothing_is_sent_twice(int status, String retryAfter) {
		this.server.stubFor(post(urlEqualTo(FEED)).willReturn(aResponse().withStatus(status)
			.withHeader("Location", "/elsewhere")
			.withHeader("Retry-After", retryAfter)));

		assertThat(publish()).isInstanceOf(Outcome.Lost.class);
		exactlyOnePost();
		assertThat(this.server.getAllServeEvents()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "400, 1", "400, 2", "400, 506" })
	void errors_of_the_platform_and_duplicates_are_read_back(int status, int code) {
		error(status, code, "Terjadi kesalahan");

		assertThat(publish()).isInstanceOf(Outcome.Lost.class);
		exactlyOnePost();
	}

	@ParameterizedTest
	@CsvSource({ "401, 190, token", "400, 190, token", "403, 200, berhak", "403, 10, berhak", "400, 100, menolak" })
	void a_refusal_says_what_to_do(int status, int code, String word) {
		error(status, code, "Error validating access token");

		assertThat(publish()).asInstanceOf(type(Outcome.Refused.class))
			.satisfies((refused) -> assertThat(refused.reason()).contains(word, "Error validating access token")
				.doesNotContain("EAAcontoh"));
		exactlyOnePost();
	}

	@ParameterizedTest
	@CsvSource({ "400, 4", "400, 32", "403, 80001", "429, 0" })
	void a_rate_limit_is_certainly_no_post(int status, int code) {
		error(status, code, "Application request limit reached");

		assertThat(publish()).asInstanceOf(type(Outcome.NotPosted.class))
			.satisfies((outcome) -> assertThat(outcome.retryAfter()).isEqualTo(Duration.ofMinutes(15)));
		exactlyOnePost();
	}

	@Test
	void the_usage_headers_say_how_long_to_wait() {
		this.server.stubFor(post(urlEqualTo(FEED)).willReturn(okJson("""
				{"error": {"code": 32, "message": "Page request limit reached"}}
				""").withStatus(400).withHeader("X-Business-Use-Case-Usage", """
				{"1234567890": [{"type": "pages", "call_count": 100, "estimated_time_to_regain_access": 19}]}
				""".strip())));

		assertThat(publish()).asInstanceOf(type(Outcome.NotPosted.class))
			.satisfies((outcome) -> assertThat(outcome.retryAfter()).isEqualTo(Duration.ofMinutes(19)));
	}

	@Test
	void a_platform_that_is_not_there_certainly_has_no_post() throws IOException {
		int port;
		try (ServerSocket free = new ServerSocket(0)) {
			port = free.getLocalPort();
		}

		Outcome outcome = Platforms.facebook("http://localhost:" + port)
			.publish(Platforms.PAGE, "Zapin Api", Platforms.LINK);

		assertThat(outcome).isInstanceOf(Outcome.NotPosted.class);
	}

	@Test
	void reading_back_finds_the_link_on_a_later_page() {
		this.server.stubFor(get(urlPathEqualTo(FEED)).atPriority(5).willReturn(okJson("""
				{"data": [{"id": "1234567890_1", "message": "Lain", "attachments": {"data": [
					{"unshimmed_url": "https://example.org/s/pesona/berita/zapin-api-2"}]}}],
				 "paging": {"cursors": {"after": "LANJUT"}, "next": "https://graph.facebook.com/x?access_token=a"}}
				""")));
		this.server.stubFor(get(urlPathEqualTo(FEED)).atPriority(1)
			.withQueryParam("after", equalTo("LANJUT"))
			.willReturn(okJson("""
					{"data": [{"id": "1234567890_2", "permalink_url": "https://www.facebook.com/pesona/posts/2",
						"attachments": {"data": [{"unshimmed_url": "https://example.org/s/pesona/berita/zapin-api"}]}}]}
					""")));

		assertThat(readBack()).isEqualTo(new ReadBack.Found("1234567890_2", "https://www.facebook.com/pesona/posts/2"));
	}

	@Test
	void reading_back_an_empty_feed_is_absence() {
		this.server
			.stubFor(get(urlPathEqualTo(FEED)).withQueryParam("since", equalTo(Long.toString(SINCE.getEpochSecond())))
				.willReturn(okJson("{\"data\": []}")));

		assertThat(readBack()).isEqualTo(new ReadBack.Absent());
	}

	@ParameterizedTest
	@CsvSource({ "500, '{}'", "401, '{}'", "200, '<html>'" })
	void a_feed_that_cannot_be_read_is_not_absence(int status, String body) {
		this.server.stubFor(get(urlPathEqualTo(FEED)).willReturn(aResponse().withStatus(status).withBody(body)));

		assertThat(readBack()).isInstanceOf(ReadBack.Unreadable.class);
	}

	private Outcome publish() {
		return this.channel.publish(Platforms.PAGE, "Zapin Api & laut", Platforms.LINK);
	}

	private ReadBack readBack() {
		return this.channel.readBack(Platforms.PAGE, Platforms.LINK, SINCE);
	}

	private void error(int status, int code, String message) {
		this.server.stubFor(post(urlEqualTo(FEED)).willReturn(okJson("""
				{"error": {"message": "%s", "type": "OAuthException", "code": %d, "fbtrace_id": "A1"}}
				""".formatted(message, code)).withStatus(status)));
	}

	private void exactlyOnePost() {
		this.server.verify(1, postRequestedFor(urlEqualTo(FEED)));
	}

}
