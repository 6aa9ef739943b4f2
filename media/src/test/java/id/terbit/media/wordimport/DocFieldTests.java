package id.terbit.media.wordimport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DocFieldTests {

	private static final Path KEPT = Path.of("src/test/resources/word/doc-marks.doc");

	@TempDir
	Path folder;

	@Test
	void a_field_without_an_end_swallows_nothing() throws IOException {
		byte[] whole = Files.readAllBytes(KEPT);
		Path file = Files.write(this.folder.resolve("naskah.doc"), withFieldBegin(whole));

		assertThat(Words.of(TextOrder.of(OldWordProcess.read(file), "naskah.doc"))).contains("Air", "luas 5 m",
				"merah");
	}

	/** The space behind the first word becomes the sign with which a field begins. */
	private static byte[] withFieldBegin(byte[] file) {
		int word = new String(file, StandardCharsets.ISO_8859_1)
			.indexOf(new String("Air ".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
		byte[] changed = file.clone();
		changed[word + 6] = DocLine.FIELD_BEGIN;
		return changed;
	}

}
