package id.terbit.publisher.social;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

class XChannelIntegrationTests {

	private static final String TWEETS = "/2/tweets";

	private static final String TIMELINE = "/2/users/4242/tweets";

	private static final Instant SINCE = Instant.parse("2026-11-20T03:00:00Z");

	private final WireMockServer server = Platforms.server();

	private XChannel channel;

	@BeforeEach
	void channel() {
		this.channel = Platforms.x(this.server.baseUrl());
	}

	@AfterEach
	void stop() {
		this.server.stop();
	}

	@Test
	void posts_the_text_with_the_link_and_a_right_signature() throws GeneralSecurityException {
		this.server.stubFor(post(urlEqualTo(TWEETS)).willReturn(okJson("""
				{"data": {"id": "99", "text": "Zapin"}}
				""").withStatus(201)));

		assertThat(publish()).isEqualTo(new Outcome.Sent("99", "https://x.com/4242/status/99"));

		this.server.verify(1, postRequestedFor(urlEqualTo(TWEETS)).withRequestBody(equalToJson("""
				{"text": "Zapin Api\\nhttps://example.org/s/pesona/berita/zapin-api"}
				""")));
		LoggedRequest request = this.server.findAll(postRequestedFor(urlEqualTo(TWEETS))).get(0);
		assertSigned(request, "POST", this.server.baseUrl() + TWEETS, Map.of());
	}

	@ParameterizedTest
	@EnumSource(names = { "CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "MALFORMED_RESPONSE_CHUNK",
			"RANDOM_DATA_THEN_CLOSE" })
	void an_answer_that_breaks_is_lost_and_nothing_is_sent_twice(Fault fault) {
		this.server.stubFor(post(urlEqualTo(TWEETS)).willReturn(aResponse().withFault(fault)));

		assertThat(publish()).isInstanceOf(Outcome.Lost.class);
		exactlyOnePost();
	}

	@Test
	void a_platform_that_hangs_is_given_up_and_may_have_posted() {
		this.server.stubFor(post(urlEqualTo(TWEETS)).willReturn(okJson("{}").withFixedDelay(4000)));

		assertThat(publish()).isInstanceOf(Outcome.Lost.class);
		exactlyOnePost();
	}

	@ParameterizedTest
	@CsvSource({ "500, '{}'", "503, '{}'", "403, 'You are not allowed to create a Tweet with duplicate content.'" })
	void an_unclear_answer_is_read_back(int status, String detail) {
		problem(status, detail);

		assertThat(publish()).isInstanceOf(Outcome.Lost.class);
		exactlyOnePost();
	}

	@ParameterizedTest
	@CsvSource({ "401, token", "403, berhak", "400, menolak", "402, menolak" })
	void a_refusal_says_what_to_do(int status, String word) {
		problem(status, "Not permitted");

		assertThat(publish()).asInstanceOf(type(Outcome.Refused.class))
			.satisfies((refused) -> assertThat(refused.reason()).contains(word, "Not permitted"));
		exactlyOnePost();
	}

	@Test
	void a_rate_limit_is_waited_out_by_its_headers() {
		long reset = Instant.now().plusSeconds(600).getEpochSecond();
		long ofTheDay = Instant.now().plusSeconds(7200).getEpochSecond();
		this.server.stubFor(post(urlEqualTo(TWEETS)).willReturn(okJson("{}").withStatus(429)
			.withHeader("x-rate-limit-remaining", "12")
			.withHeader("x-rate-limit-reset", Long.toString(reset))
			.withHeader("x-user-limit-24hour-remaining", "0")
			.withHeader("x-user-limit-24hour-reset", Long.toString(ofTheDay))));

		assertThat(publish()).asInstanceOf(type(Outcome.NotPosted.class))
			.satisfies((outcome) -> assertThat(outcome.retryAfter()).isBetween(Duration.ofSeconds(7100),
					Duration.ofSeconds(7210)));
		exactlyOnePost();
	}

	@Test
	void reading_back_finds_the_link_behind_the_shortened_address() throws GeneralSecurityException {
		this.server.stubFor(get(urlPathEqualTo(TIMELINE)).willReturn(okJson("""
				{"data": [{"id": "98", "text": "Lain https://t.co/a", "entities": {"urls": [
					{"url": "https://t.co/a", "expanded_url": "https://example.org/s/pesona/berita/zapin-api-2"}]}},
				 {"id": "97", "text": "Zapin Api https://t.co/b", "entities": {"urls": [
					{"url": "https://t.co/b", "expanded_url": "https://example.org/s/pesona/berita/zapin-api"}]}}],
				 "meta": {"result_count": 2}}
				""")));

		assertThat(readBack()).isEqualTo(new ReadBack.Found("97", "https://x.com/4242/status/97"));

		LoggedRequest request = this.server.findAll(getRequestedFor(urlPathEqualTo(TIMELINE))).get(0);
		assertSigned(request, "GET", this.server.baseUrl() + TIMELINE, Map.of("max_results", "100", "start_time",
				"2026-11-20T03:00:00Z", "tweet.fields", "created_at,entities"));
	}

	@Test
	void reading_back_turns_pages() {
		this.server.stubFor(get(urlPathEqualTo(TIMELINE)).atPriority(5)
			.willReturn(okJson("{\"data\": [], \"meta\": {\"next_token\": \"LANJUT\"}}")));
		this.server.stubFor(get(urlPathEqualTo(TIMELINE)).atPriority(1)
			.withQueryParam("pagination_token", equalTo("LANJUT"))
			.willReturn(okJson("{\"meta\": {\"result_count\": 0}}")));

		assertThat(readBack()).isEqualTo(new ReadBack.Absent());
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"meta\": {\"result_count\": 0}, \"errors\": [{\"title\": \"Not Found Error\"}]}",
			"{\"errors\": [{\"title\": \"Authorization Error\"}]}" })
	void an_answer_without_a_timeline_is_not_absence(String answer) {
		this.server.stubFor(get(urlPathEqualTo(TIMELINE)).willReturn(okJson(answer)));
		assertThat(readBack()).isInstanceOf(ReadBack.Unreadable.class);
	}

	@ParameterizedTest
	@CsvSource({ "500", "429", "401" })
	void a_timeline_that_cannot_be_read_is_not_absence(int status) {
		this.server.stubFor(get(urlPathEqualTo(TIMELINE)).willReturn(aResponse().withStatus(status)));

		assertThat(readBack()).isInstanceOf(ReadBack.Unreadable.class);
	}

	@Test
	void counts_the_link_as_an_address_whether_it_stands_in_the_text_or_not() {
		assertThat(this.channel.length("Zapin Api", Platforms.LINK)).isEqualTo(9 + 1 + 23);
		assertThat(this.channel.length("Zapin Api " + Platforms.LINK, Platforms.LINK)).isEqualTo(9 + 1 + 23);
		assertThat(this.channel.length("Zapin", "http://localhost:8080/s/pesona/berita/zapin")).isEqualTo(5 + 1 + 23);
	}

	private Outcome publish() {
		return this.channel.publish(Platforms.USER, "Zapin Api", Platforms.LINK);
	}

	private ReadBack readBack() {
		return this.channel.readBack(Platforms.USER, Platforms.LINK, SINCE);
	}

	private void problem(int status, String detail) {
		this.server.stubFor(post(urlEqualTo(TWEETS)).willReturn(okJson("""
				{"title": "Problem", "detail": "%s", "status": %d}
				""".formatted(detail, status)).withStatus(status)));
	}

	private void exactlyOnePost() {
		this.server.verify(1, postRequestedFor(urlEqualTo(TWEETS)));
	}

	/** Computes the signature by RFC 5849, section 3.4, apart from the library. */
	private static void assertSigned(LoggedRequest request, String method, String url, Map<String, String> query)
			throws GeneralSecurityException {
		Matcher parts = Pattern.compile("(oauth_[a-z_]+)=\"([^\"]*)\"").matcher(request.getHeader("Authorization"));
		TreeMap<String, String> parameters = new TreeMap<>();
		query.forEach((name, value) -> parameters.put(name, encoded(value)));
		String signature = "";
		while (parts.find()) {
			if (parts.group(1).equals("oauth_signature")) {
				signature = parts.group(2);
			}
			else {
				parameters.put(parts.group(1), parts.group(2));
			}
		}
		StringBuilder joined = new StringBuilder();
		parameters.forEach(
				(name, value) -> joined.append(joined.isEmpty() ? "" : "&").append(name).append('=').append(value));
		String base = method + "&" + encoded(url) + "&" + encoded(joined.toString());
		Mac mac = Mac.getInstance("HmacSHA1");
		mac.init(new SecretKeySpec("contohApiSecret&contohAccessTokenSecret".getBytes(StandardCharsets.US_ASCII),
				"HmacSHA1"));
		byte[] expected = mac.doFinal(base.getBytes(StandardCharsets.US_ASCII));
		assertThat(signature).isEqualTo(encoded(Base64.getEncoder().encodeToString(expected)));
	}

	private static String encoded(String value) {
		StringBuilder result = new StringBuilder();
		for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
			char character = (char) (octet & 0xFF);
			boolean plain = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
					|| (character >= '0' && character <= '9') || "-._~".indexOf(character) >= 0;
			result.append(plain ? String.valueOf(character) : "%%%02X".formatted(octet & 0xFF));
		}
		return result.toString();
	}

}
