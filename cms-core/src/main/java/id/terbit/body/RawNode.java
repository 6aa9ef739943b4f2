package id.terbit.body;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A node as the JSON has it, before it is known to be right.
 *
 * @param pointer where it stands in the input
 * @param attributes strings, whole numbers as {@link Long} and lists of strings; what is
 * null in JSON is absent, anything else is {@link #UNFIT}
 * @param content null where the node names none
 */
record RawNode(String pointer, String type, Map<String, Object> attributes, @Nullable List<RawNode> content,
		List<RawNode> marks, @Nullable String text) {

	/** The value of an attribute that is of no known sort. */
	static final Object UNFIT = new Object();

	List<RawNode> children() {
		return (this.content != null) ? this.content : List.of();
	}

}
