package id.terbit.media.store;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import id.terbit.refusal.RefusedException;
import id.terbit.refusal.RefusedException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class TempFilesTests {

	private static final long OWN = ProcessHandle.current().pid();

	@TempDir
	private Path folder;

	@Test
	void what_a_killed_process_left_is_removed() throws Exception {
		long gone = gone();
		Path upload = Files.createFile(this.folder.resolve("terbit-" + gone + "-upload-1"));
		Path word = Files.createDirectories(this.folder.resolve("terbit-" + gone + "-word-2"));
		Files.writeString(word.resolve("pieces"), "isi");

		assertThat(TempFiles.sweep(this.folder)).isEqualTo(2);
		assertThat(upload).doesNotExist();
		assertThat(word).doesNotExist();
	}

	/** In a container every start has the same number. */
	@Test
	void what_an_earlier_process_of_the_same_number_left_is_removed() throws IOException {
		Path old = Files.createFile(this.folder.resolve("terbit-" + OWN + "-put-1"));
		Instant begun = ProcessHandle.current().info().startInstant().orElseThrow();
		Files.setLastModifiedTime(old, FileTime.from(begun.minus(Duration.ofMinutes(1))));

		assertThat(TempFiles.sweep(this.folder)).isEqualTo(1);
	}

	@Test
	void work_of_living_processes_and_files_of_others_stay() throws IOException {
		for (String name : new String[] { "terbit-" + OWN + "-paper-1", "terbit-upload1", "terbit-1x-upload-1",
				"terbit-photos9", "upload-1" }) {
			Files.createFile(this.folder.resolve(name));
		}

		assertThat(TempFiles.sweep(this.folder)).isZero();
		try (Stream<Path> left = Files.list(this.folder)) {
			assertThat(left).hasSize(5);
		}
	}

	@Test
	void every_name_that_is_made_is_found_again() throws IOException {
		for (String what : new String[] { "upload", "edit", "put", "word", "paper" }) {
			Path file = TempFiles.file(what);
			Path moved = Files.move(file, this.folder.resolve(file.getFileName()));
			Files.setLastModifiedTime(moved, FileTime.from(Instant.EPOCH));
		}

		assertThat(TempFiles.sweep(this.folder)).isEqualTo(5);
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void a_full_disk_is_told_as_such() {
		IOException full = catchThrowableOfType(IOException.class, () -> {
			try (OutputStream out = new FileOutputStream("/dev/full")) {
				out.write(1);
			}
		});

		RefusedException refused = TempFiles.refused(full);

		assertThat(refused.kind()).isEqualTo(Kind.FULL);
		assertThat(refused.refusals().get(0).code()).isEqualTo("asset.temp-full");
		assertThat(TempFiles.refused(new IOException("broken")).kind()).isEqualTo(Kind.UNAVAILABLE);
	}

	private static long gone() throws IOException, InterruptedException {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"--version")
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		process.waitFor();
		return process.pid();
	}

}
