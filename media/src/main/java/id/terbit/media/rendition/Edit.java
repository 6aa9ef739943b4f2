package id.terbit.media.rendition;

import java.util.List;

import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;

/**
 * What people do to an uploaded picture: it is turned, then cropped. The part that is
 * left is counted in thousandths of the turned picture's sides, so that it does not hang
 * on how large the picture is.
 *
 * @param quarterTurns clockwise, 0 to 3
 */
public record Edit(int quarterTurns, int left, int top, int width, int height) {

	/** The whole picture as it was uploaded. */
	public static final Edit NONE = new Edit(0, 0, 0, 1000, 1000);

	/** Less than this is a slip of the hand. */
	private static final int SMALLEST = 50;

	/** One that can be done. */
	public static Edit checked(int quarterTurns, int left, int top, int width, int height) {
		boolean fits = left >= 0 && top >= 0 && width >= SMALLEST && height >= SMALLEST && left + width <= 1000
				&& top + height <= 1000;
		if (!fits) {
			throw RefusedException.invalid(List.of(Refusal.at("/crop", "asset.crop-outside")));
		}
		return new Edit(Math.floorMod(quarterTurns, 4), left, top, width, height);
	}

	/**
	 * EXIF's orientation of a picture that has one and is turned then.
	 * @param orientation 1 to 8
	 */
	int orientation(int orientation) {
		int turned = orientation;
		for (int turn = 0; turn < this.quarterTurns; turn++) {
			turned = switch (turned) {
				case 1 -> 6;
				case 2 -> 7;
				case 3 -> 8;
				case 4 -> 5;
				case 5 -> 2;
				case 6 -> 3;
				case 7 -> 4;
				default -> 1;
			};
		}
		return turned;
	}

	/** Whether nothing is done. */
	public boolean isNothing() {
		return equals(NONE);
	}

	/** Whether a part is cut away. */
	public boolean crops() {
		return this.width < 1000 || this.height < 1000;
	}

	/**
	 * The same after one more quarter turn clockwise: the part that is left turns along.
	 */
	public Edit turned() {
		int across = this.height;
		int down = this.width;
		return new Edit((this.quarterTurns + 1) % 4, 1000 - this.top - across, this.left, across, down);
	}

}
