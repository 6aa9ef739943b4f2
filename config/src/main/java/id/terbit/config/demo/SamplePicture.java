package id.terbit.config.demo;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Random;

import javax.imageio.ImageIO;

/**
 * Draws a seascape: sky, sun, far islands, waves and a boat, different for every seed.
 */
final class SamplePicture {

	private static final int WIDTH = 1920;

	private static final int HEIGHT = 1280;

	private static final int HORIZON = 700;

	/** Sky above, sky at the horizon, sea near, sea far; each a calm hour of the day. */
	private static final int[][] HOURS = { { 0x12355b, 0xf2a65a, 0x0b3948, 0x3d6b7d },
			{ 0x3a86b7, 0xf6efd9, 0x0b6e6e, 0x6fb3b8 }, { 0x2b2d42, 0xe07a5f, 0x1b263b, 0x415a77 },
			{ 0x76b5c5, 0xfdf0d5, 0x1f6f78, 0x8fc1b5 }, { 0x4a2545, 0xffb385, 0x2a324b, 0x767b91 } };

	private final Random random;

	private final int[] hour;

	private SamplePicture(long seed) {
		this.random = new Random(seed);
		this.hour = HOURS[Math.floorMod(seed, HOURS.length)];
	}

	/** A JPEG of 1920 by 1280 pixels; the same bytes for the same seed. */
	static InputStream jpeg(long seed) {
		BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		new SamplePicture(seed).draw(graphics);
		graphics.dispose();
		try {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			ImageIO.write(image, "jpg", bytes);
			return new ByteArrayInputStream(bytes.toByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void draw(Graphics2D graphics) {
		sky(graphics);
		islands(graphics);
		sea(graphics);
		boat(graphics, 300 + this.random.nextInt(1200), HORIZON + 90 + this.random.nextInt(160));
		palm(graphics, this.random.nextBoolean() ? 190 : WIDTH - 190);
		graphics.setColor(new Color(255, 255, 255, 170));
		graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 30));
		graphics.drawString("DATA CONTOH", 48, HEIGHT - 48);
	}

	private void sky(Graphics2D graphics) {
		graphics.setPaint(new GradientPaint(0, 0, new Color(this.hour[0]), 0, HORIZON, new Color(this.hour[1])));
		graphics.fillRect(0, 0, WIDTH, HORIZON);
		int x = 400 + this.random.nextInt(1100);
		int y = HORIZON - 90 - this.random.nextInt(260);
		for (int ring = 5; ring >= 0; ring--) {
			graphics.setColor(new Color(255, 244, 214, (ring == 0) ? 255 : 26));
			double radius = 85 + ring * 38.0;
			graphics.fill(new Ellipse2D.Double(x - radius, y - radius, radius * 2, radius * 2));
		}
	}

	private void islands(Graphics2D graphics) {
		for (int layer = 0; layer < 3; layer++) {
			Path2D ridge = new Path2D.Double();
			ridge.moveTo(0, HORIZON);
			double phase = this.random.nextDouble() * 6;
			double height = 120 - layer * 30;
			for (int x = 0; x <= WIDTH; x += 12) {
				double wave = Math.sin(x / (260.0 + layer * 70) + phase) + 0.4 * Math.sin(x / 93.0 + phase * 2);
				ridge.lineTo(x, HORIZON - Math.max(0, wave) * height);
			}
			ridge.lineTo(WIDTH, HORIZON);
			ridge.closePath();
			graphics.setColor(mix(this.hour[0], this.hour[2], 0.35 + layer * 0.25, 150 + layer * 40));
			graphics.fill(ridge);
		}
	}

	private void sea(Graphics2D graphics) {
		graphics.setPaint(new GradientPaint(0, HORIZON, new Color(this.hour[3]), 0, HEIGHT, new Color(this.hour[2])));
		graphics.fillRect(0, HORIZON, WIDTH, HEIGHT - HORIZON);
		for (int line = 0; line < 26; line++) {
			double depth = line / 26.0;
			int y = HORIZON + 8 + (int) (depth * depth * (HEIGHT - HORIZON));
			Path2D wave = new Path2D.Double();
			double phase = this.random.nextDouble() * 6;
			wave.moveTo(0, y);
			for (int x = 0; x <= WIDTH; x += 16) {
				wave.lineTo(x, y + Math.sin(x / (60 + depth * 180) + phase) * (2 + depth * 13));
			}
			wave.lineTo(WIDTH, y + 4 + depth * 22);
			wave.lineTo(0, y + 4 + depth * 22);
			wave.closePath();
			graphics.setColor(new Color(255, 255, 255, 14 + (int) (depth * 16)));
			graphics.fill(wave);
		}
	}

	private void boat(Graphics2D graphics, int x, int y) {
		graphics.setColor(mix(this.hour[2], 0x000000, 0.55, 255));
		Path2D hull = new Path2D.Double();
		hull.moveTo(x - 130, y - 18);
		hull.quadTo(x, y + 26, x + 140, y - 30);
		hull.quadTo(x + 80, y + 58, x - 70, y + 48);
		hull.closePath();
		graphics.fill(hull);
		graphics.fillRect(x - 4, y - 190, 7, 190);
		Path2D sail = new Path2D.Double();
		sail.moveTo(x + 8, y - 185);
		sail.quadTo(x + 120, y - 110, x + 96, y - 24);
		sail.lineTo(x + 8, y - 18);
		sail.closePath();
		graphics.setColor(mix(this.hour[1], 0xffffff, 0.5, 255));
		graphics.fill(sail);
	}

	private void palm(Graphics2D graphics, int x) {
		graphics.setColor(mix(this.hour[2], 0x000000, 0.7, 255));
		int lean = (x < WIDTH / 2) ? 120 : -120;
		Path2D trunk = new Path2D.Double();
		trunk.moveTo(x - 22, HEIGHT);
		trunk.quadTo(x, HEIGHT - 420, x + lean, HEIGHT - 760);
		trunk.quadTo(x + 26, HEIGHT - 400, x + 26, HEIGHT);
		trunk.closePath();
		graphics.fill(trunk);
		for (int leaf = 0; leaf < 9; leaf++) {
			double angle = Math.toRadians(leaf * 40 + this.random.nextInt(18));
			double tipX = x + lean + Math.cos(angle) * 270;
			double tipY = HEIGHT - 760 + Math.sin(angle) * 150 + 70;
			Path2D frond = new Path2D.Double();
			frond.moveTo(x + lean, HEIGHT - 760);
			frond.quadTo((x + lean + tipX) / 2, HEIGHT - 860, tipX, tipY);
			frond.quadTo((x + lean + tipX) / 2, HEIGHT - 800, x + lean, HEIGHT - 745);
			frond.closePath();
			graphics.fill(frond);
		}
	}

	private static Color mix(int first, int second, double share, int alpha) {
		Color a = new Color(first);
		Color b = new Color(second);
		return new Color((int) (a.getRed() * (1 - share) + b.getRed() * share),
				(int) (a.getGreen() * (1 - share) + b.getGreen() * share),
				(int) (a.getBlue() * (1 - share) + b.getBlue() * share), alpha);
	}

}
