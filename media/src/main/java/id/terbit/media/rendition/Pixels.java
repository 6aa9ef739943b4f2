package id.terbit.media.rendition;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.awt.image.WritableRaster;

/** Moves and converts pixels. */
final class Pixels {

	/** The bands of {@link BufferedImage#TYPE_3BYTE_BGR}. */
	private static final int[] BLUE_GREEN_RED = { 2, 1, 0 };

	private Pixels() {
	}

	/**
	 * The same picture as interleaved bytes that a mean may be taken of: colours of three
	 * bytes keep the numbers of their own colour space, so that only the small picture is
	 * converted ({@link #srgb}); what is clear weighs nothing (alpha is premultiplied).
	 */
	static BufferedImage averageable(BufferedImage image) {
		ColorModel model = image.getColorModel();
		if (image.getType() == BufferedImage.TYPE_3BYTE_BGR || image.getType() == BufferedImage.TYPE_BYTE_GRAY
				|| image.getType() == BufferedImage.TYPE_4BYTE_ABGR_PRE) {
			return image;
		}
		if (isThreeBytes(image.getRaster().getSampleModel()) && !(model instanceof IndexColorModel)
				&& image.getRaster().getDataBuffer() instanceof DataBufferByte bytes) {
			return new BufferedImage(new BufferedImage(1, 1, BufferedImage.TYPE_3BYTE_BGR).getColorModel(),
					interleaved(bytes, image.getWidth(), image.getHeight(), BLUE_GREEN_RED), false, null);
		}
		return srgb(image);
	}

	/**
	 * A small picture made of an {@link #averageable} one, in sRGB with 8 bits a channel,
	 * with alpha only where the original has it.
	 * @param original what the averageable picture was made of
	 */
	static BufferedImage srgb(BufferedImage small, BufferedImage original) {
		SampleModel samples = original.getRaster().getSampleModel();
		if (small.getType() != BufferedImage.TYPE_3BYTE_BGR || original.getType() == BufferedImage.TYPE_3BYTE_BGR
				|| !isThreeBytes(samples)) {
			return srgb(small);
		}
		WritableRaster raster = interleaved((DataBufferByte) small.getRaster().getDataBuffer(), small.getWidth(),
				small.getHeight(), ((PixelInterleavedSampleModel) samples).getBandOffsets());
		return srgb(new BufferedImage(original.getColorModel(), raster, false, null));
	}

	private static boolean isThreeBytes(SampleModel samples) {
		return samples instanceof PixelInterleavedSampleModel interleaved && interleaved.getNumBands() == 3
				&& interleaved.getPixelStride() == 3 && interleaved.getDataType() == DataBuffer.TYPE_BYTE
				&& interleaved.getScanlineStride() == 3 * interleaved.getWidth();
	}

	private static WritableRaster interleaved(DataBufferByte bytes, int width, int height, int[] offsets) {
		return Raster.createInterleavedRaster(bytes, width, height, 3 * width, 3, offsets, null);
	}

	/** The picture in sRGB with 8 bits a channel, with alpha only where it has any. */
	static BufferedImage srgb(BufferedImage image) {
		ColorModel model = image.getColorModel();
		if (model.getNumColorComponents() == 1 && !(model instanceof IndexColorModel)) {
			return grey(image);
		}
		int wanted = model.hasAlpha() ? BufferedImage.TYPE_4BYTE_ABGR_PRE : BufferedImage.TYPE_3BYTE_BGR;
		if (image.getType() == wanted) {
			return image;
		}
		BufferedImage converted = new BufferedImage(image.getWidth(), image.getHeight(), wanted);
		if (model.getColorSpace().isCS_sRGB()) {
			draw(image, converted);
		}
		else {
			new ColorConvertOp(null).filter(image, converted);
		}
		return converted;
	}

	/**
	 * Grey files hold values of sRGB's curve, but Java takes grey for linear and would
	 * lighten them.
	 */
	private static BufferedImage grey(BufferedImage image) {
		boolean alpha = image.getColorModel().hasAlpha();
		WritableRaster raster = image.getRaster();
		int shift = Math.max(0, raster.getSampleModel().getSampleSize(0) - 8);
		int width = image.getWidth();
		BufferedImage converted = new BufferedImage(width, image.getHeight(),
				alpha ? BufferedImage.TYPE_4BYTE_ABGR_PRE : BufferedImage.TYPE_3BYTE_BGR);
		int[] light = new int[width];
		int[] cover = new int[width];
		for (int y = 0; y < image.getHeight(); y++) {
			raster.getSamples(0, y, width, 1, 0, light);
			if (alpha) {
				raster.getSamples(0, y, width, 1, 1, cover);
			}
			for (int x = 0; x < width; x++) {
				int value = light[x] >> shift;
				light[x] = ((alpha ? cover[x] >> shift : 0xFF) << 24) | value * 0x010101;
			}
			converted.setRGB(0, y, width, 1, light, 0, width);
		}
		return converted;
	}

	private static void draw(BufferedImage from, BufferedImage onto) {
		draw(from, onto, 0, 0);
	}

	/** Draws one picture onto a place of another. */
	static void draw(BufferedImage from, BufferedImage onto, int left, int top) {
		Graphics2D graphics = onto.createGraphics();
		graphics.drawImage(from, left, top, null);
		graphics.dispose();
	}

	/** The picture without alpha, on white. */
	static BufferedImage onWhite(BufferedImage image) {
		if (!image.getColorModel().hasAlpha()) {
			return image;
		}
		BufferedImage flat = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
		Graphics2D graphics = flat.createGraphics();
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, flat.getWidth(), flat.getHeight());
		graphics.drawImage(image, 0, 0, null);
		graphics.dispose();
		return flat;
	}

	/** Turns and mirrors a picture as EXIF's orientation (1 to 8) asks. */
	static BufferedImage upright(BufferedImage image, int orientation) {
		return (orientation == 1) ? image : upright(image, 0, 0, image.getWidth(), image.getHeight(), orientation);
	}

	/** The same of a part of a picture, which is copied once in any case. */
	static BufferedImage upright(BufferedImage picture, int left, int top, int width, int height, int orientation) {
		BufferedImage whole = (picture.getRaster().getDataBuffer() instanceof DataBufferByte) ? picture : srgb(picture);
		boolean turned = orientation >= 5;
		int newWidth = turned ? height : width;
		int newHeight = turned ? width : height;
		BufferedImage upright = new BufferedImage(newWidth, newHeight, whole.getType());
		boolean lastFirst = orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8;
		boolean reversed = orientation == 2 || orientation == 3 || orientation == 6 || orientation == 7;
		int size = whole.getRaster().getNumDataElements();
		byte[] row = new byte[newWidth * size];
		for (int y = 0; y < newHeight; y++) {
			int line = lastFirst ? newHeight - 1 - y : y;
			if (turned) {
				whole.getRaster().getDataElements(left + line, top, 1, height, row);
			}
			else {
				whole.getRaster().getDataElements(left, top + line, width, 1, row);
			}
			if (reversed) {
				reverse(row, size);
			}
			upright.getRaster().setDataElements(0, y, newWidth, 1, row);
		}
		return upright;
	}

	private static void reverse(byte[] row, int size) {
		for (int from = 0, to = row.length - size; from < to; from += size, to -= size) {
			for (int i = 0; i < size; i++) {
				byte kept = row[from + i];
				row[from + i] = row[to + i];
				row[to + i] = kept;
			}
		}
	}

	/** The same picture with colours that don't hang on how clear they are. */
	static BufferedImage notPremultiplied(BufferedImage image) {
		if (!image.isAlphaPremultiplied()) {
			return image;
		}
		BufferedImage converted = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_4BYTE_ABGR);
		int[] row = new int[image.getWidth()];
		for (int y = 0; y < image.getHeight(); y++) {
			image.getRGB(0, y, row.length, 1, row, 0, row.length);
			converted.setRGB(0, y, row.length, 1, row, 0, row.length);
		}
		return converted;
	}

}
