package id.terbit.media.rendition;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/**
 * How like two pictures of one size are to an eye: the structural similarity of their
 * luminance (Wang et al., 2004), the mean over blocks of 8 × 8 pixels.
 */
final class Likeness {

	private static final int BLOCK = 8;

	private static final int PIXELS = BLOCK * BLOCK;

	private static final double C1 = Math.pow(0.01 * 255, 2);

	private static final double C2 = Math.pow(0.03 * 255, 2);

	private Likeness() {
	}

	/**
	 * Compares what fills whole blocks.
	 * @return 1 for equal pictures and for such without a block
	 */
	static double of(BufferedImage one, BufferedImage other) {
		int across = one.getWidth() / BLOCK;
		int down = one.getHeight() / BLOCK;
		double sum = 0;
		for (int row = 0; row < down; row++) {
			int[] a = light(one.getRaster(), row * BLOCK, across * BLOCK);
			int[] b = light(other.getRaster(), row * BLOCK, across * BLOCK);
			for (int column = 0; column < across; column++) {
				sum += block(a, b, column * BLOCK, across * BLOCK);
			}
		}
		return (across > 0 && down > 0) ? sum / (across * down) : 1;
	}

	private static double block(int[] one, int[] other, int start, int width) {
		int a = 0;
		int b = 0;
		int aa = 0;
		int bb = 0;
		int ab = 0;
		for (int row = start; row < start + BLOCK * width; row += width) {
			for (int i = row; i < row + BLOCK; i++) {
				a += one[i];
				b += other[i];
				aa += one[i] * one[i];
				bb += other[i] * other[i];
				ab += one[i] * other[i];
			}
		}
		double meanA = a / (double) PIXELS;
		double meanB = b / (double) PIXELS;
		double variances = (aa + bb) / (double) PIXELS - meanA * meanA - meanB * meanB;
		double covariance = ab / (double) PIXELS - meanA * meanB;
		return (2 * meanA * meanB + C1) * (2 * covariance + C2)
				/ ((meanA * meanA + meanB * meanB + C1) * (variances + C2));
	}

	/** Luminance of a row of blocks, 0 to 255 (ITU-R BT.601, in 1/256). */
	private static int[] light(Raster raster, int y, int width) {
		int bands = raster.getNumBands();
		int[] samples = raster.getPixels(0, y, width, BLOCK, (int[]) null);
		if (bands < 3) {
			return samples;
		}
		int[] light = new int[width * BLOCK];
		for (int i = 0, from = 0; i < light.length; i++, from += bands) {
			light[i] = (77 * samples[from] + 150 * samples[from + 1] + 29 * samples[from + 2] + 128) >> 8;
		}
		return light;
	}

}
