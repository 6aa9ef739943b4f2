package id.terbit.media.rendition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import id.terbit.media.inspection.FileType;
import id.terbit.media.inspection.PictureFacts;
import net.coobird.thumbnailator.Thumbnails;

/**
 * The process of one candidate: ten photos to warm up, then all of them by the clock.
 */
final class PictureCandidate {

	static final PictureFacts FACTS = new PictureFacts(Photos.WIDTH, Photos.HEIGHT, 1, false);

	private static final int WARM_UP = 10;

	private static final int CORES = Runtime.getRuntime().availableProcessors();

	private PictureCandidate() {
	}

	/**
	 * Makes five JPEG renditions of each photo.
	 * @param arguments terbit or thumbnailator, the folder of the photos, and a file for
	 * the seconds that it took
	 */
	public static void main(String[] arguments) throws Exception {
		List<Path> photos;
		try (Stream<Path> files = Files.list(Path.of(arguments[1]))) {
			photos = files.filter((file) -> file.getFileName().toString().startsWith("photo")).sorted().toList();
		}
		run(arguments[0], photos.subList(0, Math.min(WARM_UP, photos.size())));
		long begun = System.nanoTime();
		run(arguments[0], photos);
		Files.writeString(Path.of(arguments[2]), Double.toString((System.nanoTime() - begun) / 1e9));
	}

	private static void run(String candidate, List<Path> photos) throws Exception {
		if (candidate.equals("terbit")) {
			terbit(photos);
		}
		else {
			thumbnailator(photos);
		}
	}

	private static void terbit(List<Path> photos) throws Exception {
		ExecutorService uploads = Executors.newFixedThreadPool(CORES);
		try (Renderer renderer = renderer()) {
			List<Future<List<Rendered>>> sets = new ArrayList<>();
			for (Path photo : photos) {
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

	/** A width at a time from the file, as its documentation shows. */
	private static void thumbnailator(List<Path> photos) throws IOException {
		for (Path photo : photos) {
			for (int width : Renderer.WIDTHS) {
				Thumbnails.of(photo.toFile())
					.width(width)
					.outputFormat("jpg")
					.outputQuality(0.82)
					.toOutputStream(new ByteArrayOutputStream());
			}
		}
	}

	static Renderer renderer() {
		return new Renderer(new RenditionProperties(0.82f, 0.8f, 100_000_000, Duration.ofMinutes(1)),
				List.of(Format.JPEG));
	}

}
