package id.terbit.media.rendition;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pixels as JPEG and WebP, and nothing but pixels. */
final class Encoder {

	private static final float ORIGINAL_QUALITY = 0.95f;

	private final float jpegQuality;

	private final float webpQuality;

	private final List<Format> formats;

	Encoder(float jpegQuality, float webpQuality, List<Format> formats) {
		this.jpegQuality = jpegQuality;
		this.webpQuality = webpQuality;
		this.formats = List.copyOf(formats);
	}

	/** All formats of one size; what is clear in the picture is white in JPEG. */
	List<Rendered> encode(BufferedImage image) {
		return encode(image, this.formats.stream().map(Format::extension).toList());
	}

	/** Those of the formats that are asked for. */
	List<Rendered> encode(BufferedImage image, List<String> extensions) {
		return this.formats.stream()
			.filter((format) -> extensions.contains(format.extension()))
			.map((format) -> new Rendered(image.getWidth(), image.getHeight(), format.extension(),
					bytes(image, format)))
			.toList();
	}

	private byte[] bytes(BufferedImage image, Format format) {
		try {
			return switch (format) {
				case WEBP -> webp(image);
				case JPEG -> jpeg(Pixels.onWhite(image), this.jpegQuality);
			};
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Baseline, not progressive: a third of the time to make, 7 % larger, and shown only
	 * where WebP is not.
	 */
	private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
		ImageWriter writer = writer("image/jpeg");
		ImageWriteParam param = writer.getDefaultWriteParam();
		param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
		param.setCompressionQuality(quality);
		return written(writer, image, param);
	}

	/** A picture that others will be made of: as good as the one it came from. */
	byte[] original(BufferedImage image) {
		try {
			if (!image.getColorModel().hasAlpha()) {
				return jpeg(image, ORIGINAL_QUALITY);
			}
			ImageWriter writer = writer("image/png");
			return written(writer, image, writer.getDefaultWriteParam());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private byte[] webp(BufferedImage image) throws IOException {
		ImageWriter writer = writer("image/webp");
		ImageWriteParam param = writer.getDefaultWriteParam();
		param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
		param.setCompressionType("Lossy");
		param.setCompressionQuality(this.webpQuality);
		return written(writer, image, param);
	}

	private static byte[] written(ImageWriter writer, BufferedImage image, ImageWriteParam param) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
		try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
			writer.setOutput(out);
			writer.write(null, new IIOImage(image, null, null), param);
		}
		finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}

	private static ImageWriter writer(String mediaType) {
		Iterator<ImageWriter> writers = ImageIO.getImageWritersByMIMEType(mediaType);
		if (!writers.hasNext()) {
			throw new IllegalStateException("no writer for " + mediaType);
		}
		return writers.next();
	}

}
