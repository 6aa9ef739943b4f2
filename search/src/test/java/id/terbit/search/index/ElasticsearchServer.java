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
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.util.FileSystemUtils;

/**
 * A real Elasticsearch from the archive that the long build unpacks, on a free port of
 * this machine; one for all tests of a JVM, and it ends with it. Where it can't be
 * started the tests fail with its log.
 */
final class ElasticsearchServer {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	/**
	 * It refuses to run as root, which a build in a container is, and no other user may
	 * be able to read this folder or to be switched to. Without native methods it does
	 * not ask who it is: Java 17 to 20 have them from JNA, later ones from the server's
	 * own libraries.
	 */
	private static final String NO_NATIVE_METHODS = "-Djna.nounpack=true -Djna.noclasspath=true -Des.nativelibs.path=/none";

	/** Ends the server where what holds the other end of standard input has ended. */
	private static final String TIED = """
			exec 3<&0
			"$0" & server=$!
			{ cat <&3 >/dev/null; kill $server; } &
			wait $server
			""";

	/** Below those that the kernel gives to connections, so that none takes it first. */
	private static final int LOWEST_PORT = 15_000;

	private static final int PORTS = 15_000;

	private static @Nullable ElasticsearchServer shared;

	private final Path home = Path.of(Objects.requireNonNull(System.getProperty("elasticsearch.home"),
			"elasticsearch.home, which the build sets with -Pthorough"));

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
			ProcessBuilder builder = new ProcessBuilder("bash", "-c", TIED,
					this.home.resolve("bin/elasticsearch").toString())
				.directory(this.run.toFile())
				.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(this.run.resolve("out.log").toFile()));
			builder.environment().put("ES_PATH_CONF", this.run.resolve("config").toString());
			builder.environment().put("ES_JAVA_HOME", System.getProperty("java.home"));
			builder.environment().put("ES_TMPDIR", this.run.resolve("tmp").toString());
			builder.environment().put("ES_JAVA_OPTS", "-Xms256m -Xmx512m " + NO_NATIVE_METHODS);
			this.process = builder.start();
			awaitHealth(this.process);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
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
		return new Random().ints(LOWEST_PORT, LOWEST_PORT + PORTS)
			.limit(100)
			.filter(ElasticsearchServer::isFree)
			.findFirst()
			.orElseThrow();
	}

	private static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			return socket.isBound();
		}
		catch (IOException ex) {
			return false;
		}
	}

}
