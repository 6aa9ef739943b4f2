package id.terbit.body;

import java.util.List;

/**
 * A text: blocks in order. The JSON form is what the ProseMirror editor reads and writes.
 */
public record Body(List<Block> blocks) {

	/** No block at all. */
	public static final Body EMPTY = new Body(List.of());

	public Body {
		blocks = List.copyOf(blocks);
	}

}
