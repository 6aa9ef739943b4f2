package id.terbit.contentapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON schemas (2020-12, as OpenAPI 3.1 has them), written short. */
public final class Schemas {

	private static final JsonMapper JSON = JsonMapper.shared();

	private Schemas() {
	}

	/** {@code {"type": type}}. */
	public static ObjectNode of(String type) {
		return JSON.createObjectNode().put("type", type);
	}

	/** A string of a format, for example {@code uuid} or {@code date-time}. */
	public static ObjectNode formatted(String format) {
		return of("string").put("format", format);
	}

	/** One of several words. */
	public static ObjectNode choice(List<String> values) {
		ObjectNode node = of("string");
		values.forEach(node.putArray("enum")::add);
		return node;
	}

	/** A list. */
	public static ObjectNode list(ObjectNode items) {
		ObjectNode node = of("array");
		node.set("items", items);
		return node;
	}

	/** Another schema by name. */
	public static ObjectNode named(String name) {
		return JSON.createObjectNode().put("$ref", "#/components/schemas/" + name);
	}

	/** An object; the required members must be among the properties. */
	public static ObjectNode object(Map<String, ObjectNode> properties, List<String> required, boolean closed) {
		ObjectNode node = of("object");
		ObjectNode members = node.putObject("properties");
		properties.forEach(members::set);
		if (!required.isEmpty()) {
			required.forEach(node.putArray("required")::add);
		}
		if (closed) {
			node.put("additionalProperties", false);
		}
		return node;
	}

	/** The envelope of an answer. */
	public static ObjectNode envelope(ObjectNode data) {
		Map<String, ObjectNode> members = new LinkedHashMap<>();
		members.put("data", data);
		members.put("included", of("object"));
		members.put("meta", of("object"));
		members.put("links", of("object"));
		return object(members, List.of("data", "meta", "links"), false);
	}

}
