package id.terbit.media.rendition;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.IOException;

/**
 * How strongly a picture is compressed: as strongly as was asked for, unless it would
 * come out unlike itself, as fine patterns and a sensor's noise do. Found out on strips
 * of the picture.
 */
final class JpegQuality {

	/** What is tried after the quality that was asked for. */
	private static final float[] STEPS = { 0.88f, 0.92f, 0.95f };

	/**
	 * Wanted of every rendition is 0.97; what the strips and rounding may be off is
	 * added.
	 */
	private static final double LIKE_ENOUGH = 0.972;

	/**
	 * Rows of one strip: blocks of halved colours cover so many, and depend on no others
	 * (ITU-T T.81, A.2).
	 */
	private static final int STRIP = 16;

	/** So many strips are looked at one by one; of more, each fourth. */
	private static final int FEW = 40;

	private final float asked;

	private final Compression compression;

	/**
	 * @param asked 0 to 1
	 */
	JpegQuality(float asked, Compression compression) {
		this.asked = asked;
		this.compression = compression;
	}

	/** The quality for a picture without transparency. */
	float of(BufferedImage image) throws IOException {
		BufferedImage sample = sample(image);
		float quality = this.asked;
		for (float better : STEPS) {
			if (better > quality) {
				if (Likeness.of(sample, this.compression.back(sample, quality)) >= LIKE_ENOUGH) {
					return quality;
				}
				quality = better;
			}
		}
		return quality;
	}

	private static BufferedImage sample(BufferedImage image) {
		int strips = image.getHeight() / STRIP;
		if (strips <= FEW) {
			return image;
		}
		int taken = strips / 4;
		BufferedImage sample = new BufferedImage(image.getWidth(), taken * STRIP, image.getType());
		WritableRaster rows = sample.getRaster();
		for (int i = 0; i < taken; i++) {
			rows.setRect(0, i * STRIP,
					image.getRaster().createChild(0, 4 * i * STRIP, image.getWidth(), STRIP, 0, 0, null));
		}
		return sample;
	}

	/** Compresses a picture and gives what one sees of it then. */
	@FunctionalInterface
	interface Compression {

		BufferedImage back(BufferedImage image, float quality) throws IOException;

	}

}
