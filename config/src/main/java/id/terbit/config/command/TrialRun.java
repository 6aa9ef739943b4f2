package id.terbit.config.command;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Terbit with sample data on a free port, for as long as it takes to open a few pages:
 * what it loads meanwhile goes into the cache.
 */
class TrialRun implements AutoCloseable {

	private static final Duration READY = Duration.ofMinutes(10);

	/** Writing the cache is the last thing a run does. */
	private static final Duration END = Duration.ofMinutes(10);

	private static final long POLL_MILLIS = 200;

	/** Words of the last line that a start with sample data says. */
	private static final String LAST_WORDS = "Ctrl+C";

	private static final List<String> PAGES = List.of("/", "/masuk", "/meja", "/surat", "/api", "/s/pesona/",
			"/s/pesona/cari?q=laut", "/api/v1/sites", "/api/v1/articles", "/api/v1/search?q=laut",
			"/api/v1/openapi.json", "/tidak-ada", "/aset/newsroom.css");

	private static final int ROUNDS = 3;

	private final Process process;

	private final Path log;

	private final int port;

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

	TrialRun(Path jar, Path data, List<String> options) throws IOException {
		this.port = freePort();
		this.log = Files.createTempFile("terbit-prepare", ".log");
		List<String> command = new ArrayList<>(List.of(Prepare.java()));
		command.addAll(options);
		command.addAll(List.of("-jar", jar.toString(), "--terbit.data=" + data, "--server.port=" + this.port));
		this.process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(this.log.toFile()).start();
	}

	/** Whether it started, answered and ended as it should. */
	boolean run() throws IOException, InterruptedException {
		if (!awaitReady()) {
			return false;
		}
		for (int round = 0; round < ROUNDS; round++) {
			for (String page : PAGES) {
				URI address = URI.create("http://localhost:" + this.port + page);
				this.http.send(HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(1)).build(),
						BodyHandlers.discarding());
			}
		}
		this.process.destroy();
		return this.process.waitFor(END.toSeconds(), TimeUnit.SECONDS);
	}

	/** Where the run wrote its log. */
	Path log() {
		return this.log;
	}

	private boolean awaitReady() throws IOException, InterruptedException {
		long end = System.nanoTime() + READY.toNanos();
		while (System.nanoTime() < end && this.process.isAlive()) {
			if (Files.readString(this.log).contains(LAST_WORDS)) {
				return true;
			}
			Thread.sleep(POLL_MILLIS);
		}
		return false;
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}
