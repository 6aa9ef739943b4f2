package id.terbit.body;

import java.util.List;

/** What stands inside a line of text. */
public sealed interface Inline {

	/**
	 * Characters with marks.
	 *
	 * @param value never empty
	 * @param marks in the order of {@link Mark}'s declarations, each kind at most once
	 */
	record Text(String value, List<Mark> marks) implements Inline {

		public Text {
			marks = List.copyOf(marks);
		}

		public Text(String value) {
			this(value, List.of());
		}

	}

	/** A line break within a paragraph. */
	record HardBreak() implements Inline {
	}

}
