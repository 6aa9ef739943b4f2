package id.terbit.asset;

/**
 * A picture cut to a shape around what matters in it.
 *
 * @param width pixels
 * @param height pixels
 * @param focusX what matters, in thousandths of the picture's width from the left
 * @param focusY what matters, in thousandths of the picture's height from the top
 * @param extension {@code jpg} or {@code webp}
 * @param size bytes
 */
public record Cut(Shape shape, int width, int height, int focusX, int focusY, String extension, long size) {

	/**
	 * Its file name; the public path is {@code /media/<sha256>/<file>}. Another focus
	 * gives another name, so what an address shows never changes.
	 */
	public String file() {
		return "%dx%d-%d-%d.%s".formatted(this.width, this.height, this.focusX, this.focusY, this.extension);
	}

}
