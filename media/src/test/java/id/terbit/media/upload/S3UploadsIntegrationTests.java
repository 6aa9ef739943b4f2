package id.terbit.media.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import id.terbit.harness.IntegrationTest;
import id.terbit.media.Pictures;
import id.terbit.media.store.FaultyProxy;
import id.terbit.media.store.FaultyProxy.Fault;
import id.terbit.media.store.S3Servers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

@IntegrationTest
class S3UploadsIntegrationTests extends UploadsContract {

	private static final S3Servers SERVER = started();

	private static final FaultyProxy PROXY = before(SERVER);

	private final HttpClient http = HttpClient.newHttpClient();

	private static S3Servers started() {
		try {
			Path folder = Files.createTempDirectory("terbit-s3");
			return S3Servers.start(folder);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static FaultyProxy before(S3Servers server) {
		try {
			return FaultyProxy.before(server.port());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		registry.add("terbit.media.store.kind", () -> "s3");
		registry.add("terbit.media.store.s3.endpoint", () -> "http://127.0.0.1:" + PROXY.port());
		registry.add("terbit.media.store.s3.access-key", () -> S3Servers.ACCESS_KEY);
		registry.add("terbit.media.store.s3.secret-key", () -> S3Servers.SECRET_KEY);
		registry.add("terbit.media.store.s3.connect-timeout", () -> "4s");
		registry.add("terbit.media.store.s3.read-timeout", () -> "4s");
		registry.add("terbit.media.store.s3.failures", () -> "1000");
	}

	@AfterAll
	static void stop() {
		PROXY.close();
		SERVER.close();
	}

	@AfterEach
	void mend() {
		PROXY.set(Fault.NONE);
	}

	@Override
	int put(URI address, byte[] content) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(address).PUT(BodyPublishers.ofByteArray(content)).build();
		return this.http.send(request, BodyHandlers.discarding()).statusCode();
	}

	@Override
	byte[] read(URI address) throws Exception {
		return this.http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray()).body();
	}

	@Test
	void other_bytes_than_promised_are_refused_at_the_completion_and_may_be_sent_again() throws Exception {
		byte[] photo = Pictures.jpeg(720, 400);
		byte[] other = photo.clone();
		other[photo.length - 5]++;
		JsonNode upload = begun(photo, "a.jpg");

		put(URI.create(upload.path("url").asString()), other);
		assertThat(problem(complete(upload))).isEqualTo("400 upload.mismatch");
		put(URI.create(upload.path("url").asString()), Pictures.jpeg(30, 30));
		assertThat(problem(complete(upload))).isEqualTo("400 upload.mismatch");

		put(URI.create(upload.path("url").asString()), photo);
		MockHttpServletResponse taken = complete(upload);
		assertThat(taken.getStatus()).isEqualTo(201);
		assertThat(taken.getContentAsString(StandardCharsets.UTF_8)).contains("\"version\":", "\"folder\":",
				"\"focus\":{\"x\":0.5,\"y\":0.5}");
	}

	@Test
	void while_the_server_is_down_an_upload_is_refused_in_words_and_leaves_no_row() throws Exception {
		byte[] photo = Pictures.jpeg(722, 400);
		int before = files();
		PROXY.set(Fault.REFUSE);

		MockHttpServletResponse refused = upload(photo);

		assertThat(problem(refused)).isEqualTo("503 asset.store-unavailable");
		assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("sedang tidak dapat dipakai");
		assertThat(refused.getHeader("Retry-After")).isNotNull();
		assertThat(files()).isEqualTo(before);
		assertThat(this.database.sql("select count(*) from media_claim").query(Integer.class).single()).isZero();

		PROXY.set(Fault.NONE);
		assertThat(upload(photo).getStatus()).isEqualTo(201);
	}

	@Test
	void a_completion_while_the_server_answers_wrongly_may_be_tried_again() throws Exception {
		byte[] photo = Pictures.jpeg(Pictures.quarters(1_900, 1_200), 1);
		JsonNode upload = begun(photo, "a.jpg");
		put(URI.create(upload.path("url").asString()), photo);

		PROXY.set(Fault.HANG);
		assertThat(problem(complete(upload))).isEqualTo("503 asset.store-unavailable");
		PROXY.set(Fault.TRUNCATE);
		assertThat(problem(complete(upload))).isEqualTo("503 asset.store-unavailable");

		PROXY.set(Fault.NONE);
		assertThat(complete(upload).getStatus()).isEqualTo(201);
	}

	private MockHttpServletResponse upload(byte[] photo) throws Exception {
		return this.client
			.perform(multipart("/api/v1/assets").file(new MockMultipartFile("file", "a.jpg", "image/jpeg", photo))
				.param("site", this.site.slug())
				.header("Authorization", "Bearer " + this.token))
			.andReturn()
			.getResponse();
	}

	private int files() {
		return this.database.sql("select count(*) from media_file").query(Integer.class).single();
	}

}
