package id.terbit.media.inspection;

/**
 * What a picture's header says.
 *
 * @param width stored pixels, before its orientation is applied
 * @param height stored pixels, before its orientation is applied
 * @param orientation EXIF tag 0x0112, 1 to 8; 1 where it is absent
 * @param moving whether it has more than one frame
 */
public record PictureFacts(int width, int height, int orientation, boolean moving) {

	/** Whether orientation exchanges width and height (5 to 8). */
	public boolean turned() {
		return this.orientation >= 5;
	}

	/** Width as people see it. */
	public int shownWidth() {
		return turned() ? this.height : this.width;
	}

	/** Height as people see it. */
	public int shownHeight() {
		return turned() ? this.width : this.height;
	}

	/** Width times height. */
	public long pixels() {
		return (long) this.width * this.height;
	}

}
