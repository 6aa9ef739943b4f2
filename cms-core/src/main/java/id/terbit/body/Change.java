package id.terbit.body;

/** What happened to a line or a run of words between two texts. */
public enum Change {

	/** Stands in both. */
	SAME,

	/** Stands in the later one alone. */
	ADDED,

	/** Stands in the earlier one alone. */
	REMOVED,

	/** A line that stands in both with different words, marks or place. */
	CHANGED

}
