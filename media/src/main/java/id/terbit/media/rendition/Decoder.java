package id.terbit.media.rendition;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

import id.terbit.media.inspection.ColourProfiles;
import id.terbit.media.inspection.FileType;
import id.terbit.media.inspection.PictureFacts;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

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
	 * Bytes that a pixel takes while a picture is turned and cropped: decoded, in sRGB,
	 * and as the result, which holds no more pixels than the picture.
	 */
	static int bytesEdited(FileType type) {
		return (type == FileType.JPEG) ? 4 + 3 + 3 : 4 * weight(type) + 4 + 4;
	}

	/**
	 * Decodes a picture; PNG, GIF and WebP come in sRGB, JPEG with the colour space of
	 * its profile.
	 * @param skip every how many pixels one is kept, in both directions
	 */
	static BufferedImage decode(Path file, FileType type, PictureFacts facts, int skip) throws IOException {
		ImageReader reader = reader(type);
		try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
			// of a GIF alone metadata is asked: where on the screen its frame stands
			reader.setInput(in, true, type != FileType.GIF);
			ImageReadParam param = reader.getDefaultReadParam();
			if (skip > 1) {
				param.setSourceSubsampling(skip, skip, 0, 0);
			}
			BufferedImage image = reader.read(0, param);
			if (type == FileType.GIF) {
				return onScreen(image, reader.getImageMetadata(0), facts);
			}
			boolean asItIs = type == FileType.JPEG && !ColourConversion.isInks(image);
			return asItIs ? image : ColourConversion.toSrgb(image, ColourProfiles.in(file, type));
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
	private static BufferedImage onScreen(BufferedImage frame, IIOMetadata metadata, PictureFacts facts) {
		if (frame.getWidth() == facts.width() && frame.getHeight() == facts.height()) {
			return frame;
		}
		BufferedImage screen = new BufferedImage(facts.width(), facts.height(), BufferedImage.TYPE_INT_ARGB);
		NamedNodeMap place = ((Element) metadata.getAsTree(metadata.getNativeMetadataFormatName()))
			.getElementsByTagName("ImageDescriptor")
			.item(0)
			.getAttributes();
		Pixels.draw(frame, screen, number(place, "imageLeftPosition"), number(place, "imageTopPosition"));
		return screen;
	}

	private static int number(NamedNodeMap attributes, String name) {
		return Integer.parseInt(attributes.getNamedItem(name).getNodeValue());
	}

}
