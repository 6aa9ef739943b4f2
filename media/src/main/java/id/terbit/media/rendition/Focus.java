package id.terbit.media.rendition;

/**
 * What matters most in a picture: what is cut to a shape is cut around it.
 *
 * @param x thousandths of the picture's width from the left, 0 to 1000
 * @param y thousandths of the picture's height from the top, 0 to 1000
 */
public record Focus(int x, int y) {

	/** Where nobody has said anything: the middle. */
	public static final Focus MIDDLE = new Focus(500, 500);

	public Focus {
		x = Math.max(0, Math.min(1000, x));
		y = Math.max(0, Math.min(1000, y));
	}

	/** The same spot after a picture was edited anew. */
	public Focus moved(Edit from, Edit to) {
		int left = from.left() + this.x * from.width() / 1000;
		int top = from.top() + this.y * from.height() / 1000;
		for (int turns = Math.floorMod(to.quarterTurns() - from.quarterTurns(), 4); turns > 0; turns--) {
			int turned = 1000 - top;
			top = left;
			left = turned;
		}
		return new Focus((left - to.left()) * 1000 / to.width(), (top - to.top()) * 1000 / to.height());
	}

}
