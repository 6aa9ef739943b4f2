package id.terbit.media.rendition;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;

import javax.imageio.ImageIO;

import id.terbit.media.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class JpegQualityTests {

	private final Encoder encoder = new Encoder(0.82f, 0.8f, List.of(Format.JPEG));

	@Test
	void a_calm_picture_is_compressed_as_was_asked() throws IOException {
		JpegQuality quality = new JpegQuality(0.82f, (image, asked) -> image);
		assertThat(quality.of(Pictures.quarters(640, 480))).isEqualTo(0.82f);
	}

	@Test
	void nothing_is_tried_beyond_what_was_asked_or_the_best_step() throws IOException {
		BufferedImage black = new BufferedImage(64, 64, BufferedImage.TYPE_3BYTE_BGR);
		JpegQuality.Compression spoilt = (image, quality) -> black;
		assertThat(new JpegQuality(0.82f, spoilt).of(noise(64, 64))).isEqualTo(0.95f);
		assertThat(new JpegQuality(0.9f, spoilt).of(noise(64, 64))).isEqualTo(0.95f);
		assertThat(new JpegQuality(0.97f, spoilt).of(noise(64, 64))).isEqualTo(0.97f);
	}

	@ParameterizedTest
	@ValueSource(ints = { 8, 100, 639, 656, 1_500 })
	void a_picture_full_of_noise_still_looks_like_itself(int height) throws IOException {
		BufferedImage noise = noise(320, height);
		byte[] bytes = this.encoder.encode(noise).get(0).bytes();
		BufferedImage seen = ImageIO.read(new ByteArrayInputStream(bytes));
		assertThat(Likeness.of(noise, seen)).isGreaterThan(0.97);
	}

	@Test
	void likeness_of_equal_pictures_and_of_none_is_one_and_of_an_inverted_one_is_less_than_nothing() {
		BufferedImage noise = noise(80, 80);
		assertThat(Likeness.of(noise, noise)).isCloseTo(1, within(1e-9));
		assertThat(Likeness.of(noise(7, 80), noise(7, 80))).isEqualTo(1);
		BufferedImage inverted = new BufferedImage(80, 80, BufferedImage.TYPE_3BYTE_BGR);
		for (int i = 0; i < 80 * 80; i++) {
			inverted.setRGB(i % 80, i / 80, ~noise.getRGB(i % 80, i / 80));
		}
		assertThat(Likeness.of(noise, inverted)).isNegative();
	}

	/** Grey ground with a sensor's noise in the light, as at night. */
	private static BufferedImage noise(int width, int height) {
		Random random = new Random(7);
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
		for (int i = 0; i < width * height; i++) {
			int grey = (int) Math.max(0, Math.min(255, 120 + random.nextGaussian() * 12));
			image.setRGB(i % width, i / width, grey * 0x010101);
		}
		return image;
	}

}
