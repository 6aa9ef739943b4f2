package id.terbit.config.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DetectionScriptTests {

	@TempDir
	Path folder;

	@Test
	void what_the_work_leaves_is_removed_and_nothing_else() throws IOException {
		Path older = Files.createFile(this.folder.resolve("detect_linux_distribution_1.sh"));
		Path other = this.folder.resolve("lain.sh");
		DetectionScript.runAndRemove(this.folder, () -> {
			create("detect_linux_distribution_2.sh");
			create("lain.sh");
		});
		assertThat(this.folder).isDirectoryContaining((file) -> file.equals(older))
			.isDirectoryContaining((file) -> file.equals(other));
		assertThat(this.folder.resolve("detect_linux_distribution_2.sh")).doesNotExist();
	}

	@Test
	void where_another_process_leaves_one_as_well_both_stay() {
		DetectionScript.runAndRemove(this.folder, () -> {
			create("detect_linux_distribution_3.sh");
			create("detect_linux_distribution_4.sh");
		});
		assertThat(this.folder.resolve("detect_linux_distribution_3.sh")).exists();
		assertThat(this.folder.resolve("detect_linux_distribution_4.sh")).exists();
	}

	/** A process that halts runs no hook, as one that is killed. */
	@Test
	void the_library_leaves_nothing_behind_in_a_process_that_is_killed() throws Exception {
		Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"),
				"-Djava.io.tmpdir=" + this.folder, "-cp", System.getProperty("java.class.path"),
				Halting.class.getName())
			.inheritIO()
			.start();
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).isEqualTo(Halting.CODE);
		assertThat(this.folder).isEmptyDirectory();
	}

	private void create(String name) {
		try {
			Files.createFile(this.folder.resolve(name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Looks which Linux this is and halts. */
	static final class Halting {

		static final int CODE = 7;

		private Halting() {
		}

		public static void main(String[] arguments) {
			DetectionScript.runAndRemove();
			Runtime.getRuntime().halt(CODE);
		}

	}

}
