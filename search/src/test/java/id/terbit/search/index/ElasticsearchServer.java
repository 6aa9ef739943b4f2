package id.terbit.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.util.FileSystemUtils;

/**
 * A real Elasticsearch from the archive that the build unpacks, on a free port of this
 * machine; one for all tests of a JVM. It refuses to run as root, so root starts it as
 * nobody. Where it can't be started the tests fail with its log.
 */
final class ElasticsearchServer {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final String NOBODY = "65534";

	private static @Nullable ElasticsearchServer shared;

	private final Path home = Path.of(Objects.requireNonNull(System.getProperty("elasticsearch.home"),
			"elasticsearch.home, which the build sets for integration tests"));

	private final Path run;

	private final int port = freePort();

	private final int transportPort = freePort();

	private @Nullable Process process;

	private ElasticsearchServer() throws IOException {
		this.run = Files.createTempDirectory(Files.createDirectories(Path.of("target/tmp")), "elasticsearch-")
			.toAbsolutePath();
		prepare();
	}

	/** The one of this JVM, running. */
	static synchronized ElasticsearchServer shared() {
		ElasticsearchServer server = shared;
		if (server == null) {
			try {
				server = new ElasticsearchServer();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			shared = server;
			Runtime.getRuntime().addShutdownHook(new Thread(server::end));
		}
		server.start();
		return server;
	}

	/** Its address. */
	URI address() {
		return URI.create("http://127.0.0.1:" + this.port);
	}

	private void prepare() throws IOException {
		FileSystemUtils.copyRecursively(this.home.resolve("config"), this.run.resolve("config"));
		for (String folder : List.of("data", "logs", "tmp")) {
			Files.createDirectory(this.run.resolve(folder));
		}
		Files.writeString(this.run.resolve("config/elasticsearch.yml"), """
				cluster.name: terbit-test
				discovery.type: single-node
				network.host: 127.0.0.1
				http.port: %d
				transport.port: %d
				path.data: %s
				path.logs: %s
				xpack.security.enabled: false
				cluster.routing.allocation.disk.threshold_enabled: false
				""".formatted(this.port, this.transportPort, this.run.resolve("data"), this.run.resolve("logs")));
	}

	/** Starts it where it does not run, and waits until it answers. */
	synchronized void start() {
		Process running = this.process;
		if (running != null && running.isAlive()) {
			return;
		}
		try {
			List<String> command = new ArrayList<>();
			if (isRoot()) {
				finished(new ProcessBuilder("chown", "-R", NOBODY + ":" + NOBODY, this.run.toString()));
				command.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
			}
			command.addAll(List.of("bash", this.home.resolve("bin/elasticsearch").toString()));
			ProcessBuilder builder = new ProcessBuilder(command).directory(this.run.toFile())
				.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(this.run.resolve("out.log").toFile()));
			builder.environment().put("ES_PATH_CONF", this.run.resolve("config").toString());
			builder.environment().put("ES_JAVA_HOME", System.getProperty("java.home"));
			builder.environment().put("ES_TMPDIR", this.run.resolve("tmp").toString());
			builder.environment().put("ES_JAVA_OPTS", "-Xms512m -Xmx512m");
			this.process = builder.start();
			awaitHealth(this.process);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean isRoot() throws IOException {
		return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
	}

	private void awaitHealth(Process started) throws IOException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!isHealthy()) {
			if (!started.isAlive() || System.nanoTime() > end) {
				kill();
				throw new IllegalStateException(
						"Elasticsearch did not start:\n" + Files.readString(this.run.resolve("out.log")));
			}
			sleep(200);
		}
	}

	/** There is no {@code GET /} in the small server. */
	private boolean isHealthy() {
		HttpRequest request = HttpRequest.newBuilder(address().resolve("/_cluster/health?wait_for_status=yellow"))
			.timeout(Duration.ofSeconds(5))
			.build();
		try {
			return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Sends a request as an operator would. */
	String send(String method, String path, String json) {
		HttpRequest request = HttpRequest.newBuilder(address().resolve(path))
			.method(method,
					json.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json))
			.header("Content-Type", "application/json")
			.timeout(Duration.ofSeconds(30))
			.build();
		try {
			HttpResponse<String> answer = HttpClient.newHttpClient()
				.send(request, HttpResponse.BodyHandlers.ofString());
			if (answer.statusCode() >= 400) {
				throw new IllegalStateException(answer.body());
			}
			return answer.body();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Ends it at once, without a chance to put anything in order. */
	synchronized void kill() {
		Process running = this.process;
		this.process = null;
		if (running != null) {
			List<ProcessHandle> all = Stream.concat(running.descendants(), Stream.of(running.toHandle())).toList();
			all.forEach(ProcessHandle::destroyForcibly);
			all.forEach((each) -> each.onExit().orTimeout(30, TimeUnit.SECONDS).join());
		}
	}

	/** Makes it hang: connections come about and nothing is answered. */
	void pause() {
		signal("-STOP");
	}

	/** Lets it go on. */
	void resume() {
		signal("-CONT");
	}

	private synchronized void signal(String signal) {
		Objects.requireNonNull(this.process)
			.descendants()
			.forEach((each) -> finished(new ProcessBuilder("kill", signal, Long.toString(each.pid()))));
	}

	private void end() {
		kill();
		try {
			FileSystemUtils.deleteRecursively(this.run);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void finished(ProcessBuilder command) {
		try {
			int code = command.inheritIO().start().waitFor();
			if (code != 0) {
				throw new IllegalStateException(command.command() + " ended with " + code);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static void sleep(long millis) {
		try {
			Thread.sleep(millis);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
