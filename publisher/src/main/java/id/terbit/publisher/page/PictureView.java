package id.terbit.publisher.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import id.terbit.asset.Cut;
import id.terbit.asset.Shape;
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

	private static final int CARD = 640;

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

	/**
	 * The view for a card: cut to its shape around what matters, or whole where it was
	 * not cut.
	 */
	public static Optional<PictureView> ofCard(Picture picture, String media) {
		String folder = media + "/" + picture.sha256() + "/";
		List<Cut> cuts = picture.cut(Shape.CARD);
		String webp = cuts(cuts, folder, "webp");
		Optional<Cut> middle = cuts.stream()
			.filter((cut) -> cut.extension().equals("jpg") && cut.width() <= CARD)
			.reduce((smaller, larger) -> larger);
		return middle.isEmpty() ? of(picture, media)
				: middle.map((cut) -> new PictureView(webp.isEmpty() ? null : webp, cuts(cuts, folder, "jpg"),
						folder + cut.file(), folder + cut.file(), cut.width(), cut.height(), picture.alt()));
	}

	private static String cuts(List<Cut> cuts, String folder, String extension) {
		return cuts.stream()
			.filter((cut) -> cut.extension().equals(extension))
			.map((cut) -> folder + cut.file() + " " + cut.width() + "w")
			.collect(Collectors.joining(", "));
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
