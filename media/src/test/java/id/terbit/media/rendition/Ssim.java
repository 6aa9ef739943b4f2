package id.terbit.media.rendition;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import id.terbit.media.Pictures;

/**
 * Structural similarity of two pictures' luminance (Wang et al., 2004), means over blocks
 * of 8 × 8 pixels. Written for itself, in doubles, so that it shares no fault with
 * {@link Likeness}, whose work it judges.
 */
final class Ssim {

	private static final int BLOCK = 8;

	private static final double C1 = Math.pow(0.01 * 255, 2);

	private static final double C2 = Math.pow(0.03 * 255, 2);

	private Ssim() {
	}

	/**
	 * Compares a rendition with the mean of the areas of the original, taken in doubles.
	 * @return 1 for equal pictures
	 */
	static double between(Path original, byte[] rendition, int width, int height) throws IOException {
		BufferedImage large = ImageIO.read(original.toFile());
		return between(mean(light(large), large.getWidth(), large.getHeight(), width, height),
				light(Pictures.decoded(rendition)), width, height);
	}

	private static double between(double[] one, double[] other, int width, int height) {
		double sum = 0;
		int blocks = 0;
		for (int y = 0; y + BLOCK <= height; y += BLOCK) {
			for (int x = 0; x + BLOCK <= width; x += BLOCK) {
				sum += block(one, other, y * width + x, width);
				blocks++;
			}
		}
		return sum / blocks;
	}

	private static double block(double[] one, double[] other, int start, int width) {
		double a = 0;
		double b = 0;
		double aa = 0;
		double bb = 0;
		double ab = 0;
		for (int y = 0; y < BLOCK; y++) {
			for (int i = start + y * width; i < start + y * width + BLOCK; i++) {
				a += one[i];
				b += other[i];
				aa += one[i] * one[i];
				bb += other[i] * other[i];
				ab += one[i] * other[i];
			}
		}
		int n = BLOCK * BLOCK;
		double meanA = a / n;
		double meanB = b / n;
		double covariance = ab / n - meanA * meanB;
		return (2 * meanA * meanB + C1) * (2 * covariance + C2)
				/ ((meanA * meanA + meanB * meanB + C1) * (aa / n - meanA * meanA + bb / n - meanB * meanB + C2));
	}

	private static double[] light(BufferedImage image) {
		int[] rgb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
		double[] light = new double[rgb.length];
		for (int i = 0; i < rgb.length; i++) {
			light[i] = 0.299 * ((rgb[i] >> 16) & 0xFF) + 0.587 * ((rgb[i] >> 8) & 0xFF) + 0.114 * (rgb[i] & 0xFF);
		}
		return light;
	}

	private static double[] mean(double[] large, int width, int height, int newWidth, int newHeight) {
		double[] rows = new double[newWidth * height];
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < newWidth; x++) {
				rows[y * newWidth + x] = mean(large, y * width, 1, width, x, newWidth);
			}
		}
		double[] mean = new double[newWidth * newHeight];
		for (int y = 0; y < newHeight; y++) {
			for (int x = 0; x < newWidth; x++) {
				mean[y * newWidth + x] = mean(rows, x, newWidth, height, y, newHeight);
			}
		}
		return mean;
	}

	private static double mean(double[] values, int start, int step, int length, int index, int wanted) {
		double from = (double) index * length / wanted;
		double to = (double) (index + 1) * length / wanted;
		double sum = 0;
		for (int i = (int) from; i < Math.min(length, Math.ceil(to)); i++) {
			sum += values[start + i * step] * (Math.min(to, i + 1) - Math.max(from, i));
		}
		return sum / (to - from);
	}

}
