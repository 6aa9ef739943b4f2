package id.terbit.journey;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Starting, starting again, and the faults that get one clear sentence and exit code 1.
 */
@ExtendWith(SampleOffice.class)
class StartJourneyTests {

	@TempDir
	Path folder;

	@Test
	void sample_data_is_closed_to_others_and_a_second_process_on_it_is_refused(TerbitProcess running) throws Exception {
		assertThat(running.get("/masuk").statusCode()).isEqualTo(200);
		assertPrivateAndHeld(running.data());
	}

	@Test
	@Tag("thorough")
	void sample_data_outlives_a_killed_process() throws Exception {
		Path data = this.folder.resolve("data");
		try (TerbitProcess first = TerbitProcess.start(data)) {
			assertPrivateAndHeld(data);
			first.kill();
		}
		try (TerbitProcess again = TerbitProcess.start(data)) {
			assertThat(again.api("penulis", "/api/v1/whoami").path("data").path("username").asString())
				.isEqualTo("penulis");
		}
		try (TerbitProcess real = TerbitProcess.launch(data, TerbitProcess.freePort(), "--terbit.demo=false")) {
			assertThat(real.exitCode()).isEqualTo(1);
			assertThat(oneSentence(real)).contains("data contoh");
		}
	}

	private static void assertPrivateAndHeld(Path data) throws Exception {
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("demo-accounts.json"))))
			.isEqualTo("rw-------");
		assertThat(openTo(data, PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE,
				PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_WRITE))
			.as("rooms that others may enter")
			.isEmpty();
		try (TerbitProcess second = TerbitProcess.launch(data, TerbitProcess.freePort())) {
			assertThat(second.exitCode()).isEqualTo(1);
			assertThat(oneSentence(second)).contains("sedang dipakai proses Terbit lain");
		}
	}

	@Test
	void an_empty_installation_asks_for_its_first_administrator() throws Exception {
		try (TerbitProcess terbit = TerbitProcess.start(this.folder.resolve("empty"), "--terbit.demo=false")) {
			assertThat(terbit.log()).containsPattern("/undangan/[A-Za-z0-9_-]{43}");
		}
	}

	@Test
	@Tag("thorough")
	void a_database_of_its_own_is_for_one_terbit_while_files_and_index_lie_in_folders() throws Exception {
		try (EmbeddedPostgres server = EmbeddedPostgres.builder()
			.setLocaleConfig("locale", "C.UTF-8")
			.setLocaleConfig("encoding", "UTF8")
			.setServerConfig("max_connections", "300")
			.start()) {
			String[] database = { "--terbit.demo=false", "--spring.datasource.username=postgres",
					"--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres") };
			try (TerbitProcess first = TerbitProcess.start(this.folder.resolve("satu"), database)) {
				try (TerbitProcess second = TerbitProcess.launch(this.folder.resolve("dua"), TerbitProcess.freePort(),
						database)) {
					assertThat(second.exitCode()).isEqualTo(1);
					assertThat(oneSentence(second)).contains("Basis data ini sedang dipakai Terbit lain");
				}
				assertThat(first.get("/masuk").statusCode()).isEqualTo(200);
				first.kill();
			}
			// the key goes with the database, whatever the folder
			Files.createDirectories(this.folder.resolve("dua/secret"));
			Files.copy(this.folder.resolve("satu/secret/master.key"), this.folder.resolve("dua/secret/master.key"),
					StandardCopyOption.COPY_ATTRIBUTES);
			try (TerbitProcess after = TerbitProcess.start(this.folder.resolve("dua"), database)) {
				assertThat(after.get("/masuk").statusCode()).isEqualTo(200);
			}
			JdbcClient.create(server.getPostgresDatabase()).sql("""
					insert into flyway_core (installed_rank, version, description, type, script, installed_by,
						execution_time, success)
					values (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 'postgres', 1, true)
					""").update();
			try (TerbitProcess older = TerbitProcess.launch(this.folder.resolve("dua"), TerbitProcess.freePort(),
					database)) {
				assertThat(older.exitCode()).isEqualTo(1);
				assertThat(oneSentence(older)).contains("9999", "lebih baru");
			}
		}
	}

	/**
	 * As a kill while the embedded database's program was unpacked leaves it: most of its
	 * files are there, the mark is not.
	 */
	@Test
	@Tag("thorough")
	void a_start_killed_while_unpacking_the_database_is_finished_by_the_next() throws Exception {
		Path data = this.folder.resolve("separuh");
		try (TerbitProcess first = TerbitProcess.start(data, "--terbit.demo=false")) {
			first.killWithDatabase();
		}
		Path program;
		try (Stream<Path> versions = Files.list(data.resolve("postgres-program"))) {
			program = versions.filter(Files::isDirectory).findFirst().orElseThrow();
		}
		Files.delete(program.resolve(".exists"));
		Files.delete(program.resolve("bin/postgres"));
		try (TerbitProcess again = TerbitProcess.start(data, "--terbit.demo=false")) {
			assertThat(again.get("/masuk").statusCode()).isEqualTo(200);
			assertThat(program.resolve("bin/postgres")).exists();
		}
	}

	@Test
	void a_port_in_use_is_told() throws Exception {
		try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
				TerbitProcess terbit = TerbitProcess.launch(this.folder.resolve("port"), busy.getLocalPort())) {
			assertThat(terbit.exitCode()).isEqualTo(1);
			assertThat(oneSentence(terbit)).contains("Porta " + busy.getLocalPort() + " sudah dipakai");
			assertThat(this.folder.resolve("port")).as("nothing is made for a start that can't be").doesNotExist();
		}
	}

	@Test
	@Tag("thorough")
	void a_lost_or_exchanged_key_is_not_replaced_in_silence() throws Exception {
		Path data = this.folder.resolve("kunci");
		try (TerbitProcess first = TerbitProcess.start(data, "--terbit.demo=false")) {
			first.kill();
		}
		for (String name : List.of("master.key", "postgres.password")) {
			Path key = data.resolve("secret").resolve(name);
			Path backup = Files.move(key, this.folder.resolve(name));
			try (TerbitProcess lost = TerbitProcess.launch(data, TerbitProcess.freePort(), "--terbit.demo=false")) {
				assertThat(lost.exitCode()).isEqualTo(1);
				assertThat(oneSentence(lost)).contains(name, "pulihkan folder kunci itu dari cadangan");
			}
			assertThat(key).as("no key in the place of the lost one").doesNotExist();
			Files.write(key, new byte[32]);
			try (TerbitProcess other = TerbitProcess.launch(data, TerbitProcess.freePort(), "--terbit.demo=false")) {
				assertThat(other.exitCode()).isEqualTo(1);
				assertThat(oneSentence(other)).contains(name, "bukan kunci yang dipakai basis data ini");
			}
			Files.delete(key);
			Files.move(backup, key);
		}
		try (TerbitProcess restored = TerbitProcess.start(data, "--terbit.demo=false")) {
			assertThat(restored.get("/masuk").statusCode()).isEqualTo(200);
		}
	}

	@Test
	@Tag("thorough")
	void a_folder_that_cannot_be_written_is_told() throws Exception {
		Path file = Files.writeString(this.folder.resolve("file"), "");
		try (TerbitProcess terbit = TerbitProcess.launch(file.resolve("data"), TerbitProcess.freePort())) {
			assertThat(terbit.exitCode()).isEqualTo(1);
			assertThat(oneSentence(terbit)).contains("tidak dapat ditulisi");
		}
	}

	@Test
	@Tag("thorough")
	void demo_mode_refuses_to_be_opened_to_others() throws Exception {
		try (TerbitProcess terbit = TerbitProcess.launch(this.folder.resolve("open"), TerbitProcess.freePort(),
				"--server.address=0.0.0.0")) {
			assertThat(terbit.exitCode()).isEqualTo(1);
			assertThat(oneSentence(terbit)).contains("0.0.0.0");
		}
	}

	/**
	 * Rooms of the data folder but the public sites, that others have one of these rights
	 * to.
	 */
	private static List<Path> openTo(Path data, PosixFilePermission... rights) throws IOException {
		List<Path> open = new ArrayList<>();
		try (Stream<Path> rooms = Files.list(data)) {
			for (Path room : Stream.concat(Stream.of(data), rooms.filter(Files::isDirectory)).toList()) {
				Set<PosixFilePermission> given = Files.getPosixFilePermissions(room);
				if (Stream.of(rights).anyMatch(given::contains) && !room.endsWith("sites")) {
					open.add(room);
				}
			}
		}
		return open;
	}

	/** The fault as it was told: one sentence, last, and no stack trace. */
	private static String oneSentence(TerbitProcess terbit) throws IOException {
		String log = terbit.log().strip();
		assertThat(log).doesNotContain("Exception", "\tat ");
		assertThat(log.lines().filter((line) -> line.contains(" ERROR "))).hasSize(1);
		String last = log.substring(log.lastIndexOf('\n') + 1);
		assertThat(last).contains(" ERROR ");
		return last;
	}

}
