package id.terbit.media.rendition;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import id.terbit.media.inspection.FileType;
import id.terbit.media.inspection.PictureFacts;
import net.coobird.thumbnailator.Thumbnails;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many photos of 12 megapixels become five JPEG renditions in a second: Terbit, plain
 * Thumbnailator (a width at a time from the file, as its documentation shows) and, where
 * installed, {@code vipsthumbnail}. Each is run three times in turn; medians are printed.
 * Measures, judges nothing: {@code mvn -Pbenchmark -pl media -am verify}.
 */
class PictureBenchmark {

	private static final Logger LOGGER = LoggerFactory.getLogger(PictureBenchmark.class);

	private static final int PHOTOS = Integer.getInteger("photos", 40);

	private static final int WIDTH = 4_000;

	private static final int HEIGHT = 3_000;

	private static final PictureFacts FACTS = new PictureFacts(WIDTH, HEIGHT, 1, false);

	private static final int CORES = Runtime.getRuntime().availableProcessors();

	private final List<Path> photos = new ArrayList<>();

	private Path folder;

	@BeforeEach
	void draw() throws IOException {
		Path shared = Path.of("/dev/shm");
		this.folder = Files.isWritable(shared) ? Files.createTempDirectory(shared, "terbit-photos")
				: Files.createTempDirectory("terbit-photos");
		for (int i = 0; i < PHOTOS; i++) {
			this.photos.add(Files.write(this.folder.resolve("photo-" + i + ".jpg"), photo(i)));
		}
	}

	@AfterEach
	void clean() throws IOException {
		try (var files = Files.list(this.folder)) {
			for (Path file : files.toList()) {
				Files.delete(file);
			}
		}
		Files.delete(this.folder);
	}

	@Test
	void sets_a_second() throws Exception {
		List<Contender> contenders = new ArrayList<>(List.of(new Contender("Terbit, all cores", this::terbit),
				new Contender("Thumbnailator, plain", this::thumbnailator)));
		if (isInstalled("vipsthumbnail")) {
			contenders.add(new Contender("vipsthumbnail", this::vips));
		}
		for (int round = 0; round < 4; round++) {
			for (Contender contender : contenders) {
				long start = System.nanoTime();
				contender.run.all();
				// the first round only warms up
				if (round > 0) {
					contender.seconds.add((System.nanoTime() - start) / 1e9);
				}
			}
		}
		StringBuilder report = new StringBuilder();
		Formatter out = new Formatter(report, Locale.ROOT);
		out.format("%n%d photos of %d x %d, %d cores, Java %s%n", PHOTOS, WIDTH, HEIGHT, CORES, Runtime.version());
		for (Contender contender : contenders) {
			double median = contender.seconds.stream().sorted().toList().get(1);
			out.format("%-22s %6.2f sets/s  %7.2f s  %.2f times plain Thumbnailator%n", contender.name, PHOTOS / median,
					median, contenders.get(1).seconds.stream().sorted().toList().get(1) / median);
		}
		out.format("peak of the heap pools: %d MB%n", peak() / 1_000_000);
		Path photo = this.photos.get(0);
		try (out; Renderer renderer = renderer()) {
			for (Rendered rendered : renderer.render(photo, FileType.JPEG, FACTS)) {
				out.format("SSIM at %d: %.4f%n", rendered.width(),
						Ssim.between(photo, rendered.bytes(), rendered.width(), rendered.height()));
			}
		}
		LOGGER.info("{}", report);
	}

	private void terbit() throws Exception {
		ExecutorService uploads = Executors.newFixedThreadPool(CORES);
		try (Renderer renderer = renderer()) {
			List<Future<List<Rendered>>> sets = new ArrayList<>();
			for (Path photo : this.photos) {
				sets.add(uploads.submit(() -> renderer.render(photo, FileType.JPEG, FACTS)));
			}
			for (Future<List<Rendered>> set : sets) {
				set.get();
			}
		}
		finally {
			uploads.shutdown();
		}
	}

	private void thumbnailator() throws IOException {
		for (Path photo : this.photos) {
			for (int width : Renderer.WIDTHS) {
				Thumbnails.of(photo.toFile())
					.width(width)
					.outputFormat("jpg")
					.outputQuality(0.82)
					.toOutputStream(new ByteArrayOutputStream());
			}
		}
	}

	private void vips() throws IOException, InterruptedException {
		for (int width : Renderer.WIDTHS) {
			List<String> command = new ArrayList<>(List.of("vipsthumbnail", "--size", width + "x", "--output",
					this.folder.resolve("vips-" + width + ".jpg[Q=82]").toString()));
			this.photos.forEach((photo) -> command.add(photo.toString()));
			int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
			if (exit != 0) {
				throw new IllegalStateException("vipsthumbnail ended with " + exit);
			}
		}
	}

	private static Renderer renderer() {
		return new Renderer(new RenditionProperties(0.82f, 0.8f, 100_000_000, Duration.ofMinutes(1)),
				List.of(Format.JPEG));
	}

	private static boolean isInstalled(String program) throws InterruptedException {
		try {
			return new ProcessBuilder(program, "--version").redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static long peak() {
		return ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((pool) -> pool.getType() == MemoryType.HEAP)
			.map(MemoryPoolMXBean::getPeakUsage)
			.mapToLong((usage) -> usage.getUsed())
			.sum();
	}

	/** Soft ground, hard edges, small type, and the noise of a sensor. */
	private static byte[] photo(int number) throws IOException {
		Random random = new Random(number);
		BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
		Graphics2D graphics = image.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.setPaint(new GradientPaint(0, 0, new Color(random.nextInt(0x1000000)), WIDTH, HEIGHT,
				new Color(random.nextInt(0x1000000))));
		graphics.fillRect(0, 0, WIDTH, HEIGHT);
		for (int i = 0; i < 1_500; i++) {
			graphics.setColor(new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256), 150));
			int size = 5 + random.nextInt(300);
			graphics.fill(new Ellipse2D.Double(random.nextInt(WIDTH), random.nextInt(HEIGHT), size, size * 0.6));
		}
		for (int i = 0; i < 400; i++) {
			graphics.setColor(new Color(random.nextInt(0x1000000)));
			graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 12 + random.nextInt(80)));
			graphics.drawString("Bengkalis " + i, random.nextInt(WIDTH), random.nextInt(HEIGHT));
		}
		graphics.dispose();
		byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
		for (int i = 0; i < pixels.length; i++) {
			pixels[i] = (byte) Math.max(0, Math.min(255, (pixels[i] & 0xFF) + (int) (random.nextGaussian() * 5)));
		}
		return jpeg(image);
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

	/** Does all photos once. */
	@FunctionalInterface
	private interface Run {

		void all() throws Exception;

	}

	private static final class Contender {

		private final String name;

		private final Run run;

		private final List<Double> seconds = new ArrayList<>();

		Contender(String name, Run run) {
			this.name = name;
			this.run = run;
		}

	}

}
