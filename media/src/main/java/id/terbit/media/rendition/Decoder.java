package id.terbit.media.rendition;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

import id.terbit.media.inspection.FileType;
import id.terbit.media.inspection.PictureFacts;

/** Decodes the first frame of a picture, leaving out pixels that nobody will see. */
final class Decoder {

	private Decoder() {
	}

	/** Whether the reader can leave out pixels while it decodes. */
	static boolean canSkip(FileType type) {
		return type == FileType.JPEG || type == FileType.PNG;
	}

	/** How many times four bytes a decoded pixel may take (PNG has 16-bit channels). */
	static int weight(FileType type) {
		return (type == FileType.PNG || type == FileType.WEBP) ? 2 : 1;
	}

	/**
	 * Decodes a picture.
	 * @param skip every how many pixels one is kept, in both directions
	 */
	static BufferedImage decode(Path file, FileType type, PictureFacts facts, int skip) throws IOException {
		ImageReader reader = reader(type);
		try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
			reader.setInput(in, true, true);
			ImageReadParam param = reader.getDefaultReadParam();
			if (skip > 1) {
				param.setSourceSubsampling(skip, skip, 0, 0);
			}
			BufferedImage image = reader.read(0, param);
			return (type == FileType.GIF) ? onScreen(image, facts) : image;
		}
		finally {
			reader.dispose();
		}
	}

	private static ImageReader reader(FileType type) {
		Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type.mediaType());
		if (!readers.hasNext()) {
			throw new IllegalStateException("no reader for " + type);
		}
		return readers.next();
	}

	/** A frame of a GIF may be smaller than its screen. */
	private static BufferedImage onScreen(BufferedImage frame, PictureFacts facts) {
		if (frame.getWidth() == facts.width() && frame.getHeight() == facts.height()) {
			return frame;
		}
		BufferedImage screen = new BufferedImage(facts.width(), facts.height(), BufferedImage.TYPE_INT_ARGB);
		Pixels.draw(frame, screen);
		return screen;
	}

}
