package id.terbit.publisher.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A picture as a page may show it, with the renditions that exist.
 *
 * @param sha256 of the original, hexadecimal
 * @param width pixels of the original after orientation
 * @param height pixels of the original after orientation
 */
public record Picture(String sha256, String alt, int width, int height, List<Size> sizes) {

	public Picture {
		sizes = List.copyOf(sizes);
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
