package id.terbit.media.rendition;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Four inks to sRGB as Adobe writes them: inverted, and with transform 2 in YCCK (Adobe
 * Technical Note 5116). Without the press's profile the colours are close, not exact.
 */
final class CmykJpeg {

	private static final int HEAD = 256 * 1024;

	private CmykJpeg() {
	}

	static BufferedImage toRgb(Raster inks, Path file) throws IOException {
		int transform = adobeTransform(file);
		BufferedImage image = new BufferedImage(inks.getWidth(), inks.getHeight(), BufferedImage.TYPE_INT_RGB);
		int[] row = new int[inks.getWidth() * 4];
		int[] out = new int[inks.getWidth()];
		for (int y = 0; y < inks.getHeight(); y++) {
			inks.getPixels(0, y, inks.getWidth(), 1, row);
			for (int x = 0; x < out.length; x++) {
				out[x] = pixel(row, x * 4, transform);
			}
			image.setRGB(0, y, out.length, 1, out, 0, out.length);
		}
		return image;
	}

	private static int pixel(int[] row, int at, int transform) {
		int first = row[at];
		int second = row[at + 1];
		int third = row[at + 2];
		int light = row[at + 3];
		if (transform == 2) {
			double blue = second - 128;
			double red = third - 128;
			third = clamp(first + 1.772 * blue);
			second = clamp(first - 0.344_14 * blue - 0.714_14 * red);
			first = clamp(first + 1.402 * red);
		}
		if (transform < 0) {
			first = 255 - first;
			second = 255 - second;
			third = 255 - third;
			light = 255 - light;
		}
		return ((first * light / 255) << 16) | ((second * light / 255) << 8) | (third * light / 255);
	}

	private static int clamp(double value) {
		return (int) Math.max(0, Math.min(255, Math.round(value)));
	}

	/** The transform that the Adobe segment names, or -1 where there is none. */
	private static int adobeTransform(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
			int adobe = head.indexOf("\u00FF\u00EE\0\u000EAdobe");
			return (adobe >= 0 && adobe + 15 < head.length()) ? head.charAt(adobe + 15) : -1;
		}
	}

}
