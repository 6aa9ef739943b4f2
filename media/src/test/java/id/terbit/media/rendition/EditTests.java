package id.terbit.media.rendition;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

import id.terbit.media.Pictures;
import id.terbit.media.inspection.FileType;
import id.terbit.media.inspection.PictureFacts;
import id.terbit.media.inspection.PictureFiles;
import id.terbit.media.isolation.LoneProcess;
import id.terbit.media.isolation.LoneProcess.Bounds;
import id.terbit.media.isolation.LoneProcess.End;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class EditTests {

	private static final int RED = 0xFFFF_0000;

	private final Renderer renderer = new Renderer(
			new RenditionProperties(0.95f, 0.95f, 60_000_000, Duration.ofSeconds(5)), List.of(Format.JPEG));

	@TempDir
	private Path folder;

	@AfterEach
	void close() {
		this.renderer.close();
	}

	/** One orientation does what the camera's and the turns do one after the other. */
	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void turns_join_the_orientation_of_the_camera(int orientation) {
		BufferedImage stored = noise(7, 5, BufferedImage.TYPE_3BYTE_BGR);
		BufferedImage turned = Pixels.upright(stored, orientation);
		for (int turns = 0; turns < 4; turns++) {
			int joined = new Edit(turns, 0, 0, 1000, 1000).orientation(orientation);

			assertThat(rgb(Pixels.upright(stored, joined))).as("%d turns", turns).isEqualTo(rgb(turned));
			turned = Pixels.upright(turned, 6);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void the_part_that_is_left_is_the_one_that_was_seen(int orientation) {
		BufferedImage stored = noise(40, 20, BufferedImage.TYPE_3BYTE_BGR);
		BufferedImage upright = Pixels.upright(stored, orientation);
		Region seen = Region.of(new Edit(0, 100, 250, 500, 400), upright.getWidth(), upright.getHeight());

		BufferedImage part = seen.lying(orientation, 40, 20).upright(stored, orientation);

		assertThat(rgb(part)).isEqualTo(rgb(upright.getSubimage(seen.x(), seen.y(), seen.width(), seen.height())));
	}

	/** In a process whose heap holds what is counted, and what a program needs anyway. */
	@ParameterizedTest
	@CsvSource({ "jpg, JPEG, 5", "png, PNG, 6" })
	void no_more_memory_is_held_than_is_counted(String format, FileType type, int imageType) throws Exception {
		int side = 1_500;
		Path file = Files.write(this.folder.resolve("gambar"), Pictures.encoded(noise(side, side, imageType), format));
		Path results = Files.createDirectory(this.folder.resolve("hasil"));
		Path made = results.resolve("berkas");
		int counted = side * side * Decoder.bytesEdited(type) / 1_000_000;

		End end = LoneProcess.run(Editing.class, new Bounds(counted + 20, Duration.ofMinutes(1), 1L << 30), results,
				List.of(type.name(), file.toString(), made.toString()));

		assertThat(end).isEqualTo(End.DONE);
		assertThat(PictureFiles.facts(made, type).height()).isEqualTo(1_470);
	}

	@Test
	void what_is_half_clear_keeps_its_colour() throws IOException {
		BufferedImage clear = new BufferedImage(100, 100, BufferedImage.TYPE_4BYTE_ABGR);
		for (int i = 0; i < 10_000; i++) {
			clear.setRGB(i % 100, i / 100, 0x80C8_6432);
		}
		Path file = Files.write(this.folder.resolve("gambar"), Pictures.encoded(clear, "png"));
		Path made = this.folder.resolve("hasil");

		this.renderer.edit(file, FileType.PNG, PictureFiles.facts(file, FileType.PNG), new Edit(1, 0, 0, 500, 500),
				made);

		Color found = new Color(Pictures.decoded(Files.readAllBytes(made)).getRGB(9, 9), true);
		assertThat(found.getAlpha()).isEqualTo(128);
		assertThat(found.getRed()).isCloseTo(200, within(2));
		assertThat(found.getGreen()).isCloseTo(100, within(2));
	}

	/** A frame may stand anywhere on the screen of a GIF. */
	@Test
	void the_first_frame_of_a_gif_stands_where_its_screen_has_it() throws IOException {
		BufferedImage frame = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
		for (int i = 0; i < 800; i++) {
			frame.setRGB(i % 40, i / 40, RED);
		}
		byte[] gif = Pictures.encoded(frame, "gif");
		// screen of 100 x 80; the descriptor of the frame says where it stands
		gif[6] = 100;
		gif[8] = 80;
		int descriptor = descriptor(gif);
		gif[descriptor + 1] = 50;
		gif[descriptor + 3] = 40;
		Path file = Files.write(this.folder.resolve("gambar"), gif);
		PictureFacts facts = PictureFiles.facts(file, FileType.GIF);

		BufferedImage shown = Decoder.decode(file, FileType.GIF, facts, 1);

		assertThat(facts).isEqualTo(new PictureFacts(100, 80, 1, false));
		assertThat(shown.getWidth()).isEqualTo(100);
		assertThat(shown.getRGB(49, 45) >>> 24).isZero();
		assertThat(shown.getRGB(50, 40)).isEqualTo(RED);
		assertThat(shown.getRGB(89, 59)).isEqualTo(RED);
		assertThat(shown.getRGB(90, 60) >>> 24).isZero();
	}

	private static int descriptor(byte[] gif) {
		int at = 13 + (((gif[10] & 0x80) != 0) ? 3 << ((gif[10] & 7) + 1) : 0);
		while (gif[at] == 0x21) {
			at += 2;
			while (gif[at] != 0) {
				at += 1 + (gif[at] & 0xFF);
			}
			at++;
		}
		return at;
	}

	private static BufferedImage noise(int width, int height, int type) {
		Random random = new Random(7);
		BufferedImage image = new BufferedImage(width, height, type);
		for (int i = 0; i < width * height; i++) {
			image.setRGB(i % width, i / width, random.nextInt());
		}
		return image;
	}

	private static int[] rgb(BufferedImage image) {
		return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
	}

	/** Turns and crops a picture in a process of its own. */
	static final class Editing {

		private Editing() {
		}

		/**
		 * Edits a picture.
		 * @param arguments its type, its file, and the file to make
		 */
		public static void main(String[] arguments) {
			FileType type = FileType.valueOf(arguments[0]);
			Path file = Path.of(arguments[1]);
			Renderer.editNow(file, type, PictureFiles.facts(file, type), 1, new Edit(1, 10, 10, 980, 980),
					Path.of(arguments[2]));
		}

	}

}
