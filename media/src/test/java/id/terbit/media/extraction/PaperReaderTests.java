package id.terbit.media.extraction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;

import id.terbit.asset.Asset.Reading;
import id.terbit.media.extraction.PaperReader.Paper;
import id.terbit.media.inspection.FileType;
import id.terbit.media.inspection.PictureFacts;
import id.terbit.media.inspection.PictureFiles;
import id.terbit.media.isolation.LoneProcess.Bounds;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class PaperReaderTests {

	private final PaperReader reader = new PaperReader();

	@TempDir
	Path folder;

	@ParameterizedTest
	@EnumSource(names = { "PDF", "DOCX" })
	void reads_the_words_of_the_usual_kinds(FileType type) throws IOException, InterruptedException {
		assertRead(type);
	}

	/** A process each. */
	@Tag("thorough")
	@ParameterizedTest
	@EnumSource(names = { "XLSX", "XLS", "PPTX", "PPT", "ODT", "ODS", "ODP", "RTF" })
	void reads_the_words_of_every_other_kind(FileType type) throws IOException, InterruptedException {
		assertRead(type);
	}

	private void assertRead(FileType type) throws IOException, InterruptedException {
		Paper paper = read(type, sample(type));

		assertThat(paper.reading()).isEqualTo(Reading.DONE);
		assertThat(paper.words()).contains("Peraturan Bupati");
	}

	private static byte[] sample(FileType type) {
		String words = "Peraturan Bupati";
		Supplier<byte[]> made = switch (type) {
			case PDF -> () -> Papers.pdf(1, words);
			case DOCX -> () -> Papers.docx(words);
			case XLSX -> () -> Papers.xlsx(words);
			case XLS -> () -> Papers.xls(words);
			case PPTX -> () -> Papers.pptx(words);
			case PPT -> () -> Papers.ppt(words);
			case ODT -> () -> Papers.odt(words);
			case ODS -> () -> Papers.ods(words);
			case ODP -> () -> Papers.odp(words);
			default -> () -> ("{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}\\pard " + words + "\\par}")
				.getBytes(StandardCharsets.US_ASCII);
		};
		return made.get();
	}

	@Test
	void draws_the_first_page_within_its_bounds() throws IOException, InterruptedException {
		assertThat(drawn(Papers.pdf(3, "Halaman", PDRectangle.A4))).extracting(PictureFacts::width).isEqualTo(640);
		PictureFacts huge = drawn(Papers.pdf(1, "Peta", new PDRectangle(200_000, 14_400)));
		assertThat(huge.width()).isLessThanOrEqualTo(640);
		assertThat(huge.height()).isBetween(1, 1_280);
		assertThat(drawn(Papers.pdf(1, "Pita", new PDRectangle(100, 14_400))).height()).isLessThanOrEqualTo(1_280);
	}

	@Tag("thorough")
	@Test
	void counts_ten_thousand_pages() throws IOException, InterruptedException {
		Paper paper = read(FileType.PDF, Papers.pdf(10_000, "Lembar"));

		assertThat(paper.reading()).isEqualTo(Reading.DONE);
		assertThat(paper.pages()).isEqualTo(10_000);
		assertThat(paper.words()).startsWith("Lembar 1 Lembar 2").hasSizeLessThanOrEqualTo(Words.MOST);
	}

	@Test
	void keeps_no_more_words_than_its_bound() throws IOException, InterruptedException {
		Paper paper = read(FileType.DOCX, Papers.docx("Aspal ".repeat(200_000)));

		assertThat(paper.reading()).isEqualTo(Reading.DONE);
		assertThat(paper.words()).startsWith("Aspal Aspal").hasSizeBetween(Words.MOST - 10, Words.MOST);
	}

	@Test
	void says_that_a_paper_is_locked_and_reads_one_that_only_its_owner_may_change()
			throws IOException, InterruptedException {
		assertThat(read(FileType.PDF, Papers.lockedPdf("Rahasia", "sandi")).reading()).isEqualTo(Reading.ENCRYPTED);
		assertThat(read(FileType.PDF, Papers.lockedPdf("Terbuka", "")).words()).contains("Terbuka");
	}

	@Test
	void says_that_a_paper_is_damaged() throws IOException, InterruptedException {
		assertThat(read(FileType.PDF, "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII)).reading())
			.isEqualTo(Reading.UNREADABLE);
		byte[] whole = Papers.ppt("Paparan");
		assertThat(read(FileType.PPT, Arrays.copyOf(whole, whole.length / 2)).reading()).isEqualTo(Reading.UNREADABLE);
	}

	@Test
	void ends_a_reading_at_its_time_and_at_its_memory() throws IOException, InterruptedException {
		byte[] many = Papers.pdf(1_000, "Lembar");

		long begun = System.nanoTime();
		Paper late = read(new PaperReader(new Bounds(256, Duration.ofMillis(100), 1L << 28)), FileType.PDF, many);
		assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
		assertThat(late.reading()).isEqualTo(Reading.TOO_MUCH);

		Paper swollen = read(new PaperReader(new Bounds(8, Duration.ofSeconds(60), 1L << 28)), FileType.PDF, many);
		assertThat(swollen.picture()).isNull();
	}

	private PictureFacts drawn(byte[] pdf) throws IOException, InterruptedException {
		Path file = Files.write(this.folder.resolve("gambar"), pdf);
		return this.reader.read(FileType.PDF, file,
				(paper) -> PictureFiles.facts(Objects.requireNonNull(paper.picture()), FileType.PNG));
	}

	private Paper read(FileType type, byte[] bytes) throws IOException, InterruptedException {
		return read(this.reader, type, bytes);
	}

	private Paper read(PaperReader by, FileType type, byte[] bytes) throws IOException, InterruptedException {
		return by.read(type, Files.write(this.folder.resolve("berkas"), bytes), (paper) -> paper);
	}

}
