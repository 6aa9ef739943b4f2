package id.terbit.publisher.page;

/** Whether what a document announces is in force; everything but announcements is. */
public enum Phase {

	/** Its first day has not come. */
	UPCOMING,

	/** In force, or without days. */
	CURRENT,

	/** Its last day is over. */
	ENDED

}
