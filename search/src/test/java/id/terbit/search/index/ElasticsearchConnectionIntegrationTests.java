package id.terbit.search.index;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How servers are reached: certificates, credentials, and what is sent again. */
class ElasticsearchConnectionIntegrationTests {

	private static final String PASSWORD = "contoh-sandi";

	@TempDir
	static Path folder;

	private static WireMockServer server;

	private final AtomicLong nanos = new AtomicLong();

	private @Nullable ElasticsearchConnection connection;

	@BeforeAll
	static void start() throws IOException, InterruptedException {
		keytool("-genkeypair", "-alias", "es", "-keyalg", "EC", "-dname", "CN=Elasticsearch contoh", "-validity", "2",
				"-ext", "san=ip:127.0.0.1", "-ext", "bc=ca:true", "-storetype", "PKCS12");
		keytool("-exportcert", "-alias", "es", "-rfc", "-file", authority().toString());
		server = new WireMockServer(WireMockConfiguration.options()
			.bindAddress("127.0.0.1")
			.dynamicPort()
			.dynamicHttpsPort()
			.keystorePath(folder.resolve("keys.p12").toString())
			.keystoreType("PKCS12")
			.keystorePassword(PASSWORD)
			.keyManagerPassword(PASSWORD));
		server.start();
	}

	@AfterAll
	static void stop() {
		server.stop();
	}

	@BeforeEach
	void answer() {
		server.resetAll();
		server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(counted()));
	}

	@AfterEach
	void close() {
		if (this.connection != null) {
			this.connection.close();
		}
	}

	@Test
	void a_key_is_sent_to_a_server_that_an_authority_of_its_own_vouches_for() {
		assertThat(count(new Settings().secure().authority(authority()).key("Y29udG9oOmt1bmNp"))).isOne();
		server.verify(1, WireMock.postRequestedFor(WireMock.urlPathEqualTo("/contoh/_count"))
			.withHeader("Authorization", WireMock.equalTo("ApiKey Y29udG9oOmt1bmNp")));
	}

	@Test
	void the_authority_may_be_told_by_its_fingerprint() throws Exception {
		assertThat(count(new Settings().secure().fingerprint(fingerprint()).key("kunci"))).isOne();
	}

	@Test
	void a_server_that_nobody_vouches_for_is_sent_nothing() {
		Settings unknown = new Settings().secure().key("kunci");
		assertThatThrownBy(() -> count(unknown)).isInstanceOf(SearchUnavailableException.class);
		Settings other = new Settings().secure().fingerprint("00".repeat(32)).key("kunci");
		assertThatThrownBy(() -> count(other)).isInstanceOf(SearchUnavailableException.class);
		assertThat(server.getAllServeEvents()).isEmpty();
	}

	@Test
	void nor_is_one_under_a_name_that_its_certificate_lacks() {
		Settings elsewhere = new Settings().secure().host("localhost").authority(authority()).key("kunci");
		assertThatThrownBy(() -> count(elsewhere)).isInstanceOf(SearchUnavailableException.class);
		assertThat(server.getAllServeEvents()).isEmpty();
	}

	@Test
	void a_name_with_a_password_instead_of_a_key_behind_a_path() {
		assertThat(count(new Settings().path("/es").name("terbit"))).isOne();
		String pair = Base64.getEncoder().encodeToString(("terbit:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
		server.verify(1, WireMock.postRequestedFor(WireMock.urlPathEqualTo("/es/contoh/_count"))
			.withHeader("Authorization", WireMock.equalTo("Basic " + pair)));
	}

	@Test
	void what_a_busy_server_could_not_take_is_sent_again() {
		server.stubFor(WireMock.any(WireMock.anyUrl())
			.inScenario("busy")
			.whenScenarioStateIs(Scenario.STARTED)
			.willReturn(refused(429))
			.willSetStateTo("free"));
		assertThat(count(new Settings())).isOne();
		assertThat(server.getAllServeEvents()).hasSize(2);
	}

	@Test
	void three_times_at_most() {
		server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(refused(503)));
		assertThatThrownBy(() -> count(new Settings())).isInstanceOf(SearchUnavailableException.class)
			.hasMessageContaining("503");
		assertThat(server.getAllServeEvents()).hasSize(3);
	}

	@Test
	void what_is_forbidden_is_not() {
		server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(refused(403)));
		assertThatThrownBy(() -> count(new Settings())).isInstanceOf(ElasticsearchException.class);
		assertThat(server.getAllServeEvents()).hasSize(1);
	}

	@Test
	void a_page_of_a_proxy_is_no_answer() {
		server.stubFor(WireMock.any(WireMock.anyUrl())
			.willReturn(WireMock.aResponse().withStatus(502).withHeader("Content-Type", "text/html").withBody("<p>")));
		assertThatThrownBy(() -> count(new Settings())).isInstanceOf(SearchUnavailableException.class);
	}

	@Test
	void a_server_that_hangs_is_left_alone_for_a_moment() {
		server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(counted().withFixedDelay(60_000)));
		ElasticsearchConnection hanging = open(new Settings().patience(Duration.ofSeconds(1)));
		assertThatThrownBy(() -> count(hanging)).isInstanceOf(SearchUnavailableException.class)
			.hasMessageContaining("does not answer");
		assertThatThrownBy(() -> count(hanging)).hasMessageContaining("a moment ago");
		this.nanos.addAndGet(TimeUnit.SECONDS.toNanos(2));
		assertThatThrownBy(() -> count(hanging)).hasMessageContaining("does not answer");
	}

	@Test
	void and_found_again() {
		ElasticsearchConnection recovering = open(new Settings());
		ElasticsearchConnection.Call<Long> slow = (client) -> {
			throw new SocketTimeoutException("contoh");
		};
		assertThatThrownBy(() -> recovering.ask(slow)).isInstanceOf(SearchUnavailableException.class);
		assertThatThrownBy(() -> count(recovering)).hasMessageContaining("a moment ago");
		assertThat(server.getAllServeEvents()).isEmpty();
		this.nanos.addAndGet(TimeUnit.SECONDS.toNanos(2));
		assertThat(count(recovering)).isOne();
		assertThat(count(recovering)).isOne();
	}

	@Test
	void a_client_that_ended_is_opened_anew() {
		ElasticsearchConnection broken = open(new Settings());
		assertThatThrownBy(() -> broken.ask((client) -> {
			client._transport().close();
			return client.count((count) -> count.index("contoh"));
		})).isInstanceOf(SearchUnavailableException.class);
		assertThat(count(broken)).isOne();
	}

	private long count(Settings settings) {
		return count(open(settings));
	}

	private static long count(ElasticsearchConnection connection) {
		return connection.ask((client) -> client.count((count) -> count.index("contoh"))).count();
	}

	private ElasticsearchConnection open(Settings settings) {
		close();
		ElasticsearchConnection opened = new ElasticsearchConnection(settings.made(), this.nanos::get);
		this.connection = opened;
		return opened;
	}

	private static ResponseDefinitionBuilder counted() {
		return json(200, """
				{ "count": 1, "_shards": { "total": 1, "successful": 1, "skipped": 0, "failed": 0 } }
				""");
	}

	private static ResponseDefinitionBuilder refused(int status) {
		return json(status, """
				{ "error": { "type": "contoh", "reason": "contoh" }, "status": %d }
				""".formatted(status));
	}

	private static ResponseDefinitionBuilder json(int status, String body) {
		return WireMock.aResponse()
			.withStatus(status)
			.withHeader("X-Elastic-Product", "Elasticsearch")
			.withHeader("Content-Type", "application/vnd.elasticsearch+json;compatible-with=8")
			.withBody(body);
	}

	private static Path authority() {
		return folder.resolve("ca.pem");
	}

	private static String fingerprint() throws IOException, GeneralSecurityException {
		byte[] certificate = CertificateFactory.getInstance("X.509")
			.generateCertificate(Files.newInputStream(authority()))
			.getEncoded();
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate));
	}

	private static void keytool(String... what) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
		command.addAll(List.of(what));
		command.addAll(List.of("-keystore", folder.resolve("keys.p12").toString(), "-storepass", PASSWORD));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(said).isZero();
	}

	/** Where the server is and how it is asked. */
	private static final class Settings {

		private String scheme = "http";

		private String host = "127.0.0.1";

		private String path = "";

		private @Nullable Path authority;

		private @Nullable String fingerprint;

		private @Nullable String key;

		private @Nullable String name;

		private Duration patience = Duration.ofSeconds(30);

		Settings secure() {
			this.scheme = "https";
			return this;
		}

		Settings host(String host) {
			this.host = host;
			return this;
		}

		Settings path(String path) {
			this.path = path;
			return this;
		}

		Settings authority(Path authority) {
			this.authority = authority;
			return this;
		}

		Settings fingerprint(String fingerprint) {
			this.fingerprint = fingerprint;
			return this;
		}

		Settings key(String key) {
			this.key = key;
			return this;
		}

		Settings name(String name) {
			this.name = name;
			return this;
		}

		Settings patience(Duration patience) {
			this.patience = patience;
			return this;
		}

		SearchProperties.Elasticsearch made() {
			int port = "https".equals(this.scheme) ? server.httpsPort() : server.port();
			URI node = URI.create(this.scheme + "://" + this.host + ":" + port + this.path);
			return new SearchProperties.Elasticsearch(List.of(node), this.authority, this.fingerprint, this.key,
					this.name, (this.name != null) ? PASSWORD : null, Duration.ofSeconds(30), this.patience,
					this.patience, 3, "contoh", 1, 0);
		}

	}

}
