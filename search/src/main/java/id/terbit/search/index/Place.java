package id.terbit.search.index;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Where work over all documents is.
 *
 * @param stage what it is at
 * @param after the last document that is done, null where none is
 */
record Place(String stage, @Nullable UUID after) {

	private static final char BETWEEN = '/';

	/** Reads what {@link #written} gave; null is the beginning, which has no stage. */
	static Place read(@Nullable String written) {
		if (written == null) {
			return new Place("", null);
		}
		int end = written.lastIndexOf(BETWEEN);
		String after = written.substring(end + 1);
		return new Place(written.substring(0, end), after.isEmpty() ? null : UUID.fromString(after));
	}

	String written() {
		return this.stage + BETWEEN + ((this.after != null) ? this.after : "");
	}

}
