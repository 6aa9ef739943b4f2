package id.terbit.newsroom.letter;

import java.util.Locale;

/**
 * The letters that tell what happened to a text; each has its words in the message files.
 */
enum LetterKind {

	/** To the editors. */
	SUBMITTED,

	/** To writer and publishers. */
	APPROVED,

	/** To writer and publishers. */
	RETURNED,

	/** To writer and publishers. */
	REJECTED,

	/** To the editor. */
	STAGED,

	/** To all who took part. */
	PUBLISHED,

	/** To the publisher. */
	SCHEDULE_FAILED,

	/** To the heads of division, while nobody has reviewed an urgent publication. */
	UNREVIEWED;

	/**
	 * Its name in the queue and in the message files, for example
	 * {@code schedule-failed}.
	 */
	String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
