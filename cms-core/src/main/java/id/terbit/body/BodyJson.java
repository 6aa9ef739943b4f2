package id.terbit.body;

/** The JSON form of a body: {@code {"type":"doc","content":[…]}}. */
public interface BodyJson {

	/** Largest JSON text that is read, in bytes of UTF-8. */
	int MAX_BYTES = 2_000_000;

	/** Deepest nesting of nodes. */
	int MAX_DEPTH = 32;

	/** Most nodes in one body, text nodes included. */
	int MAX_NODES = 5_000;

	/**
	 * Reads a body strictly: an unknown node, mark or attribute, a node where it may not
	 * stand, and anything beyond the limits is refused.
	 * @param pointer JSON pointer that the reasons start with, for example {@code /body}
	 * @throws id.terbit.refusal.RefusedException (INVALID) with {@code body.*} codes and
	 * a pointer each
	 */
	Body read(String json, String pointer);

	/** Writes a body canonically: equal bodies give equal text. */
	String write(Body body);

}
