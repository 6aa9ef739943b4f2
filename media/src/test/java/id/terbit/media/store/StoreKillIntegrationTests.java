package id.terbit.media.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import id.terbit.media.store.MediaKey.Area;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A process that stores files is killed in the middle: what it acknowledged is whole, and
 * nothing half is ever seen.
 */
@Tag("thorough")
class StoreKillIntegrationTests {

	@TempDir
	private Path temporary;

	private final Random random = new Random(20_261_125);

	private final Set<String> acknowledged = new HashSet<>();

	@Test
	void a_folder_survives_kills() throws Exception {
		folderSurvives(4);
	}

	@Test
	void a_folder_survives_many_kills() throws Exception {
		folderSurvives(25);
	}

	@Test
	void a_server_shows_nothing_half_when_its_client_is_killed() throws Exception {
		serverSurvives(3);
	}

	@Test
	void a_server_shows_nothing_half_when_its_client_is_killed_many_times() throws Exception {
		serverSurvives(15);
	}

	private void folderSurvives(int kills) throws Exception {
		Path folder = this.temporary.resolve("media");
		for (int kill = 0; kill < kills; kill++) {
			killed("folder", folder.toString(), String.valueOf(kill));
		}

		MediaStore store = SampleStores.folder(folder);

		whole(store);
		try (Stream<Path> left = Files.list(folder.resolve("incoming"))) {
			assertThat(left).as("halves are gone at the next start").isEmpty();
		}
	}

	private void serverSurvives(int kills) throws Exception {
		try (S3Servers server = S3Servers.start(Files.createDirectories(this.temporary.resolve("s3")))) {
			for (int kill = 0; kill < kills; kill++) {
				killed("s3", String.valueOf(server.port()), String.valueOf(kill), "mati");
			}
			S3Store store = S3Store.of(S3Servers.settings(server.port(), "mati"));
			whole(store);
			store.removeUnfinished(Instant.now().plusSeconds(60));
			assertThat(store.removeUnfinished(Instant.now().plusSeconds(60))).as("halves are cleaned away").isZero();
			whole(store);
			store.close();
		}
	}

	/** Runs the process until it has acknowledged some files and a random time beyond. */
	private void killed(String... args) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"),
				"-Xmx256m", "-cp", System.getProperty("java.class.path"), PuttingProcess.class.getName()));
		command.addAll(List.of(args));
		Path log = this.temporary.resolve("process.log");
		Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
			int before = 1 + this.random.nextInt(15);
			for (int i = 0; i < before; i++) {
				String line = lines.readLine();
				assertThat(line).as(() -> "the process lives: " + read(log)).isNotNull();
				this.acknowledged.add(line);
			}
			assertThat(process.waitFor(this.random.nextInt(400), TimeUnit.MILLISECONDS)).isFalse();
			// by its handle: Process would close the pipe with the last lines in it
			process.toHandle().destroyForcibly();
			process.waitFor();
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (line.length() == 64) {
					this.acknowledged.add(line);
				}
			}
		}
	}

	private static String read(Path log) {
		try {
			return Files.readString(log);
		}
		catch (IOException ex) {
			return String.valueOf(ex.getMessage());
		}
	}

	/** Reading an original to its end checks its digest. */
	private void whole(MediaStore store) throws IOException {
		Set<String> found = new HashSet<>();
		try (Stream<StoredFile> files = store.list(Area.ORIGINAL)) {
			for (StoredFile file : files.toList()) {
				assertThat(MediaStoreContract.read(store.get(file.key()))).hasSize((int) file.size());
				found.add(file.key().sha256());
			}
		}
		assertThat(found).containsAll(this.acknowledged);
		assertThat(this.acknowledged).isNotEmpty();
	}

}
