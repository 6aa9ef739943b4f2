package id.terbit.media.rendition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import id.terbit.media.inspection.FileType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.FileSystemUtils;

/**
 * How many photos of 12 megapixels become five JPEG renditions in a second: Terbit on all
 * cores, plain Thumbnailator and, where installed, as many processes of
 * {@code vipsthumbnail} as there are cores, each with its share of the photos. Each run
 * is in a process of its own, whose peak of resident memory is the system's; three runs
 * in turn, medians are printed. Then how like the mean of its area each of Terbit's
 * renditions of five unlike photos is. Measures, judges nothing:
 * {@code mvn -Pbenchmark -pl media -am verify -Dit.test=PictureBenchmark}.
 */
class PictureBenchmark {

	private static final Logger LOGGER = LoggerFactory.getLogger(PictureBenchmark.class);

	private static final int PHOTOS = Integer.getInteger("photos", 40);

	private static final int ROUNDS = 3;

	private static final int CORES = Runtime.getRuntime().availableProcessors();

	private final List<Path> photos = new ArrayList<>();

	private Path folder;

	@BeforeEach
	void draw() throws IOException {
		Path shared = Path.of("/dev/shm");
		this.folder = Files.isWritable(shared) ? Files.createTempDirectory(shared, "terbit-photos")
				: Files.createTempDirectory("terbit-photos");
		for (int i = 0; i < PHOTOS; i++) {
			this.photos.add(Files.write(this.folder.resolve("photo-" + i + ".jpg"), Photos.photo(i)));
		}
	}

	@AfterEach
	void clean() throws IOException {
		FileSystemUtils.deleteRecursively(this.folder);
	}

	@Test
	void sets_a_second() throws Exception {
		List<Contender> contenders = new ArrayList<>(List.of(new Contender("Terbit", () -> java("terbit")),
				new Contender("Thumbnailator, plain", () -> java("thumbnailator"))));
		if (isInstalled("vipsthumbnail")) {
			contenders.add(new Contender("vipsthumbnail", this::vips));
		}
		for (int round = 0; round < ROUNDS; round++) {
			for (Contender contender : contenders) {
				contender.measured.add(contender.run.measured());
			}
		}
		StringBuilder report = new StringBuilder();
		try (Formatter out = new Formatter(report, Locale.ROOT)) {
			out.format("%n%d photos of %d x %d, %d cores, Java %s%n", PHOTOS, Photos.WIDTH, Photos.HEIGHT, CORES,
					Runtime.version());
			double plain = contenders.get(1).seconds();
			for (Contender contender : contenders) {
				out.format("%-22s %6.2f sets/s  %5.2f times plain Thumbnailator  peak %5d MB resident%n",
						contender.name, PHOTOS / contender.seconds(), plain / contender.seconds(),
						contender.peak() / 1024);
			}
			likeness(out);
		}
		LOGGER.info("{}", report);
	}

	private void likeness(Formatter out) throws IOException {
		double least = 1;
		try (Renderer renderer = PictureCandidate.renderer()) {
			for (Photos.Kind kind : Photos.Kind.values()) {
				Path photo = this.photos.get(Photos.KINDS.indexOf(kind));
				out.format("SSIM of %-8s", kind);
				for (Rendered rendered : renderer.render(photo, FileType.JPEG, PictureCandidate.FACTS)) {
					double like = Ssim.between(photo, rendered.bytes(), rendered.width(), rendered.height());
					least = Math.min(least, like);
					out.format("  %d: %.4f", rendered.width(), like);
				}
				out.format("%n");
			}
		}
		out.format("least SSIM: %.4f%n", least);
	}

	private Measured java(String candidate) throws IOException, InterruptedException {
		Path seconds = this.folder.resolve("seconds");
		long peak = peak(List.of(process(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g",
				"-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path"),
				PictureCandidate.class.getName(), candidate, this.folder.toString(), seconds.toString())));
		return new Measured(Double.parseDouble(Files.readString(seconds)), peak);
	}

	/** A width at a time, since it makes one size; both cores have half of the photos. */
	private Measured vips() throws IOException, InterruptedException {
		long begun = System.nanoTime();
		long peak = 0;
		for (int width : Renderer.WIDTHS) {
			List<Process> shares = new ArrayList<>();
			for (int share = 0; share < CORES; share++) {
				int first = share;
				List<String> command = new ArrayList<>(List.of("vipsthumbnail", "--size", width + "x", "--output",
						this.folder.resolve("vips-%s-" + width + ".jpg[Q=82]").toString()));
				IntStream.range(0, PHOTOS)
					.filter((i) -> i % CORES == first)
					.forEach((i) -> command.add(this.photos.get(i).toString()));
				shares.add(process(command.toArray(String[]::new)));
			}
			peak = Math.max(peak, peak(shares));
		}
		return new Measured((System.nanoTime() - begun) / 1e9, peak);
	}

	private static Process process(String... command) throws IOException {
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
	}

	/** Waits, and gives the sum of what each had resident at most, in kilobytes. */
	private static long peak(List<Process> processes) throws IOException, InterruptedException {
		long[] peaks = new long[processes.size()];
		boolean alive = true;
		while (alive) {
			alive = false;
			for (int i = 0; i < peaks.length; i++) {
				alive |= !processes.get(i).waitFor(5, TimeUnit.MILLISECONDS);
				peaks[i] = Math.max(peaks[i], resident(processes.get(i).pid()));
			}
		}
		for (Process process : processes) {
			if (process.exitValue() != 0) {
				throw new IllegalStateException("a candidate ended with " + process.exitValue());
			}
		}
		return IntStream.range(0, peaks.length).mapToLong((i) -> peaks[i]).sum();
	}

	/**
	 * The high-water mark that Linux keeps (proc_pid_status(5), VmHWM); 0 where it is
	 * gone.
	 */
	private static long resident(long pid) throws IOException {
		try {
			return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))
				.stream()
				.filter((line) -> line.startsWith("VmHWM:"))
				.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")))
				.findFirst()
				.orElse(0);
		}
		catch (NoSuchFileException ex) {
			return 0;
		}
	}

	private static boolean isInstalled(String program) throws InterruptedException {
		try {
			return process(program, "--version").waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** Does all photos once. */
	@FunctionalInterface
	private interface Run {

		Measured measured() throws Exception;

	}

	/**
	 * One run.
	 *
	 * @param peak kilobytes
	 */
	private record Measured(double seconds, long peak) {
	}

	private static final class Contender {

		private final String name;

		private final Run run;

		private final List<Measured> measured = new ArrayList<>();

		Contender(String name, Run run) {
			this.name = name;
			this.run = run;
		}

		double seconds() {
			return this.measured.stream().map(Measured::seconds).sorted().toList().get(ROUNDS / 2);
		}

		long peak() {
			return this.measured.stream().map(Measured::peak).sorted().toList().get(ROUNDS / 2);
		}

	}

}
