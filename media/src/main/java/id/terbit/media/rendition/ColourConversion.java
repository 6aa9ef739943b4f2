package id.terbit.media.rendition;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

import org.jspecify.annotations.Nullable;

/**
 * Brings colours to sRGB that Java's readers leave as they are: those of a profile in PNG
 * and WebP, and the inks of print shops. Row by row, so that only the result is held
 * beside the picture.
 */
final class ColourConversion {

	private static final int INKS = 4;

	private final BufferedImage image;

	private final boolean grey;

	private final boolean inks;

	private ColourConversion(BufferedImage image) {
		this.image = image;
		ColorModel model = image.getColorModel();
		this.grey = model.getNumColorComponents() == 1 && !(model instanceof IndexColorModel);
		this.inks = isInks(image);
	}

	/** Whether a picture is of cyan, magenta, yellow and black. */
	static boolean isInks(BufferedImage image) {
		return image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_CMYK
				&& image.getRaster().getNumBands() == INKS;
	}

	/**
	 * The picture in sRGB.
	 * @param profile what its numbers mean; null or one that doesn't fit says nothing,
	 * and inks then take their share of the light, as browsers show them
	 */
	static BufferedImage toSrgb(BufferedImage image, byte @Nullable [] profile) {
		ColourConversion conversion = new ColourConversion(image);
		try {
			ICC_Profile known = (profile != null) ? ICC_Profile.getInstance(profile) : null;
			if (known != null && conversion.fits(known)) {
				return conversion.by(known);
			}
		}
		catch (IllegalArgumentException | CMMException ex) {
			// browsers too show a picture with a broken profile as if it had none
		}
		return conversion.inks ? conversion.byShares() : image;
	}

	private boolean fits(ICC_Profile profile) {
		int type = profile.getColorSpaceType();
		if (this.inks) {
			return type == ColorSpace.TYPE_CMYK;
		}
		// a reader that knew the profile left no sRGB behind
		boolean unknown = this.grey || this.image.getColorModel().getColorSpace().isCS_sRGB();
		return unknown && (type == ColorSpace.TYPE_RGB || (this.grey && type == ColorSpace.TYPE_GRAY));
	}

	private BufferedImage by(ICC_Profile profile) {
		ColorConvertOp conversion = new ColorConvertOp(
				new ICC_Profile[] { profile, ICC_Profile.getInstance(ColorSpace.CS_sRGB) }, null);
		int width = this.image.getWidth();
		WritableRaster from = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, 1, profile.getNumComponents(),
				null);
		WritableRaster to = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, 1, 3, null);
		byte[] light = ((DataBufferByte) to.getDataBuffer()).getData();
		BufferedImage converted = empty();
		int[] row = new int[width];
		for (int y = 0; y < this.image.getHeight(); y++) {
			numbers(y, row, from);
			conversion.filter(from, to);
			for (int x = 0; x < width; x++) {
				row[x] = (row[x] & 0xFF00_0000) | (light[3 * x] & 0xFF) << 16 | (light[3 * x + 1] & 0xFF) << 8
						| (light[3 * x + 2] & 0xFF);
			}
			converted.setRGB(0, y, width, 1, row, 0, width);
		}
		return converted;
	}

	/** Fills a line with the file's own numbers, and its cover (alpha) into the row. */
	private void numbers(int y, int[] row, WritableRaster line) {
		int width = row.length;
		byte[] numbers = ((DataBufferByte) line.getDataBuffer()).getData();
		int bands = line.getNumBands();
		if (!this.grey && !this.inks) {
			this.image.getRGB(0, y, width, 1, row, 0, width);
			for (int x = 0; x < width; x++) {
				numbers[3 * x] = (byte) (row[x] >> 16);
				numbers[3 * x + 1] = (byte) (row[x] >> 8);
				numbers[3 * x + 2] = (byte) row[x];
			}
			return;
		}
		Raster raster = this.image.getRaster();
		int shift = Math.max(0, raster.getSampleModel().getSampleSize(0) - 8);
		boolean alpha = this.image.getColorModel().hasAlpha();
		int[] samples = new int[width];
		for (int band = 0; band < bands; band++) {
			raster.getSamples(0, y, width, 1, this.inks ? band : 0, samples);
			for (int x = 0; x < width; x++) {
				numbers[bands * x + band] = (byte) (samples[x] >> shift);
			}
		}
		if (alpha) {
			raster.getSamples(0, y, width, 1, 1, samples);
		}
		for (int x = 0; x < width; x++) {
			row[x] = (alpha ? samples[x] >> shift : 0xFF) << 24;
		}
	}

	private BufferedImage byShares() {
		int width = this.image.getWidth();
		int[] inks = new int[INKS * width];
		int[] row = new int[width];
		BufferedImage converted = empty();
		for (int y = 0; y < this.image.getHeight(); y++) {
			this.image.getRaster().getPixels(0, y, width, 1, inks);
			for (int x = 0; x < width; x++) {
				int light = 255 - inks[INKS * x + 3];
				row[x] = share(inks[INKS * x], light) << 16 | share(inks[INKS * x + 1], light) << 8
						| share(inks[INKS * x + 2], light);
			}
			converted.setRGB(0, y, width, 1, row, 0, width);
		}
		return converted;
	}

	private static int share(int ink, int light) {
		return ((255 - ink) * light + 127) / 255;
	}

	private BufferedImage empty() {
		return new BufferedImage(this.image.getWidth(), this.image.getHeight(), this.image.getColorModel().hasAlpha()
				? BufferedImage.TYPE_4BYTE_ABGR_PRE : BufferedImage.TYPE_3BYTE_BGR);
	}

}
