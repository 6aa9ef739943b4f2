package id.terbit.media.rendition;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

import id.terbit.asset.Shape;
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
		return skip(type, facts, (skip) -> pixels(type, facts, skip));
	}

	private int skip(FileType type, PictureFacts facts, IntToLongFunction pixels) {
		int most = Decoder.canSkip(type) ? Math.max(1, facts.shownWidth() / (ENOUGH * largestWidth())) : 1;
		return IntStream.rangeClosed(1, most)
			.filter((skip) -> this.budget.holds(pixels.applyAsLong(skip)))
			.findFirst()
			.orElse(most);
	}

	private static long pixels(FileType type, PictureFacts facts, int skip) {
		return facts.pixels() / ((long) skip * skip) * Decoder.weight(type);
	}

	private static long edited(FileType type, PictureFacts facts, int skip) {
		return facts.pixels() / ((long) skip * skip) * Decoder.bytesEdited(type) / Integer.BYTES;
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
				made.add(Pixels.upright(Pixels.srgb(lying, original), facts.orientation()));
			}
		}
		return made;
	}

	/**
	 * Cuts an inspected picture to every shape around what matters in it, in all the
	 * shape's widths and formats.
	 * @throws RefusedException as {@link #render}
	 */
	public Map<Shape, List<Rendered>> cut(Path file, FileType type, PictureFacts facts, Focus focus) {
		int skip = skip(type, facts);
		return this.budget.with(facts.width(), facts.height(), pixels(type, facts, skip), () -> {
			BufferedImage original = decoded(file, type, facts, skip);
			Map<Shape, List<Rendered>> made = new EnumMap<>(Shape.class);
			for (Shape shape : Shape.values()) {
				made.put(shape, cut(original, facts, shape, focus));
			}
			return made;
		});
	}

	private List<Rendered> cut(BufferedImage original, PictureFacts facts, Shape shape, Focus focus) {
		BufferedImage whole = Pixels.averageable(original);
		int width = facts.turned() ? whole.getHeight() : whole.getWidth();
		int height = facts.turned() ? whole.getWidth() : whole.getHeight();
		Region region = Region.of(shape, width, height, focus);
		BufferedImage part = region.lying(facts.orientation(), whole.getWidth(), whole.getHeight()).of(whole);
		List<Rendered> made = new ArrayList<>();
		for (int each : shape.widths(region.width())) {
			int itsHeight = Math.min(region.height(), shape.heightOf(each));
			BufferedImage small = facts.turned() ? scaled(part, itsHeight, each) : scaled(part, each, itsHeight);
			made.addAll(this.encoder.encode(Pixels.upright(Pixels.srgb(small, original), facts.orientation()),
					shape.extensions()));
		}
		return made;
	}

	/**
	 * Turns and crops an inspected picture: a file that takes the uploaded one's place,
	 * upright, in sRGB and without its metadata; PNG where something in it is clear, else
	 * JPEG.
	 * @param made is written
	 * @throws RefusedException as {@link #render}
	 */
	public void edit(Path file, FileType type, PictureFacts facts, Edit edit, Path made) {
		int skip = skip(type, facts, (every) -> edited(type, facts, every));
		this.budget.with(facts.width(), facts.height(), edited(type, facts, skip), () -> {
			editNow(file, type, facts, skip, edit, made);
			return made;
		});
	}

	/** Holds no more than {@link Decoder#bytesEdited} of each pixel. */
	static void editNow(Path file, FileType type, PictureFacts facts, int skip, Edit edit, Path made) {
		BufferedImage lying = srgb(file, type, facts, skip);
		int orientation = edit.orientation(facts.orientation());
		boolean turned = orientation >= 5;
		Region upright = Region.of(edit, turned ? lying.getHeight() : lying.getWidth(),
				turned ? lying.getWidth() : lying.getHeight());
		Region part = upright.lying(orientation, lying.getWidth(), lying.getHeight());
		Encoder.original(part.upright(lying, orientation), made);
	}

	/** What was decoded is given up as soon as its colours are sRGB. */
	private static BufferedImage srgb(Path file, FileType type, PictureFacts facts, int skip) {
		BufferedImage original = decoded(file, type, facts, skip);
		return Pixels.srgb(Pixels.averageable(original), original);
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
