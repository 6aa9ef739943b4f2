package id.terbit.media.wordimport;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files in the ways Word, LibreOffice and Google Docs write them, and what becomes of
 * them.
 */
class CorpusTests {

	private final WordFile files = new WordFile(new OldWord());

	static List<CorpusFile> files() {
		return CorpusFile.all();
	}

	@ParameterizedTest
	@MethodSource("files")
	void becomes_the_blocks_that_are_expected(CorpusFile file) {
		assertThat(outline(file)).isEqualTo(file.expected());
	}

	@Test
	void holds_at_least_forty_files() {
		assertThat(CorpusFile.all()).hasSizeGreaterThanOrEqualTo(40);
	}

	private String outline(CorpusFile file) {
		try (Batch batch = Batches.of(file.fileName(), file.bytes())) {
			return this.files.read(batch.text(), Outline::of);
		}
	}

}
