package id.terbit.publisher.dispatch;

/** Something that looks for work, sooner if it is woken. */
public interface Wakeable {

	/** There may be work now. A hint: a lost one delays the work by a second at most. */
	void wake();

}
