package id.terbit.running;

import java.io.IOException;
import java.util.Locale;

import id.terbit.running.RawClient.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the container and the security chain refuse before any controller is asked. */
@RunningApplication
class ContainerErrorsIntegrationTests {

	private static final String HTML = "Accept: text/html";

	@LocalServerPort
	int port;

	private RawClient client;

	@BeforeEach
	void connect() {
		this.client = new RawClient(this.port);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/articles?filter[a]=%zz", "/api/v1/%zz", "/api/v1/articles/%2e%2e%2fmeja",
			"/api/v1/articles/%00", "/api/v1/articles;a=b/%2f", "/api/v1/articles?a=\"b\"", "/api/v1/<b>",
			"/api/v1/..%5c..%5c", "/api/v1/articles//x", "/api/%zz" })
	void a_malformed_address_of_the_api_is_a_problem(String address) throws IOException {
		problem(this.client.get(address), 400, "request.malformed");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/meja/%zz", "/s/pesona/%2e%2e%2fmeja", "/%00", "/s/pesona/?a=\"b\"", "/<b>", "/masuk?ke=%zz" })
	void a_malformed_address_elsewhere_is_a_calm_page(String address) throws IOException {
		page(this.client.get(address, HTML), 400);
	}

	@Test
	void headers_that_are_too_large_are_refused_in_words() throws IOException {
		String large = "X-Besar: " + "a".repeat(70_000);
		problem(this.client.get("/api/v1/sites", large), 400, "request.malformed");
		page(this.client.get("/masuk", HTML, large), 400);
	}

	@Test
	void a_request_line_that_is_none_gets_words_too() throws IOException {
		page(this.client.send("KACAU\nHost: localhost\n\n"), 400);
		page(this.client.send("GET /masuk HTTP/9.9\nHost: localhost\nConnection: close\n\n"), 505);
		page(this.client.send("GET /masuk HTTP/1.1\nHost: a b\nConnection: close\n\n"), 400);
		problem(this.client.send("GET /api/v1/sites HTTP/1.1\nConnection: close\n\n"), 400, "request.malformed");
	}

	@Test
	void a_host_that_is_not_ours_is_misdirected() throws IOException {
		problem(this.client.send("GET /api/v1/sites HTTP/1.1\nHost: jahat.example\nConnection: close\n\n"), 421,
				"request.misdirected");
		Answer page = this.client
			.send("GET /masuk HTTP/1.1\nHost: jahat.example\nAccept: text/html\nConnection: close\n\n");
		page(page, 421);
		assertThat(page.body()).contains("<h1>Nama situs tidak dikenal</h1>", "<title>Nama situs tidak dikenal");
		for (String own : new String[] { "localhost", "127.0.0.1:" + this.port, "[::1]:" + this.port, "LOCALHOST" }) {
			assertThat(this.client.send("GET /masuk HTTP/1.1\nHost: %s\nConnection: close\n\n".formatted(own)).status())
				.as(own)
				.isEqualTo(200);
		}
	}

	@Test
	void a_write_without_right_is_a_problem_in_the_api_and_a_page_elsewhere() throws IOException {
		problem(post("/api/v1/articles", "{}"), 401, "token.required");
		problem(this.client.get("/api/v1/whoami", "Authorization: Bearer terbit_salah"), 401, "token.required");
		problem(post("/api/v1/jobs", "{}", "Authorization: Bearer terbit_salah"), 401, "token.required");
		page(post("/meja/akun/bahasa", "bahasa=id", HTML), 403);
		Answer signIn = this.client.get("/meja", HTML);
		assertThat(signIn.status()).isEqualTo(302);
		assertThat(signIn.headers().get("location")).endsWith("/masuk?ke=%2Fmeja");
	}

	@Test
	void what_the_api_does_not_have_is_a_problem() throws IOException {
		problem(this.client.get("/api/v1/tidak-ada"), 404, "resource.missing");
		problem(this.client.send("TRACE /api/v1/sites HTTP/1.1\nHost: localhost\nConnection: close\n\n"), 405,
				"method.not-allowed");
		problem(this.client.send("KACAU /api/v1/sites HTTP/1.1\nHost: localhost\nConnection: close\n\n"), 400,
				"request.malformed");
		problem(this.client.get("/api/v1/sites", "Accept: image/png"), 406, "media.not-acceptable");
	}

	private Answer post(String address, String body, String... headers) throws IOException {
		String type = body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded";
		String more = (headers.length > 0) ? String.join("\n", headers) + "\n" : "";
		return this.client
			.send("POST %s HTTP/1.1\nHost: localhost\nConnection: close\nContent-Type: %s\nContent-Length: %d\n%s\n%s"
				.formatted(address, type, body.length(), more, body));
	}

	private static void problem(Answer answer, int status, String code) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		assertThat(answer.type()).isEqualTo("application/problem+json");
		JsonNode problem = JsonMapper.shared().readTree(answer.body());
		assertThat(problem.path("status").intValue()).isEqualTo(status);
		assertThat(problem.path("code").stringValue()).isEqualTo(code);
		assertThat(problem.path("detail").stringValue()).as("a sentence").isNotEqualTo(code);
		assertDiscreet(answer);
	}

	private static void page(Answer answer, int status) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		assertThat(answer.type()).isEqualToIgnoringCase("text/html;charset=UTF-8");
		assertThat(answer.body()).contains("<html lang=\"id\"", "<h1>", "href=\"/\"");
		assertThat(answer.headers()).containsKey("content-security-policy");
		assertDiscreet(answer);
	}

	private static void assertDiscreet(Answer answer) {
		assertThat(answer.body().toLowerCase(Locale.ROOT)).doesNotContain("tomcat", "apache", "java.", "exception",
				"\tat ");
		assertThat(answer.headers().getOrDefault("server", "")).isEmpty();
	}

}
