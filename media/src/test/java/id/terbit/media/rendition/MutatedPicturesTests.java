package id.terbit.media.rendition;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import com.sun.management.ThreadMXBean;
import id.terbit.media.Mutations;
import id.terbit.media.Pictures;
import id.terbit.media.inspection.FileType;
import id.terbit.media.inspection.Inspected;
import id.terbit.media.inspection.Inspector;
import id.terbit.media.inspection.Inspectors;
import id.terbit.media.inspection.Intake;
import id.terbit.media.inspection.PictureFacts;
import id.terbit.media.inspection.Received;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random mutations of pictures: each becomes renditions or is refused as what it is, and
 * none takes more memory than a picture of as many pixels may.
 */
@Tag("thorough")
class MutatedPicturesTests {

	private static final int MUTATIONS = 4_000;

	/** Pixels that may be decoded at one time here. */
	private static final long PIXELS = 4_000_000;

	/** Eight bytes a pixel, decoded and once more while it is scaled, and some room. */
	private static final long MOST_BYTES = PIXELS * 8 * 2 + 64_000_000;

	private final Inspector inspector = Inspectors.usual();

	private final Renderer renderer = new Renderer(new RenditionProperties(0.82f, 0.8f, PIXELS, Duration.ofSeconds(5)),
			List.of(Format.values()));

	private int shown;

	private int refused;

	@TempDir
	private Path folder;

	@AfterEach
	void close() {
		this.renderer.close();
	}

	@Test
	void become_renditions_or_are_refused() throws IOException {
		List<byte[]> seeds = seeds();
		Random random = new Random(20_26);
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		for (int i = 0; i < MUTATIONS; i++) {
			byte[] mutated = Mutations.of(seeds.get(i % seeds.size()), random);
			long before = threads.getCurrentThreadAllocatedBytes();
			tried(i, mutated);
			assertThat(threads.getCurrentThreadAllocatedBytes() - before).as("mutation " + i).isLessThan(MOST_BYTES);
		}
		assertThat(this.shown).isGreaterThan(400);
		assertThat(this.refused).isGreaterThan(400);
	}

	private List<byte[]> seeds() throws IOException {
		List<byte[]> seeds = new ArrayList<>(List.of(Pictures.jpeg(400, 300),
				Pictures.jpeg(Pictures.quarters(200, 100), 6), Pictures.encoded(Pictures.quarters(300, 200), "png"),
				Pictures.encoded(Pictures.quarters(120, 90), "gif")));
		Path jpeg = Files.write(this.folder.resolve("seed"), Pictures.jpeg(400, 300));
		this.renderer.render(jpeg, FileType.JPEG, new PictureFacts(400, 300, 1, false))
			.stream()
			.filter((rendered) -> rendered.extension().equals("webp"))
			.forEach((rendered) -> seeds.add(rendered.bytes()));
		assertThat(seeds).hasSizeGreaterThan(4);
		return seeds;
	}

	private void tried(int number, byte[] bytes) throws IOException {
		try (Received received = Intake.receive(new ByteArrayInputStream(bytes), 10_000_000)) {
			Inspected inspected = this.inspector.inspect(received, "gambar");
			PictureFacts facts = Objects.requireNonNull(inspected.picture(), () -> "mutation " + number);
			assertThat(this.renderer.render(received.file(), inspected.type(), facts)).as("mutation " + number)
				.isNotEmpty();
			this.shown++;
		}
		catch (RefusedException ex) {
			assertThat(ex.refusals()).as("mutation " + number)
				.extracting(Refusal::code)
				.containsAnyOf("asset.damaged", "asset.too-many-pixels", "asset.type-not-allowed", "asset.disguised");
			this.refused++;
		}
		catch (RuntimeException | StackOverflowError | OutOfMemoryError ex) {
			throw new AssertionError("mutation " + number, ex);
		}
	}

}
