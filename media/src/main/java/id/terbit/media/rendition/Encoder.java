package id.terbit.media.rendition;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import id.terbit.media.store.TempFiles;

/** Writes pixels as JPEG and WebP, and nothing but pixels. */
final class Encoder {

	private static final float ORIGINAL_QUALITY = 0.95f;

	private final JpegQuality jpegQuality;

	private final float webpQuality;

	private final List<Format> formats;

	Encoder(float jpegQuality, float webpQuality, List<Format> formats) {
		this.jpegQuality = new JpegQuality(jpegQuality, Encoder::compressed);
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
				case JPEG -> jpeg(Pixels.onWhite(image));
			};
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private byte[] jpeg(BufferedImage image) throws IOException {
		return jpeg(image, this.jpegQuality.of(image));
	}

	/** What is left of a picture once it was a JPEG. */
	private static BufferedImage compressed(BufferedImage image, float quality) throws IOException {
		return ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg(image, quality))));
	}

	/**
	 * Baseline, not progressive: a third of the time to make, 7 % larger, and shown only
	 * where WebP is not.
	 */
	private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
		ImageWriter writer = writer("image/jpeg");
		return written(writer, image, jpegParam(writer, quality));
	}

	private static ImageWriteParam jpegParam(ImageWriter writer, float quality) {
		ImageWriteParam param = writer.getDefaultWriteParam();
		param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
		param.setCompressionQuality(quality);
		return param;
	}

	/** A picture that others will be made of: as good as the one it came from. */
	static void original(BufferedImage image, Path file) {
		boolean clear = image.getColorModel().hasAlpha();
		ImageWriter writer = writer(clear ? "image/png" : "image/jpeg");
		try (FileImageOutputStream out = new FileImageOutputStream(file.toFile())) {
			write(writer, image, clear ? writer.getDefaultWriteParam() : jpegParam(writer, ORIGINAL_QUALITY), out);
		}
		catch (IOException ex) {
			throw TempFiles.refused(ex);
		}
	}

	private byte[] webp(BufferedImage image) throws IOException {
		ImageWriter writer = writer("image/webp");
		ImageWriteParam param = writer.getDefaultWriteParam();
		param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
		param.setCompressionType("Lossy");
		param.setCompressionQuality(this.webpQuality);
		// the writer takes bytes as they are, and would darken what is half clear
		return written(writer, Pixels.notPremultiplied(image), param);
	}

	private static byte[] written(ImageWriter writer, BufferedImage image, ImageWriteParam param) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
		try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
			write(writer, image, param, out);
		}
		return bytes.toByteArray();
	}

	private static void write(ImageWriter writer, BufferedImage image, ImageWriteParam param, ImageOutputStream out)
			throws IOException {
		try {
			writer.setOutput(out);
			writer.write(null, new IIOImage(image, null, null), param);
		}
		finally {
			writer.dispose();
		}
	}

	private static ImageWriter writer(String mediaType) {
		Iterator<ImageWriter> writers = ImageIO.getImageWritersByMIMEType(mediaType);
		if (!writers.hasNext()) {
			throw new IllegalStateException("no writer for " + mediaType);
		}
		return writers.next();
	}

}
