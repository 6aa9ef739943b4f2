package id.terbit.media.rendition;

import java.awt.Color;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import id.terbit.media.Pictures;
import id.terbit.media.inspection.FileType;
import id.terbit.media.inspection.PictureFacts;
import id.terbit.refusal.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

class RendererTests {

	private final Renderer renderer = new Renderer(
			new RenditionProperties(0.82f, 0.8f, 50_000_000, Duration.ofSeconds(5)), List.of(Format.values()));

	@TempDir
	private Path folder;

	@Test
	void makes_every_width_that_enlarges_nothing_in_both_formats() throws IOException {
		List<Rendered> made = render(Pictures.jpeg(1000, 600), FileType.JPEG, new PictureFacts(1000, 600, 1, false));

		assertThat(made).extracting((rendered) -> rendered.width() + "x" + rendered.height() + rendered.extension())
			.containsExactly("320x192jpg", "320x192webp", "640x384jpg", "640x384webp", "960x576jpg", "960x576webp");
		for (Rendered rendered : made) {
			BufferedImage image = Pictures.decoded(rendered.bytes());
			assertThat(image.getWidth()).isEqualTo(rendered.width());
			assertThat(image.getHeight()).isEqualTo(rendered.height());
		}
	}

	@Test
	void a_small_picture_keeps_its_own_width() throws IOException {
		assertThat(render(Pictures.jpeg(200, 100), FileType.JPEG, new PictureFacts(200, 100, 1, false)))
			.extracting(Rendered::width)
			.containsExactly(200, 200);
	}

	@Test
	void a_very_tall_picture_is_never_taller_than_webp_allows() {
		assertThat(Renderer.widths(new PictureFacts(2000, 30_000, 1, false))).containsExactly(960, 640, 320);
		assertThat(Renderer.widths(new PictureFacts(330, 30_000, 1, false))).containsExactly(180);
		assertThat(Renderer.widths(new PictureFacts(1, 30_000, 1, false))).containsExactly(1);
	}

	/**
	 * Which quarter of the stored picture stands where after EXIF's table of
	 * orientations.
	 */
	@ParameterizedTest
	@CsvSource({ "1, 0123", "2, 1032", "3, 3210", "4, 2301", "5, 0213", "6, 2031", "7, 3120", "8, 1302" })
	void stands_upright_whatever_its_orientation(int orientation, String quarters) throws IOException {
		PictureFacts facts = new PictureFacts(800, 400, orientation, false);
		byte[] jpeg = Pictures.jpeg(Pictures.quarters(800, 400), orientation);

		for (Rendered rendered : render(jpeg, FileType.JPEG, facts)) {
			BufferedImage image = Pictures.decoded(rendered.bytes());
			assertThat(image.getHeight()).isEqualTo((orientation >= 5) ? image.getWidth() * 2 : image.getWidth() / 2);
			for (int i = 0; i < 4; i++) {
				int x = image.getWidth() / 4 + (i % 2) * image.getWidth() / 2;
				int y = image.getHeight() / 4 + (i / 2) * image.getHeight() / 2;
				assertClose(image.getRGB(x, y), Pictures.QUARTERS.get(quarters.charAt(i) - '0'));
			}
		}
	}

	@Test
	void nothing_of_the_metadata_is_left() throws IOException {
		byte[] jpeg = Pictures.jpeg(Pictures.quarters(400, 400), 6);
		assertThat(text(jpeg)).contains("GPS-RAHASIA");

		assertThat(render(jpeg, FileType.JPEG, new PictureFacts(400, 400, 6, false)))
			.allSatisfy((rendered) -> assertThat(text(rendered.bytes())).doesNotContain("GPS-RAHASIA", "Exif"));
	}

	@Test
	void the_same_picture_gives_the_same_bytes() throws IOException {
		PictureFacts facts = new PictureFacts(700, 500, 1, false);
		byte[] jpeg = Pictures.jpeg(700, 500);

		List<Rendered> first = render(jpeg, FileType.JPEG, facts);
		List<Rendered> second = render(jpeg, FileType.JPEG, facts);

		for (int i = 0; i < first.size(); i++) {
			assertThat(second.get(i).bytes()).isEqualTo(first.get(i).bytes());
		}
	}

	@Test
	void what_is_clear_stays_clear_in_webp_and_is_white_in_jpeg() throws IOException {
		BufferedImage clear = new BufferedImage(400, 400, BufferedImage.TYPE_INT_ARGB);
		byte[] png = Pictures.encoded(clear, "png");

		for (Rendered rendered : render(png, FileType.PNG, new PictureFacts(400, 400, 1, false))) {
			BufferedImage image = Pictures.decoded(rendered.bytes());
			if (rendered.extension().equals("webp")) {
				assertThat(image.getRGB(100, 100) >>> 24).isLessThan(5);
			}
			else {
				assertClose(image.getRGB(100, 100), Color.WHITE);
			}
		}
	}

	@Test
	void grey_stays_as_grey_as_it_was() throws IOException {
		BufferedImage grey = new BufferedImage(400, 400, BufferedImage.TYPE_BYTE_GRAY);
		for (int i = 0; i < 160_000; i++) {
			grey.getRaster().setSample(i % 400, i / 400, 0, 100);
		}

		for (String format : List.of("png", "jpg")) {
			FileType type = format.equals("png") ? FileType.PNG : FileType.JPEG;
			for (Rendered rendered : render(Pictures.encoded(grey, format), type,
					new PictureFacts(400, 400, 1, false))) {
				assertClose(Pictures.decoded(rendered.bytes()).getRGB(100, 100), new Color(100, 100, 100));
			}
		}
	}

	@Test
	void colours_of_another_space_come_to_srgb() throws IOException {
		ColorSpace space = new ICC_ColorSpace(ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB));
		ColorModel linear = new ComponentColorModel(space, false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
		WritableRaster raster = linear.createCompatibleWritableRaster(400, 400);
		for (int i = 0; i < 160_000; i++) {
			raster.setPixel(i % 400, i / 400, new int[] { 55, 55, 55 });
		}
		byte[] jpeg = Pictures.encoded(new BufferedImage(linear, raster, false, null), "jpg");

		for (Rendered rendered : render(jpeg, FileType.JPEG, new PictureFacts(400, 400, 1, false))) {
			assertClose(Pictures.decoded(rendered.bytes()).getRGB(100, 100), new Color(128, 128, 128));
		}
	}

	/** As Photoshop writes it: inverted, with Adobe's mark. */
	@Test
	void four_inks_of_a_print_shop_become_colours() throws IOException {
		WritableRaster inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 400, 300, 4, null);
		for (int i = 0; i < 120_000; i++) {
			inks.setPixel(i % 400, i / 400, new int[] { 255, 0, 0, 255 });
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
		try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
			writer.setOutput(out);
			writer.write(new IIOImage(inks, null, null));
		}

		byte[] plain = bytes.toByteArray();
		byte[] adobe = "\u00FF\u00D8\u00FF\u00EE\0\u000EAdobe\0d\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
		byte[] marked = Arrays.copyOf(adobe, adobe.length + plain.length - 2);
		System.arraycopy(plain, 2, marked, adobe.length, plain.length - 2);

		for (Rendered rendered : render(marked, FileType.JPEG, new PictureFacts(400, 300, 1, false))) {
			assertClose(Pictures.decoded(rendered.bytes()).getRGB(100, 100), Color.RED);
		}
	}

	/**
	 * Fine stripes in every direction, where leaving pixels out would show false
	 * patterns.
	 */
	@Test
	void each_rendition_is_close_to_the_mean_of_its_area() throws IOException {
		int width = 2_600;
		int height = 1_700;
		BufferedImage zones = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				double ring = Math.cos((x * (double) x + y * (double) y) / 9_000);
				zones.setRGB(x, y, new Color((int) (127 + 127 * ring), (x / 40 % 2) * 200, y * 255 / height).getRGB());
			}
		}
		Path original = Files.write(this.folder.resolve("zones"), Pictures.encoded(zones, "png"));

		for (Rendered rendered : this.renderer.render(original, FileType.PNG,
				new PictureFacts(width, height, 1, false))) {
			assertThat(Ssim.between(original, rendered.bytes(), rendered.width(), rendered.height()))
				.as("%d.%s", rendered.width(), rendered.extension())
				.isGreaterThanOrEqualTo(0.97);
		}
	}

	@Test
	void a_picture_that_cannot_be_decoded_is_refused() {
		byte[] jpeg = Pictures.jpeg(400, 400);
		Arrays.fill(jpeg, 20, 400, (byte) 7);

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> render(jpeg, FileType.JPEG, new PictureFacts(400, 400, 1, false)))
			.withMessageContaining("asset.damaged");
	}

	@Test
	void a_picture_that_memory_does_not_hold_is_refused() {
		Renderer poor = new Renderer(new RenditionProperties(0.8f, 0.8f, 100_000, Duration.ofMillis(50)),
				List.of(Format.JPEG));
		Path file = this.folder.resolve("big");

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> poor.render(file, FileType.JPEG, new PictureFacts(1000, 1000, 1, false)))
			.withMessageContaining("asset.too-many-pixels");
	}

	private List<Rendered> render(byte[] bytes, FileType type, PictureFacts facts) throws IOException {
		return this.renderer.render(Files.write(this.folder.resolve("picture"), bytes), type, facts);
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

	private static void assertClose(int rgb, Color expected) {
		Color found = new Color(rgb);
		assertThat(found.getRed()).isCloseTo(expected.getRed(), within(30));
		assertThat(found.getGreen()).isCloseTo(expected.getGreen(), within(30));
		assertThat(found.getBlue()).isCloseTo(expected.getBlue(), within(30));
	}

}
