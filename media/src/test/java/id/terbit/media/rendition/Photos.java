package id.terbit.media.rendition;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Draws photos of 12 megapixels as a camera might write them, each kind hard in its own
 * way.
 */
final class Photos {

	static final int WIDTH = 4_000;

	static final int HEIGHT = 3_000;

	/** The kinds in the order in which they come. */
	static final List<Kind> KINDS = List.of(Kind.values());

	private Photos() {
	}

	/** The bytes of the next photo; kinds come in turn. */
	static byte[] photo(int number) throws IOException {
		Random random = new Random(number);
		Kind kind = KINDS.get(number % KINDS.size());
		BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
		Graphics2D graphics = image.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.setPaint(new GradientPaint(0, 0, new Color(random.nextInt(0x1000000)), WIDTH, HEIGHT,
				new Color(random.nextInt(0x1000000))));
		graphics.fillRect(0, 0, WIDTH, HEIGHT);
		blobs(graphics, kind, random);
		lines(graphics, kind, random);
		letters(graphics, kind, random);
		graphics.dispose();
		byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
		for (int i = 0; i < pixels.length; i++) {
			pixels[i] = (byte) Math.max(0,
					Math.min(255, (pixels[i] & 0xFF) + (int) (random.nextGaussian() * kind.noise)));
		}
		return jpeg(image);
	}

	private static void blobs(Graphics2D graphics, Kind kind, Random random) {
		for (int i = 0; i < kind.blobs; i++) {
			graphics.setColor(new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256), 150));
			int size = 5 + random.nextInt(kind.largest);
			graphics.fill(new Ellipse2D.Double(random.nextInt(WIDTH), random.nextInt(HEIGHT), size, size * 0.6));
		}
	}

	private static void lines(Graphics2D graphics, Kind kind, Random random) {
		graphics.setStroke(new BasicStroke(3));
		graphics.setColor(new Color(random.nextInt(0x1000000)));
		for (int i = 0; i < kind.lines; i++) {
			double x = i * (double) WIDTH / kind.lines;
			graphics.draw(new Line2D.Double(x, 0, x + 250, HEIGHT));
		}
	}

	private static void letters(Graphics2D graphics, Kind kind, Random random) {
		for (int i = 0; i < kind.letters; i++) {
			graphics.setColor(new Color(random.nextInt(0x1000000)));
			graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 12 + random.nextInt(80)));
			graphics.drawString("Bengkalis " + i, random.nextInt(WIDTH), random.nextInt(HEIGHT));
		}
	}

	private static byte[] jpeg(BufferedImage image) throws IOException {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
		ImageWriteParam param = writer.getDefaultWriteParam();
		param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
		param.setCompressionQuality(0.9f);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
			writer.setOutput(out);
			writer.write(null, new IIOImage(image, null, null), param);
		}
		finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}

	/** What is in a photo. */
	enum Kind {

		/**
		 * People in front of a stage: soft ground, hard edges, some type, a sensor's
		 * noise.
		 */
		CROWD(1_500, 300, 0, 400, 5),

		/** A board with a notice on it. */
		NOTICE(50, 300, 0, 3_000, 3),

		/** The sea under a clear sky, as good as without an edge. */
		SEA(30, 2_000, 0, 0, 2),

		/** A roof of iron sheets: the stripes that show false patterns. */
		ROOF(100, 300, 400, 20, 4),

		/** A forest in the evening: small spots everywhere, and much noise. */
		FOREST(20_000, 60, 0, 0, 12);

		private final int blobs;

		private final int largest;

		private final int lines;

		private final int letters;

		private final int noise;

		Kind(int blobs, int largest, int lines, int letters, int noise) {
			this.blobs = blobs;
			this.largest = largest;
			this.lines = lines;
			this.letters = letters;
			this.noise = noise;
		}

	}

}
