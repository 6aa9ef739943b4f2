package id.terbit.journey;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged jar as a process of its own, with a data folder of its own. */
final class TerbitProcess implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Duration START = Duration.ofMinutes(3);

	private final Path data;

	private final int port;

	private final Process process;

	private final Path log;

	private final HttpClient http = HttpClient.newBuilder()
		.followRedirects(Redirect.NEVER)
		.connectTimeout(Duration.ofSeconds(5))
		.build();

	private TerbitProcess(Path data, int port, Process process, Path log) {
		this.data = data;
		this.port = port;
		this.process = process;
		this.log = log;
	}

	/** Starts the jar and waits for nothing. */
	static TerbitProcess launch(Path data, int port, String... options) throws IOException {
		return launch(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", jar().toString()),
				data, port, options);
	}

	/** Starts what the command {@code prepare} has put into a folder. */
	static TerbitProcess launchPrepared(Path folder, Path data, int port, String... java) throws IOException {
		List<String> arguments = new ArrayList<>(List.of(java));
		arguments.add("@" + folder.resolve("start"));
		return launch(arguments, data, port);
	}

	/** Runs a command of the jar, says its exit code. */
	static int command(String... words) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(java(), "-jar", jar().toString()));
		command.addAll(List.of(words));
		return new ProcessBuilder(command).inheritIO().start().waitFor();
	}

	private static String java() {
		return ProcessHandle.current().info().command().orElse("java");
	}

	private static TerbitProcess launch(List<String> program, Path data, int port, String... options)
			throws IOException {
		List<String> command = new ArrayList<>(List.of(java()));
		command.addAll(program);
		command.addAll(List.of("--terbit.data=" + data, "--server.port=" + port));
		command.addAll(List.of(options));
		Path log = Files.createTempFile("terbit-journey", ".log");
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		return new TerbitProcess(data, port, process, log);
	}

	/**
	 * Starts the jar and waits until the sample data is complete (or the first link is
	 * logged).
	 */
	static TerbitProcess start(Path data, String... options) throws IOException, InterruptedException {
		TerbitProcess started = launch(data, freePort(), options);
		try {
			started.awaitReady();
			return started;
		}
		catch (IOException | InterruptedException | RuntimeException ex) {
			started.close();
			throw ex;
		}
	}

	static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private static Path jar() {
		Path jar = Path.of("target", "terbit.jar").toAbsolutePath();
		if (!Files.exists(jar)) {
			throw new IllegalStateException("package first: " + jar + " is missing");
		}
		return jar;
	}

	void awaitReady() throws IOException, InterruptedException {
		long end = System.nanoTime() + START.toNanos();
		while (System.nanoTime() < end) {
			String written = log();
			if (written.contains("Ctrl+C") || written.contains("/undangan/") || written.contains("Terbit berjalan")) {
				return;
			}
			if (!this.process.isAlive()) {
				throw new IllegalStateException("Terbit ended with " + this.process.exitValue() + "\n" + written);
			}
			Thread.sleep(100);
		}
		throw new IllegalStateException("Terbit was not ready after " + START + "\n" + log());
	}

	String base() {
		return "http://localhost:" + this.port;
	}

	int port() {
		return this.port;
	}

	Path data() {
		return this.data;
	}

	String log() throws IOException {
		return Files.readString(this.log);
	}

	/** Waits for the end by itself. */
	int exitCode() throws InterruptedException {
		if (!this.process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
			throw new IllegalStateException("Terbit did not end by itself");
		}
		return this.process.exitValue();
	}

	void kill() throws InterruptedException {
		this.process.destroyForcibly();
		this.process.waitFor();
	}

	/** The embedded database first, so that it can't even finish what it was writing. */
	void killWithDatabase() throws IOException, InterruptedException {
		Path pidFile = this.data.resolve("postgres/postmaster.pid");
		long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
		ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
		kill();
	}

	/** A sample account of {@code demo-accounts.json}. */
	Map<String, Object> account(String username) throws IOException {
		List<Map<String, Object>> accounts = JSON.readValue(Files.readString(this.data.resolve("demo-accounts.json")),
				new TypeReference<>() {
				});
		return accounts.stream().filter((each) -> username.equals(each.get("username"))).findFirst().orElseThrow();
	}

	String token(String username) throws IOException {
		return String.valueOf(account(username).get("token"));
	}

	HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + path));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return this.http.send(request.build(), BodyHandlers.ofString());
	}

	JsonNode api(String username, String path) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(base() + path))
			.header("Authorization", "Bearer " + token(username))
			.build();
		return JSON.readTree(this.http.send(request, BodyHandlers.ofString()).body());
	}

	HttpResponse<String> post(String username, String path, Object body, String... headers)
			throws IOException, InterruptedException {
		return send("POST", username, path, body, headers);
	}

	HttpResponse<String> send(String method, String username, String path, Object body, String... headers)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + path))
			.header("Authorization", "Bearer " + token(username))
			.header("Content-Type", "application/json")
			.method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return this.http.send(request.build(), BodyHandlers.ofString());
	}

	@Override
	public void close() throws IOException {
		this.process.destroy();
		try {
			if (!this.process.waitFor(60, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			this.process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
		Files.deleteIfExists(this.log);
	}

}
