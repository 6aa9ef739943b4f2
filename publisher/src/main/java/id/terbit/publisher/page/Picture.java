package id.terbit.publisher.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import id.terbit.asset.Cut;
import id.terbit.asset.Shape;
import org.jspecify.annotations.Nullable;

/**
 * A picture as a page may show it, with the renditions that exist.
 *
 * @param sha256 of the original, hexadecimal
 * @param width pixels of the original after orientation
 * @param height pixels of the original after orientation
 * @param cuts what was cut of it around what matters, smallest first
 */
public record Picture(String sha256, String alt, int width, int height, List<Size> sizes, List<Cut> cuts) {

	/** Cards that were kept before pictures were cut know nothing of it. */
	public Picture(String sha256, String alt, int width, int height, List<Size> sizes, @Nullable List<Cut> cuts) {
		this.sha256 = sha256;
		this.alt = alt;
		this.width = width;
		this.height = height;
		this.sizes = List.copyOf(sizes);
		this.cuts = (cuts != null) ? List.copyOf(cuts) : List.of();
	}

	/** What was cut to a shape, smallest first. */
	public List<Cut> cut(Shape shape) {
		return this.cuts.stream().filter((one) -> one.shape() == shape).toList();
	}

	/** The widest rendition that is a JPEG and not wider than asked. */
	public Optional<Size> jpeg(int atMost) {
		Comparator<Size> byWidth = Comparator.comparingInt(Size::width);
		List<Size> jpegs = this.sizes.stream().filter((size) -> size.extension().equals("jpg")).toList();
		return jpegs.stream()
			.filter((size) -> size.width() <= atMost)
			.max(byWidth)
			.or(() -> jpegs.stream().min(byWidth));
	}

	/** One rendition. */
	public record Size(int width, int height, String extension) {

		/** Its file name. */
		public String file() {
			return this.width + "." + this.extension;
		}

	}

}
