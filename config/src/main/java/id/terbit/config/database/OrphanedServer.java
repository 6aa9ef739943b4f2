package id.terbit.config.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import id.terbit.config.start.StartRefused;

/**
 * After {@code kill -9} of Terbit its PostgreSQL lives on. It is stopped in order before
 * the next start; the data folder's lock says that no living Terbit uses it.
 */
final class OrphanedServer {

	private static final int STOP_SECONDS = 60;

	private OrphanedServer() {
	}

	static void stop(Path data) throws IOException {
		Optional<ProcessHandle> orphan = find(data.resolve("postmaster.pid"));
		if (orphan.isEmpty()) {
			return;
		}
		ProcessHandle process = orphan.get();
		process.destroy();
		try {
			process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new StartRefused("database-orphan", process.pid());
		}
		catch (ExecutionException | TimeoutException ex) {
			throw new StartRefused("database-orphan", process.pid());
		}
	}

	/** The process of a pid file, if it is a postgres that works in this folder. */
	private static Optional<ProcessHandle> find(Path pidFile) throws IOException {
		if (Files.notExists(pidFile)) {
			return Optional.empty();
		}
		List<String> lines = Files.readAllLines(pidFile);
		if (lines.size() < 2 || !lines.get(0).trim().matches("[0-9]+")) {
			return Optional.empty();
		}
		boolean sameFolder = Path.of(lines.get(1).trim()).normalize().equals(pidFile.getParent());
		return ProcessHandle.of(Long.parseLong(lines.get(0).trim()))
			.filter((process) -> sameFolder && process.info().command().orElse("").endsWith("postgres"));
	}

}
