package id.terbit.asset;

import java.util.List;

/** Shapes that public pages cut pictures to, around what matters in them. */
public enum Shape {

	/** On cards of lists, in WebP and JPEG. */
	CARD(3, 2),

	/**
	 * Where a page is shared: 1200 by 630 in JPEG, which every platform reads (Facebook's
	 * page on sharing, "Images in link shares").
	 */
	SHARED(1200, 630);

	private final int width;

	private final int height;

	Shape(int width, int height) {
		this.width = width;
		this.height = height;
	}

	/**
	 * The largest width of this shape within a picture; pixels of one as of the other.
	 */
	public int widthWithin(int pictureWidth, int pictureHeight) {
		return (int) Math.max(1, Math.min(pictureWidth, (long) pictureHeight * this.width / this.height));
	}

	/** The height that goes with a width, in pixels. */
	public int heightOf(int itsWidth) {
		return (int) Math.max(1, Math.round((double) itsWidth * this.height / this.width));
	}

	/**
	 * The widths to make, in pixels, of a picture that has room for one of this width; a
	 * small picture gives its own and is never enlarged.
	 */
	public List<Integer> widths(int room) {
		List<Integer> wanted = (this == CARD) ? List.of(320, 640, 960) : List.of(1200);
		List<Integer> fitting = wanted.stream().filter((one) -> one <= room).toList();
		return fitting.isEmpty() ? List.of(room) : fitting;
	}

	/** {@code webp} and {@code jpg}, or one of them. */
	public List<String> extensions() {
		return (this == CARD) ? List.of("webp", "jpg") : List.of("jpg");
	}

}
