package id.terbit.publisher.page;

import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A picture for {@code <picture>}: WebP where the browser reads it, else JPEG.
 *
 * @param webp {@code srcset} of the WebP renditions, or null
 * @param jpeg {@code srcset} of the JPEG renditions
 * @param src a JPEG of middle size
 * @param wide the largest JPEG, for looking closely
 */
public record PictureView(@Nullable String webp, String jpeg, String src, String wide, int width, int height,
		String alt) {

	private static final int MIDDLE = 960;

	/** The view of a picture that has at least one JPEG rendition. */
	public static Optional<PictureView> of(Picture picture, String media) {
		String folder = media + "/" + picture.sha256() + "/";
		String webp = sources(picture, folder, "webp");
		return picture.jpeg(MIDDLE)
			.map((middle) -> new PictureView(webp.isEmpty() ? null : webp, sources(picture, folder, "jpg"),
					folder + middle.file(),
					folder + picture.jpeg(Integer.MAX_VALUE).map(Picture.Size::file).orElse(middle.file()),
					middle.width(), middle.height(), picture.alt()));
	}

	private static String sources(Picture picture, String folder, String extension) {
		return picture.sizes()
			.stream()
			.filter((size) -> size.extension().equals(extension))
			.map((size) -> folder + size.file() + " " + size.width() + "w")
			.collect(Collectors.joining(", "));
	}

	/** Whether it stands upright. */
	public boolean upright() {
		return this.height > this.width;
	}

}
