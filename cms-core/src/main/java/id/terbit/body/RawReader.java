package id.terbit.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads nodes from a stream of JSON tokens, counting depth and nodes before it keeps
 * them.
 */
final class RawReader {

	/** Longest name or value that a reason repeats. */
	private static final int QUOTED = 60;

	/** More marks than there are kinds; beyond it nothing is kept. */
	private static final int MOST_MARKS = 16;

	private final JsonParser parser;

	private final Reasons reasons;

	private int nodes;

	RawReader(JsonParser parser, Reasons reasons) {
		this.parser = parser;
		this.reasons = reasons;
	}

	/** The parser stands at the node's opening brace. */
	RawNode node(String pointer, int depth) {
		this.nodes++;
		if (this.nodes > BodyJson.MAX_NODES) {
			throw this.reasons.fatal(pointer, "too-many-nodes", BodyJson.MAX_NODES);
		}
		if (depth > BodyJson.MAX_DEPTH) {
			throw this.reasons.fatal(pointer, "too-deep", BodyJson.MAX_DEPTH);
		}
		String type = null;
		String text = null;
		Map<String, Object> attributes = Map.of();
		List<RawNode> content = null;
		List<RawNode> marks = List.of();
		while (this.parser.nextToken() == JsonToken.PROPERTY_NAME) {
			String name = this.parser.currentName();
			String at = pointer + "/" + escaped(name);
			this.parser.nextToken();
			switch (name) {
				case "type" -> type = string(at);
				case "text" -> text = string(at);
				case "attrs" -> attributes = attributes(at);
				case "content" -> content = list(at, depth);
				case "marks" -> marks = marks(at);
				default -> unknown(at, name);
			}
		}
		if (type == null) {
			this.reasons.add(pointer, "type-missing");
			type = "";
		}
		return new RawNode(pointer, type, attributes, content, marks, text);
	}

	private List<RawNode> list(String pointer, int depth) {
		List<RawNode> nodes = new ArrayList<>();
		if (!opens(JsonToken.START_ARRAY, pointer)) {
			return nodes;
		}
		for (int index = 0; this.parser.nextToken() != JsonToken.END_ARRAY; index++) {
			String at = pointer + "/" + index;
			if (opens(JsonToken.START_OBJECT, at)) {
				nodes.add(node(at, depth + 1));
			}
		}
		return nodes;
	}

	private List<RawNode> marks(String pointer) {
		List<RawNode> marks = new ArrayList<>();
		if (!opens(JsonToken.START_ARRAY, pointer)) {
			return marks;
		}
		for (int index = 0; this.parser.nextToken() != JsonToken.END_ARRAY; index++) {
			String at = pointer + "/" + index;
			if (index >= MOST_MARKS) {
				throw this.reasons.fatal(at, "too-many-marks", MOST_MARKS);
			}
			if (opens(JsonToken.START_OBJECT, at)) {
				marks.add(mark(at));
			}
		}
		return marks;
	}

	private RawNode mark(String pointer) {
		String type = null;
		Map<String, Object> attributes = Map.of();
		while (this.parser.nextToken() == JsonToken.PROPERTY_NAME) {
			String name = this.parser.currentName();
			String at = pointer + "/" + escaped(name);
			this.parser.nextToken();
			switch (name) {
				case "type" -> type = string(at);
				case "attrs" -> attributes = attributes(at);
				default -> unknown(at, name);
			}
		}
		if (type == null) {
			this.reasons.add(pointer, "type-missing");
			type = "";
		}
		return new RawNode(pointer, type, attributes, null, List.of(), null);
	}

	private Map<String, Object> attributes(String pointer) {
		if (this.parser.currentToken() == JsonToken.VALUE_NULL || !opens(JsonToken.START_OBJECT, pointer)) {
			return Map.of();
		}
		Map<String, Object> attributes = new HashMap<>();
		while (this.parser.nextToken() == JsonToken.PROPERTY_NAME) {
			String name = this.parser.currentName();
			JsonToken token = this.parser.nextToken();
			if (token != JsonToken.VALUE_NULL) {
				attributes.put(name, value(token));
			}
		}
		return attributes;
	}

	private Object value(JsonToken token) {
		return switch (token) {
			case VALUE_STRING -> this.parser.getString();
			case VALUE_NUMBER_INT -> wholeNumber();
			case START_ARRAY -> strings();
			case START_OBJECT -> {
				this.parser.skipChildren();
				yield RawNode.UNFIT;
			}
			default -> RawNode.UNFIT;
		};
	}

	private Object wholeNumber() {
		return (this.parser.getNumberType() == JsonParser.NumberType.INT) ? this.parser.getLongValue() : RawNode.UNFIT;
	}

	private Object strings() {
		List<String> strings = new ArrayList<>();
		boolean fit = true;
		while (this.parser.nextToken() != JsonToken.END_ARRAY) {
			if (this.parser.currentToken() == JsonToken.VALUE_STRING) {
				strings.add(this.parser.getString());
			}
			else {
				this.parser.skipChildren();
				fit = false;
			}
		}
		return fit ? strings : RawNode.UNFIT;
	}

	private @Nullable String string(String pointer) {
		if (this.parser.currentToken() == JsonToken.VALUE_STRING) {
			return this.parser.getString();
		}
		this.parser.skipChildren();
		this.reasons.add(pointer, "value-misfit");
		return null;
	}

	private boolean opens(JsonToken wanted, String pointer) {
		if (this.parser.currentToken() == wanted) {
			return true;
		}
		this.parser.skipChildren();
		this.reasons.add(pointer, "value-misfit");
		return false;
	}

	private void unknown(String pointer, String name) {
		this.parser.skipChildren();
		this.reasons.add(pointer, "property-unknown", quoted(name));
	}

	/** A name as a reference token of RFC 6901, not longer than it helps. */
	static String escaped(String name) {
		return quoted(name).replace("~", "~0").replace("/", "~1");
	}

	/** Foreign text as a reason may repeat it. */
	static String quoted(String text) {
		String clean = Inlines.clean(text);
		return (clean.length() > QUOTED) ? Inlines.clean(clean.substring(0, QUOTED)) + "…" : clean;
	}

}
