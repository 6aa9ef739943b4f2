package id.terbit.running;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.terbit.identity.Ids;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.person.Role;
import id.terbit.person.SamplePeople;
import id.terbit.running.RawClient.Answer;
import id.terbit.site.SampleSites;
import id.terbit.site.Sites;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Readers come by https to a proxy, of which there is one at 127.0.0.2. */
@RunningApplication
@TestPropertySource(properties = { "terbit.base-url=https://terbit.example.org",
		"terbit.trusted-proxies=127.0.0.2, 127.0.3.0/24", "terbit.api.rate.per-address=2" })
class BehindProxyIntegrationTests {

	private static final String PASSWORD = "kalimat sandi contoh";

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	@LocalServerPort
	int port;

	@Autowired
	Sites sites;

	@Autowired
	People people;

	@Autowired
	Ids ids;

	@Test
	void only_a_trusted_proxy_says_who_the_reader_is() throws IOException {
		RawClient proxy = from("127.0.0.2");
		int fresh = left(proxy, "203.0.113.1");
		assertThat(left(proxy, "203.0.113.2")).as("another reader").isEqualTo(fresh);
		assertThat(left(proxy, "203.0.113.2")).as("the same reader again").isLessThan(fresh);
		assertThat(left(from("127.0.3.9"), "203.0.113.3")).as("in a trusted network").isEqualTo(fresh);
		assertThat(left(proxy, "203.0.113.4, 203.0.113.1")).as("what the reader wrote before the proxy's own line")
			.isLessThan(fresh);
		RawClient stranger = from("127.0.0.8");
		assertThat(left(stranger, "203.0.113.5")).isEqualTo(fresh);
		assertThat(left(stranger, "203.0.113.6")).as("a header from anybody else").isLessThan(fresh);
	}

	@Test
	void every_cookie_asks_for_https_and_so_does_every_page() throws IOException {
		Person person = this.people.create(
				SamplePeople.on(this.sites.create(SampleSites.department(this.ids)).id(), this.ids, Role.WRITER),
				PASSWORD);
		RawClient reader = from("127.0.0.9");
		Answer page = reader.get("/masuk");
		assertSecure(page, "__Host-terbit-formulir=");
		assertThat(page.headers().get("strict-transport-security")).contains("max-age=");
		Matcher csrf = CSRF.matcher(page.body());
		assertThat(csrf.find()).isTrue();
		String cookie = page.headers().getOrDefault("set-cookie", "").split(";", 2)[0];
		String form = "_csrf=%s&username=%s&password=%s&ke=%s".formatted(encoded(csrf.group(1)),
				encoded(person.username()), encoded(PASSWORD), encoded("/meja/naskah?hal=1"));
		Answer signedIn = reader.send(
				"POST /masuk HTTP/1.1\nHost: localhost\nConnection: close\nCookie: %s\nContent-Type: application/x-www-form-urlencoded\nContent-Length: %d\n\n%s"
					.formatted(cookie, form.length(), form));
		assertThat(signedIn.headers()).containsEntry("location", "/meja/naskah?hal=1");
		assertSecure(signedIn, "terbit=");
		assertSecure(reader.get("/setujui/" + "A".repeat(43)), "setujui=");
		assertThat(reader.get("/api/v1/sites").headers()).containsKey("strict-transport-security");
	}

	private RawClient from(String address) throws IOException {
		return new RawClient(this.port, InetAddress.getByName(address));
	}

	/** How many requests the reader still has, as the API counts them by address. */
	private static int left(RawClient client, String reader) throws IOException {
		Answer answer = client.get("/api/v1/sites", "X-Forwarded-For: " + reader);
		assertThat(answer.status()).isEqualTo(200);
		return Integer.parseInt(answer.headers().get("ratelimit-remaining"));
	}

	private static void assertSecure(Answer answer, String start) {
		assertThat(answer.headers().getOrDefault("set-cookie", "").lines())
			.anyMatch((cookie) -> cookie.startsWith(start))
			.allSatisfy((cookie) -> assertThat(cookie).contains("; Secure", "; HttpOnly"));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
