package id.terbit.media.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import id.terbit.asset.Asset.Reading;
import id.terbit.media.Mutations;
import id.terbit.media.extraction.PaperReader.Paper;
import id.terbit.media.inspection.FileType;
import id.terbit.media.inspection.Films;
import id.terbit.media.inspection.Inspected;
import id.terbit.media.inspection.Inspector;
import id.terbit.media.inspection.Inspectors;
import id.terbit.media.inspection.Intake;
import id.terbit.media.inspection.Received;
import id.terbit.refusal.RefusedException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ten thousand random mutations of valid files: each is taken or refused, and nothing
 * else is ever thrown; some of those that are taken are read by the process that would
 * read them.
 */
@Tag("thorough")
class MutatedPapersTests {

	private static final int MUTATIONS = 10_000;

	/** Each taken file of so many goes to a process. */
	private static final int READ = 200;

	private final Inspector inspector = Inspectors.usual();

	private final PaperReader reader = new PaperReader();

	private int taken;

	private int refused;

	@TempDir
	Path folder;

	@Test
	void of_papers_films_and_captions_harm_nothing() throws IOException, InterruptedException {
		List<byte[]> seeds = List.of(Papers.pdf(3, "Peraturan"), Papers.docx("Surat"), Papers.xlsx("Tabel"),
				Papers.xls("Tabel"), Papers.pptx("Paparan"), Papers.ppt("Paparan"), Papers.odt("Surat"),
				Papers.ods("Tabel"), Papers.odp("Paparan"), Films.mp4(), Films.webm(),
				Films.captions().getBytes(StandardCharsets.UTF_8));
		Random random = new Random(20_26);
		for (int i = 0; i < MUTATIONS; i++) {
			tried(i, Mutations.of(seeds.get(random.nextInt(seeds.size())), random));
		}
		assertThat(this.taken).isGreaterThan(1_000);
		assertThat(this.refused).isGreaterThan(1_000);
	}

	private void tried(int number, byte[] bytes) throws IOException, InterruptedException {
		FileType type;
		try (Received received = Intake.receive(new ByteArrayInputStream(bytes), 100_000_000)) {
			Inspected inspected = this.inspector.inspect(received, "berkas");
			type = inspected.type();
			this.taken++;
		}
		catch (RefusedException ex) {
			this.refused++;
			return;
		}
		catch (RuntimeException | StackOverflowError ex) {
			throw new AssertionError("mutation " + number, ex);
		}
		if (type.isPaper() && this.taken % READ == 0) {
			Path file = Files.write(this.folder.resolve("berkas"), bytes);
			Reading reading = this.reader.read(type, file, Paper::reading);
			assertThat(reading).as("mutation " + number).isNotIn(Reading.NONE, Reading.WAITING);
		}
	}

}
