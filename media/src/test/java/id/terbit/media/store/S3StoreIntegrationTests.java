package id.terbit.media.store;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class S3StoreIntegrationTests extends MediaStoreContract {

	@TempDir
	private static Path folder;

	private static S3Servers server;

	private final HttpClient http = HttpClient.newHttpClient();

	private S3Store store;

	@BeforeAll
	static void start() throws Exception {
		server = S3Servers.start(folder);
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void open() {
		this.store = S3Store.of(server.settings());
	}

	@AfterEach
	void close() {
		this.store.close();
	}

	@Override
	MediaStore store() {
		return this.store;
	}

	@Override
	Answer send(String method, URI address, byte[] body, String... headers) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(address)
			.method(method, (body.length > 0) ? BodyPublishers.ofByteArray(body) : BodyPublishers.noBody());
		if (headers.length > 0) {
			request.headers(headers);
		}
		HttpResponse<byte[]> answer = this.http.send(request.build(), BodyHandlers.ofByteArray());
		Map<String, String> got = answer.headers()
			.map()
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (header) -> header.getValue().get(0)));
		return new Answer(answer.statusCode(), answer.body(), got);
	}

	/** A server gives at most a thousand names at once. */
	@Tag("thorough")
	@Test
	void lists_more_than_one_page_as_it_is_read() {
		lists(1_150);
	}

	@Test
	void keys_are_never_shown() {
		StoreProperties.S3 settings = server.settings();

		assertThat(settings.toString()).doesNotContain(S3Servers.SECRET_KEY).doesNotContain(S3Servers.ACCESS_KEY);
		assertThat(new StoreProperties(StoreProperties.Kind.S3, null, Duration.ofDays(7), settings)).asString()
			.doesNotContain(S3Servers.SECRET_KEY)
			.doesNotContain(S3Servers.ACCESS_KEY);
	}

}
