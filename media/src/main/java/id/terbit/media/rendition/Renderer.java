package id.terbit.media.rendition;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import id.terbit.media.inspection.FileType;
import id.terbit.media.inspection.PictureFacts;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import net.coobird.thumbnailator.Thumbnails;

/**
 * Makes a picture's renditions in JPEG and WebP: decoded once, each width from the
 * smallest picture at least twice as wide, encoded on all cores. The same picture always
 * gives the same bytes.
 */
public class Renderer implements AutoCloseable {

	/** The widths, in pixels. */
	public static final List<Integer> WIDTHS = List.of(320, 640, 960, 1280, 1920);

	/** WebP knows no longer side (RFC 6386, 9.1). */
	private static final int MAX_HEIGHT = 16_383;

	/** So many times wider than its rendition a source must be for a faithful mean. */
	private static final int ENOUGH = 2;

	private static final AreaAverage MEAN = new AreaAverage();

	private final Encoder encoder;

	private final PixelBudget budget;

	private final ExecutorService encoding = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

	Renderer(RenditionProperties properties, List<Format> formats) {
		this.encoder = new Encoder(properties.jpegQuality(), properties.webpQuality(), formats);
		long heap = Runtime.getRuntime().maxMemory() / 4 / Integer.BYTES;
		this.budget = new PixelBudget(Math.min(properties.pixelsAtOnce(), heap), properties.maxWait());
	}

	/**
	 * Makes all renditions of an inspected picture, smallest first.
	 * @throws RefusedException {@code asset.damaged} where it cannot be decoded,
	 * {@code asset.too-many-pixels} where the heap is too small for it,
	 * {@code asset.busy}
	 */
	public List<Rendered> render(Path file, FileType type, PictureFacts facts) {
		int skip = skip(type, facts);
		return this.budget.with(facts.width(), facts.height(), pixels(type, facts, skip),
				() -> renderNow(file, type, facts, skip));
	}

	/**
	 * Pixels are left out only of a picture that memory would not hold whole, and never
	 * so many that too few are left for the largest rendition.
	 */
	private int skip(FileType type, PictureFacts facts) {
		int most = Decoder.canSkip(type) ? Math.max(1, facts.shownWidth() / (ENOUGH * largestWidth())) : 1;
		return IntStream.rangeClosed(1, most)
			.filter((skip) -> this.budget.holds(pixels(type, facts, skip)))
			.findFirst()
			.orElse(most);
	}

	private static long pixels(FileType type, PictureFacts facts, int skip) {
		return facts.pixels() / ((long) skip * skip) * Decoder.weight(type);
	}

	private List<Rendered> renderNow(Path file, FileType type, PictureFacts facts, int skip) {
		List<CompletableFuture<List<Rendered>>> encoded = new ArrayList<>();
		for (BufferedImage image : scaled(decoded(file, type, facts, skip), facts)) {
			encoded.add(CompletableFuture.supplyAsync(() -> this.encoder.encode(image), this.encoding));
		}
		try {
			List<Rendered> made = new ArrayList<>(encoded.stream().flatMap((each) -> each.join().stream()).toList());
			Collections.reverse(made);
			return made;
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
		}
	}

	/** The upright pictures of all widths, largest first. */
	private static List<BufferedImage> scaled(BufferedImage original, PictureFacts facts) {
		BufferedImage whole = Pixels.averageable(original);
		List<BufferedImage> made = new ArrayList<>();
		for (int width : widths(facts)) {
			int height = heightAt(width, facts);
			BufferedImage source = made.stream()
				.filter((larger) -> larger.getWidth() >= ENOUGH * width)
				.reduce((larger, smaller) -> smaller)
				.orElse(null);
			if (source != null) {
				made.add(scaled(source, width, height));
			}
			else {
				BufferedImage lying = facts.turned() ? scaled(whole, height, width) : scaled(whole, width, height);
				BufferedImage coloured = Pixels.srgb(lying, original);
				made.add((facts.orientation() == 1) ? coloured : Pixels.upright(coloured, facts.orientation()));
			}
		}
		return made;
	}

	private static BufferedImage decoded(Path file, FileType type, PictureFacts facts, int skip) {
		try {
			return Decoder.decode(file, type, facts, skip);
		}
		catch (IOException | RuntimeException ex) {
			// decoders answer broken data with many kinds of exception
			throw RefusedException.invalid(Refusal.of("asset.damaged"));
		}
	}

	private static BufferedImage scaled(BufferedImage image, int width, int height) {
		if (image.getWidth() == width && image.getHeight() == height) {
			return image;
		}
		try {
			return Thumbnails.of(image)
				.forceSize(width, height)
				.imageType(image.getType())
				.resizer(MEAN)
				.asBufferedImage();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The widths to make, largest first; a narrower picture gets its own. */
	static List<Integer> widths(PictureFacts facts) {
		int width = facts.shownWidth();
		List<Integer> fitting = IntStream.range(0, WIDTHS.size())
			.mapToObj((i) -> WIDTHS.get(WIDTHS.size() - 1 - i))
			.filter((candidate) -> candidate <= width && heightAt(candidate, facts) <= MAX_HEIGHT)
			.toList();
		if (!fitting.isEmpty()) {
			return fitting;
		}
		int own = Math.min(width, WIDTHS.get(0));
		long fits = (long) width * MAX_HEIGHT / facts.shownHeight();
		return List.of((int) Math.max(1, Math.min(own, fits)));
	}

	static int heightAt(int width, PictureFacts facts) {
		long height = Math.round((double) facts.shownHeight() * width / facts.shownWidth());
		return (int) Math.max(1, Math.min(height, Integer.MAX_VALUE));
	}

	private static int largestWidth() {
		return WIDTHS.get(WIDTHS.size() - 1);
	}

	@Override
	public void close() {
		this.encoding.shutdownNow();
	}

}
