package id.terbit.config.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DataFolderIntegrationTests {

	@TempDir
	Path parent;

	@Test
	void a_new_folder_is_private_with_every_room() throws IOException {
		Path data = this.parent.resolve("baru/data");
		try (DataFolder folder = new DataFolder(data)) {
			assertThat(mode(data)).isEqualTo("rwx------");
			assertThat(mode(folder.resolve("secret"))).isEqualTo("rwx------");
			assertThat(mode(folder.resolve("mail"))).isEqualTo("rwx------");
			assertThat(mode(folder.resolve("postgres-program"))).isEqualTo("rwx------");
		}
	}

	@Test
	void a_folder_that_an_earlier_version_left_open_is_mended() throws IOException {
		Path data = open(this.parent.resolve("lama"));
		Path program = open(data.resolve("postgres-program"));
		Path media = open(data.resolve("media"));
		Path sites = open(data.resolve("sites"));
		try (DataFolder folder = new DataFolder(data)) {
			assertThat(mode(folder.resolve("."))).isEqualTo("rwx------");
			assertThat(mode(program)).isEqualTo("rwx------");
			assertThat(mode(media)).isEqualTo("rwx------");
			assertThat(mode(sites)).as("public pages stay readable for the web server").isEqualTo("rwxrwxrwx");
		}
	}

	@Test
	void a_folder_for_everybody_keeps_its_rights_and_the_rooms_are_private() throws IOException, InterruptedException {
		Path shared = Files.createDirectory(this.parent.resolve("bersama"));
		assertThat(new ProcessBuilder("chmod", "1777", shared.toString()).start().waitFor()).isZero();
		try (DataFolder folder = new DataFolder(shared)) {
			assertThat(mode(shared)).isEqualTo("rwxrwxrwx");
			assertThat(mode(folder.resolve("postgres-program"))).isEqualTo("rwx------");
			assertThat(mode(folder.resolve("secret"))).isEqualTo("rwx------");
		}
	}

	private static Path open(Path folder) throws IOException {
		Files.createDirectory(folder);
		return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
	}

	private static String mode(Path path) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
	}

}
