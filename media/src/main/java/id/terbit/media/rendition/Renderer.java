package id.terbit.media.rendition;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import id.terbit.media.inspection.FileType;
import id.terbit.media.inspection.PictureFacts;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import net.coobird.thumbnailator.Thumbnails;

/**
 * Makes a picture's renditions: decoded once, each width from the next larger one, in
 * JPEG and WebP. The same picture always gives the same bytes.
 */
public class Renderer {

	/** The widths, in pixels. */
	public static final List<Integer> WIDTHS = List.of(320, 640, 960, 1280, 1920);

	/** WebP knows no longer side (RFC 6386, 9.1). */
	private static final int MAX_HEIGHT = 16_383;

	/** So many times wider than its largest rendition a picture need not be decoded. */
	private static final int ENOUGH = 2;

	private final Encoder encoder;

	private final PixelBudget budget;

	Renderer(RenditionProperties properties) {
		this.encoder = new Encoder(properties.jpegQuality(), properties.webpQuality());
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
		int skip = Decoder.canSkip(type) ? Math.max(1, facts.shownWidth() / (ENOUGH * largestWidth())) : 1;
		long pixels = facts.pixels() / ((long) skip * skip) * Decoder.weight(type);
		return this.budget.with(facts.width(), facts.height(), pixels, () -> renderNow(file, type, facts, skip));
	}

	private List<Rendered> renderNow(Path file, FileType type, PictureFacts facts, int skip) {
		try {
			BufferedImage larger = decoded(file, type, facts, skip);
			boolean upright = facts.orientation() == 1;
			List<Rendered> made = new ArrayList<>();
			for (int width : widths(facts)) {
				int height = heightAt(width, facts);
				if (upright) {
					larger = scaled(larger, width, height);
				}
				else {
					larger = facts.turned() ? scaled(larger, height, width) : scaled(larger, width, height);
					larger = Pixels.upright(larger, facts.orientation());
					upright = true;
				}
				made.addAll(this.encoder.encode(larger));
			}
			Collections.reverse(made);
			return made;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static BufferedImage decoded(Path file, FileType type, PictureFacts facts, int skip) {
		try {
			return Pixels.srgb(Decoder.decode(file, type, facts, skip));
		}
		catch (IOException | RuntimeException ex) {
			// decoders answer broken data with many kinds of exception
			throw RefusedException.invalid(Refusal.of("asset.damaged"));
		}
	}

	private static BufferedImage scaled(BufferedImage image, int width, int height) throws IOException {
		if (image.getWidth() == width && image.getHeight() == height) {
			return image;
		}
		return Thumbnails.of(image).forceSize(width, height).imageType(image.getType()).asBufferedImage();
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

}
