package id.terbit.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The command that makes later starts quick, on the Java that runs the test. */
@Tag("thorough")
class PrepareJourneyTests {

	@TempDir
	Path folder;

	@Test
	void a_folder_whose_classes_java_would_not_share_is_refused() throws Exception {
		Path spaced = this.folder.resolve("terbit siap");
		assertThat(TerbitProcess.command("prepare", spaced.toString())).isEqualTo(2);
		assertThat(spaced).doesNotExist();
	}

	@Test
	void what_prepare_has_made_starts_from_its_cache() throws Exception {
		Path prepared = this.folder.resolve("terbit-siap");
		assertThat(TerbitProcess.command("prepare", prepared.toString())).isZero();
		Path loaded = this.folder.resolve("loaded.log");
		try (TerbitProcess terbit = TerbitProcess.launchPrepared(prepared, this.folder.resolve("data"),
				TerbitProcess.freePort(), "-Xlog:class+load:file=" + loaded)) {
			terbit.awaitReady();
			assertThat(terbit.get("/masuk").statusCode()).isEqualTo(200);
		}
		try (Stream<String> lines = Files.lines(loaded)) {
			assertThat(lines.filter((line) -> line.contains(" id.terbit.") && line.contains("shared objects file")))
				.hasSizeGreaterThan(500);
		}
	}

}
