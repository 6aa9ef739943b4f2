package id.terbit.config.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("thorough")
class EmbeddedDatabaseIntegrationTests {

	@TempDir
	Path folder;

	/**
	 * Killed while the program was unpacked: files and links are there, the mark is not.
	 */
	@Test
	void a_program_that_was_unpacked_by_half_is_unpacked_anew() throws Exception {
		try (DataFolder data = new DataFolder(this.folder.resolve("data"))) {
			start(data);
			Path program = versions(data).get(0);
			Files.delete(program.resolve(".exists"));
			Files.delete(program.resolve("bin/postgres"));

			start(data);

			assertThat(versions(data)).containsExactly(program);
			assertThat(program.resolve("bin/postgres")).exists();
		}
	}

	private static void start(DataFolder data) throws IOException, SQLException {
		try (EmbeddedDatabase database = new EmbeddedDatabase(data, InstantSource.system());
				Connection connection = DriverManager.getConnection(database.url(), "postgres", database.password())) {
			assertThat(connection.isValid(30)).isTrue();
		}
	}

	private static List<Path> versions(DataFolder data) throws IOException {
		try (Stream<Path> versions = Files.list(data.resolve("postgres-program"))) {
			return versions.filter(Files::isDirectory).toList();
		}
	}

}
