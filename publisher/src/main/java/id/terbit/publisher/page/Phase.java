package id.terbit.publisher.page;

/** Whether a document is in force; everything whose type has no period is. */
public enum Phase {

	/** Its first day has not come. */
	UPCOMING,

	/** In force, or without days. */
	CURRENT,

	/** Its last day is over. */
	ENDED

}
