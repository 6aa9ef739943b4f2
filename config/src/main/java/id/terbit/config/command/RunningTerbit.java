package id.terbit.config.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Terbit that runs, asked over its API: at {@code --url=} (default
 * {@code http://localhost:8080}), with the token of {@code TERBIT_TOKEN}, or in demo mode
 * the sample operator's from {@code demo-accounts.json} in the data folder.
 */
final class RunningTerbit {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

	private final URI base;

	private final Optional<String> token;

	RunningTerbit(Words words) throws IOException {
		this.base = URI.create(words.options()
			.getOrDefault("url", "http://localhost:" + words.options().getOrDefault("server.port", "8080")));
		this.token = token(Path.of(words.options().getOrDefault("terbit.data", "./data")));
	}

	boolean hasToken() {
		return this.token.isPresent();
	}

	Answer get(String path) throws IOException, InterruptedException {
		return send(request(path).GET().build());
	}

	Answer post(String path, Object body) throws IOException, InterruptedException {
		return send(request(path).header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
			.build());
	}

	private HttpRequest.Builder request(String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.base.resolve(path)).timeout(Duration.ofSeconds(60));
		this.token.ifPresent((value) -> request.header("Authorization", "Bearer " + value));
		return request;
	}

	private Answer send(HttpRequest request) throws IOException, InterruptedException {
		HttpResponse<String> response = this.http.send(request, BodyHandlers.ofString());
		String type = response.headers().firstValue("Content-Type").orElse("");
		JsonNode body = type.contains("json") ? JSON.readTree(response.body()) : JSON.createObjectNode();
		return new Answer(response.statusCode(), body);
	}

	private static Optional<String> token(Path data) throws IOException {
		String fromEnvironment = System.getenv("TERBIT_TOKEN");
		if (fromEnvironment != null && !fromEnvironment.isBlank()) {
			return Optional.of(fromEnvironment.strip());
		}
		Path accounts = data.resolve("demo-accounts.json");
		if (!Files.isReadable(accounts)) {
			return Optional.empty();
		}
		for (JsonNode account : JSON.readTree(Files.readString(accounts))) {
			if ("operator".equals(account.path("username").asString())) {
				return Optional.of(account.path("token").asString());
			}
		}
		return Optional.empty();
	}

	/** An answer of the API. */
	record Answer(int status, JsonNode body) {

		boolean ok() {
			return this.status / 100 == 2;
		}

		/** What a problem says of itself. */
		String problem() {
			return "%d %s".formatted(this.status,
					this.body.path("detail").asString(this.body.path("title").asString("")));
		}

	}

}
