package id.terbit.body;

import java.util.List;

/** What stands inside a line of text. */
public sealed interface Inline {

	/**
	 * Characters with marks.
	 *
	 * @param value without characters that neither XML nor PostgreSQL can hold: line
	 * breaks become spaces, other control characters go
	 * @param marks in the order of {@link Mark}'s declarations, each kind at most once
	 */
	record Text(String value, List<Mark> marks) implements Inline {

		public Text {
			value = Inlines.clean(value);
			marks = Inlines.ordered(marks);
		}

		public Text(String value) {
			this(value, List.of());
		}

	}

	/** A line break within a paragraph. */
	record HardBreak() implements Inline {
	}

}
