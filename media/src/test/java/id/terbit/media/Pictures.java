package id.terbit.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

/** Draws pictures for tests. */
public final class Pictures {

	/** The quarters of {@link #quarters}, from the upper left, row by row. */
	public static final List<Color> QUARTERS = List.of(Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW);

	private Pictures() {
	}

	/** A picture whose four quarters have four colours. */
	public static BufferedImage quarters(int width, int height) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		for (int i = 0; i < QUARTERS.size(); i++) {
			graphics.setColor(QUARTERS.get(i));
			graphics.fillRect((i % 2) * width / 2, (i / 2) * height / 2, width, height);
		}
		graphics.dispose();
		return image;
	}

	/** Encoded, for example as {@code jpg}. */
	public static byte[] encoded(BufferedImage image, String format) {
		try {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			if (!ImageIO.write(image, format, out)) {
				throw new IllegalStateException("no writer for " + format);
			}
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A JPEG of four quarters. */
	public static byte[] jpeg(int width, int height) {
		return encoded(quarters(width, height), "jpg");
	}

	/** A JPEG with an EXIF orientation and a position on earth in its EXIF data. */
	public static byte[] jpeg(BufferedImage image, int orientation) {
		byte[] plain = encoded(image, "jpg");
		byte[] exif = exif(orientation);
		ByteBuffer out = ByteBuffer.allocate(plain.length + exif.length + 4);
		out.put(plain, 0, 2).putShort((short) 0xFFE1).putShort((short) (exif.length + 2)).put(exif);
		return out.put(plain, 2, plain.length - 2).array();
	}

	/** A PNG that says any size and holds next to nothing. */
	public static byte[] pngSaying(int width, int height) {
		byte[] small = encoded(quarters(8, 8), "png");
		ByteBuffer.wrap(small).putInt(16, width).putInt(20, height);
		CRC32 check = new CRC32();
		check.update(small, 12, 17);
		ByteBuffer.wrap(small).putInt(29, (int) check.getValue());
		return small;
	}

	public static BufferedImage decoded(byte[] bytes) {
		try {
			BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
			if (image == null) {
				throw new IllegalStateException("no reader for these bytes");
			}
			return image;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] exif(int orientation) {
		byte[] owner = "GPS-RAHASIA".getBytes(StandardCharsets.US_ASCII);
		ByteBuffer out = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + owner.length);
		out.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
		out.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 1);
		out.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
		return out.putInt(0).put(owner).array();
	}

}
