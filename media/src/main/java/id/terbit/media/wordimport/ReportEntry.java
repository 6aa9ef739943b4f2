package id.terbit.media.wordimport;

/**
 * One line of a report.
 *
 * @param code the message files hold its sentence under {@code word.<code>}; argument 0
 * is the count, argument 1 the detail
 * @param count how often, at least 1
 * @param detail what exactly, in the file's own words; may be empty
 */
public record ReportEntry(Kind kind, String code, int count, String detail) {

	/** What became of something in the file. */
	public enum Kind {

		/** As it was. */
		CARRIED,

		/** There, but not as it was. */
		CHANGED,

		/** Not there. */
		LEFT_OUT

	}

}
