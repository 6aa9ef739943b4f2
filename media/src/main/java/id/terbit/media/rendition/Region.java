package id.terbit.media.rendition;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;

import id.terbit.asset.Shape;

/** A rectangle of an upright picture, in pixels. */
record Region(int x, int y, int width, int height) {

	/** The largest region of a shape, as near as can be around what matters. */
	static Region of(Shape shape, int pictureWidth, int pictureHeight, Focus focus) {
		int width = shape.widthWithin(pictureWidth, pictureHeight);
		int height = Math.min(pictureHeight, shape.heightOf(width));
		return new Region(begin(focus.x(), pictureWidth, width), begin(focus.y(), pictureHeight, height), width,
				height);
	}

	private static int begin(int focus, int whole, int part) {
		long middle = Math.round(focus * (double) whole / 1000 - part / 2.0);
		return (int) Math.max(0, Math.min(middle, whole - part));
	}

	/** What an edit leaves of a picture that was turned already. */
	static Region of(Edit edit, int pictureWidth, int pictureHeight) {
		int x = (int) Math.round(edit.left() * (double) pictureWidth / 1000);
		int y = (int) Math.round(edit.top() * (double) pictureHeight / 1000);
		int width = (int) Math.round(edit.width() * (double) pictureWidth / 1000);
		int height = (int) Math.round(edit.height() * (double) pictureHeight / 1000);
		return new Region(Math.min(x, pictureWidth - 1), Math.min(y, pictureHeight - 1),
				Math.max(1, Math.min(width, pictureWidth - x)), Math.max(1, Math.min(height, pictureHeight - y)));
	}

	/**
	 * The same rectangle of the picture as it is stored, before EXIF's orientation is
	 * applied.
	 * @param w stored width
	 * @param h stored height
	 */
	Region lying(int orientation, int w, int h) {
		return switch (orientation) {
			case 2 -> new Region(w - this.x - this.width, this.y, this.width, this.height);
			case 3 -> new Region(w - this.x - this.width, h - this.y - this.height, this.width, this.height);
			case 4 -> new Region(this.x, h - this.y - this.height, this.width, this.height);
			case 5 -> new Region(this.y, this.x, this.height, this.width);
			case 6 -> new Region(this.y, h - this.x - this.width, this.height, this.width);
			case 7 -> new Region(w - this.y - this.height, h - this.x - this.width, this.height, this.width);
			case 8 -> new Region(w - this.y - this.height, this.x, this.height, this.width);
			default -> this;
		};
	}

	/** The pixels of this region of a lying picture, upright and by themselves. */
	BufferedImage upright(BufferedImage lying, int orientation) {
		boolean whole = this.width == lying.getWidth() && this.height == lying.getHeight();
		return (whole && orientation == 1) ? lying
				: Pixels.upright(lying, this.x, this.y, this.width, this.height, orientation);
	}

	/** The pixels of this region, by themselves. */
	BufferedImage of(BufferedImage image) {
		if (this.x == 0 && this.y == 0 && this.width == image.getWidth() && this.height == image.getHeight()) {
			return image;
		}
		WritableRaster part = image.getRaster().createCompatibleWritableRaster(this.width, this.height);
		image.getSubimage(this.x, this.y, this.width, this.height).copyData(part);
		return new BufferedImage(image.getColorModel(), part, image.isAlphaPremultiplied(), null);
	}

}
