package id.terbit.media.rendition;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
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
import java.util.function.UnaryOperator;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import id.terbit.media.Pictures;
import id.terbit.media.inspection.FileType;
import id.terbit.media.inspection.PictureFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ColourConversionTests {

	private static final int SIDE = 64;

	/** In linear light 55 of 255 is what sRGB writes as 128. */
	private static final byte[] LINEAR = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();

	private static final byte[] LINEAR_GREY = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();

	private final Renderer renderer = new Renderer(
			new RenditionProperties(0.95f, 0.95f, 10_000_000, Duration.ofSeconds(5)), List.of(Format.values()));

	@TempDir
	private Path folder;

	@AfterEach
	void close() {
		this.renderer.close();
	}

	@Test
	void a_png_is_shown_by_its_profile() throws IOException {
		byte[] png = Pictures.encoded(filled(BufferedImage.TYPE_3BYTE_BGR, 0xFF37_0037), "png");

		assertShown(png, FileType.PNG, new Color(55, 0, 55));
		assertShown(Profiles.inPng(png, LINEAR), FileType.PNG, new Color(128, 0, 128));
	}

	@Test
	void a_png_that_is_half_clear_is_shown_by_its_profile() throws IOException {
		byte[] png = Profiles.inPng(Pictures.encoded(filled(BufferedImage.TYPE_4BYTE_ABGR, 0x8037_3737), "png"),
				LINEAR);

		Rendered webp = rendered(png, FileType.PNG, "webp");

		Color found = new Color(Pictures.decoded(webp.bytes()).getRGB(30, 30), true);
		assertThat(found.getAlpha()).isCloseTo(128, within(3));
		assertThat(found.getRed()).isCloseTo(128, within(6));
	}

	/** The writer of WebP takes bytes as they are; readers multiply them once more. */
	@Test
	void what_is_half_clear_is_as_light_as_before() throws IOException {
		byte[] png = Pictures.encoded(filled(BufferedImage.TYPE_4BYTE_ABGR, 0x80C8_6432), "png");

		Color found = new Color(Pictures.decoded(rendered(png, FileType.PNG, "webp").bytes()).getRGB(30, 30), true);

		assertThat(found.getRed()).isCloseTo(200, within(6));
		assertThat(found.getGreen()).isCloseTo(100, within(6));
		assertThat(found.getBlue()).isCloseTo(50, within(6));
	}

	@Test
	void a_grey_png_is_shown_by_its_profile() throws IOException {
		BufferedImage grey = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
		Arrays.fill(((DataBufferByte) grey.getRaster().getDataBuffer()).getData(), (byte) 55);

		assertShown(Profiles.inPng(Pictures.encoded(grey, "png"), LINEAR_GREY), FileType.PNG, new Color(128, 128, 128));
	}

	@Test
	void a_png_of_a_palette_is_shown_by_its_profile() throws IOException {
		BufferedImage palette = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_INDEXED,
				new IndexColorModel(1, 2, new byte[] { 0, 55 }, new byte[] { 0, 55 }, new byte[] { 0, 55 }));
		for (int i = 0; i < SIDE * SIDE; i++) {
			palette.getRaster().setSample(i % SIDE, i / SIDE, 0, 1);
		}

		assertShown(Profiles.inPng(Pictures.encoded(palette, "png"), LINEAR), FileType.PNG, new Color(128, 128, 128));
	}

	@Test
	void a_webp_is_shown_by_its_profile() throws IOException {
		byte[] plain = rendered(Pictures.encoded(filled(BufferedImage.TYPE_3BYTE_BGR, 0xFF37_3737), "png"),
				FileType.PNG, "webp")
			.bytes();

		assertShown(plain, FileType.WEBP, new Color(55, 55, 55));
		assertShown(Profiles.inWebp(plain, SIDE, SIDE, LINEAR), FileType.WEBP, new Color(128, 128, 128));
	}

	@Test
	void a_profile_that_is_broken_or_of_other_colours_says_nothing() throws IOException {
		byte[] png = Pictures.encoded(filled(BufferedImage.TYPE_3BYTE_BGR, 0xFF37_3737), "png");

		for (byte[] profile : List.of(new byte[200], Arrays.copyOf(LINEAR, 150), LINEAR_GREY, Profiles.press())) {
			assertShown(Profiles.inPng(png, profile), FileType.PNG, new Color(55, 55, 55));
		}
	}

	/** Inks in percents and the colours that browsers show for them without a profile. */
	@ParameterizedTest
	@CsvSource({ "0,0,0,0, 255,255,255", "100,0,0,0, 0,255,255", "0,100,0,0, 255,0,255", "0,0,100,0, 255,255,0",
			"0,100,100,0, 255,0,0", "100,0,100,0, 0,255,0", "100,100,0,0, 0,0,255", "0,0,0,100, 0,0,0",
			"0,0,0,50, 128,128,128", "50,0,0,0, 128,255,255", "20,40,60,0, 204,153,102", "20,40,60,50, 102,77,51" })
	void four_inks_become_the_colours_that_browsers_show(int cyan, int magenta, int yellow, int black, int red,
			int green, int blue) throws IOException {
		int[] inks = { cyan, magenta, yellow, black };
		Color expected = new Color(red, green, blue);

		assertShown(adobe(inked(inks, UnaryOperator.identity()), 0), FileType.JPEG, expected);
		assertShown(adobe(inked(inks, ColourConversionTests::asYcck), 2), FileType.JPEG, expected);
	}

	@Test
	void four_inks_are_shown_by_the_profile_of_their_press() throws IOException {
		byte[] cyan = adobe(inked(new int[] { 100, 0, 0, 0 }, UnaryOperator.identity()), 0);
		byte[] magenta = adobe(inked(new int[] { 0, 100, 0, 0 }, UnaryOperator.identity()), 0);

		// L* of 50 and 75 in sRGB
		assertShown(Profiles.inJpeg(cyan, Profiles.press()), FileType.JPEG, new Color(119, 119, 119));
		assertShown(Profiles.inJpeg(magenta, Profiles.press()), FileType.JPEG, new Color(185, 185, 185));
	}

	private void assertShown(byte[] picture, FileType type, Color expected) throws IOException {
		for (String extension : List.of("jpg", "webp")) {
			Color found = new Color(Pictures.decoded(rendered(picture, type, extension).bytes()).getRGB(30, 30));
			assertThat(List.of(found.getRed(), found.getGreen(), found.getBlue()))
				.as("%s in %s instead of %s", found, extension, expected)
				.zipSatisfy(List.of(expected.getRed(), expected.getGreen(), expected.getBlue()),
						(one, other) -> assertThat(one).isCloseTo(other, within(6)));
		}
	}

	private Rendered rendered(byte[] picture, FileType type, String extension) throws IOException {
		Path file = Files.write(this.folder.resolve("gambar"), picture);
		return this.renderer.render(file, type, PictureFiles.facts(file, type))
			.stream()
			.filter((each) -> each.extension().equals(extension))
			.findFirst()
			.orElseThrow();
	}

	private static BufferedImage filled(int type, int argb) {
		BufferedImage image = new BufferedImage(SIDE, SIDE, type);
		int[] row = new int[SIDE * SIDE];
		Arrays.fill(row, argb);
		image.setRGB(0, 0, SIDE, SIDE, row, 0, SIDE);
		return image;
	}

	/** Inks as Adobe's programs write them, which is inverted: 255 is none. */
	private static byte[] inked(int[] percents, UnaryOperator<int[]> coded) throws IOException {
		int[] samples = coded.apply(Arrays.stream(percents).map((ink) -> 255 - (ink * 255 + 50) / 100).toArray());
		WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, SIDE, SIDE, 4, null);
		for (int i = 0; i < SIDE * SIDE; i++) {
			raster.setPixel(i % SIDE, i / SIDE, samples);
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
		try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
			writer.setOutput(out);
			ImageWriteParam param = writer.getDefaultWriteParam();
			param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
			param.setCompressionQuality(1);
			writer.write(null, new IIOImage(raster, null, null), param);
		}
		finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}

	/** The first three as luminance and chrominance of their opposites (ITU T.871, 7). */
	private static int[] asYcck(int[] inverted) {
		double red = 255 - inverted[0];
		double green = 255 - inverted[1];
		double blue = 255 - inverted[2];
		double light = 0.299 * red + 0.587 * green + 0.114 * blue;
		return new int[] { clamped(light), clamped((blue - light) / 1.772 + 128), clamped((red - light) / 1.402 + 128),
				inverted[3] };
	}

	private static int clamped(double value) {
		return (int) Math.max(0, Math.min(255, Math.round(value)));
	}

	/** Adobe's mark (Supporting the DCT Filters, 18): 0 for inks, 2 for YCCK. */
	private static byte[] adobe(byte[] jpeg, int transform) {
		byte[] mark = "\u00FF\u00D8\u00FF\u00EE\0\u000EAdobe\0d\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
		mark[mark.length - 1] = (byte) transform;
		byte[] marked = Arrays.copyOf(mark, mark.length + jpeg.length - 2);
		System.arraycopy(jpeg, 2, marked, mark.length, jpeg.length - 2);
		return marked;
	}

}
