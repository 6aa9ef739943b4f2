package id.terbit.newsroom.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import id.terbit.document.Content;
import id.terbit.document.ContentJson;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the editor's script sends: {@code {"version": 7, "auto": true, "content": {…},
 * "tagNames": ["bahari"]}}.
 *
 * @param version the version that the writer's text began from
 * @param auto whether the page saved by itself
 * @param content as {@link ContentJson} reads it, without tags
 * @param tagNames the tags by name, new ones are made; null where the content's own stand
 */
record SaveRequest(long version, boolean auto, Content content, @Nullable List<String> tagNames) {

	private static final Set<String> MEMBERS = Set.of("version", "auto", "content", "tagNames", "at");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	SaveRequest {
		tagNames = (tagNames != null) ? List.copyOf(tagNames) : null;
	}

	/**
	 * Reads a request strictly.
	 * @throws RefusedException (INVALID) with a pointer each
	 */
	static SaveRequest read(String text, ContentJson contents) {
		if (text.length() > ContentJson.MAX_LENGTH) {
			throw RefusedException.invalid(Refusal.at("", "json.too-large", ContentJson.MAX_LENGTH));
		}
		JsonNode tree = tree(text);
		if (!(tree instanceof ObjectNode object)) {
			throw RefusedException.invalid(Refusal.at("", "json.object-wanted"));
		}
		List<Refusal> refusals = new ArrayList<>();
		object.propertyNames()
			.stream()
			.filter((name) -> !MEMBERS.contains(name))
			.forEach((name) -> refusals.add(Refusal.at("", "json.member-unknown", name)));
		long version = object.path("version").isIntegralNumber() ? object.path("version").longValue() : -1;
		List<String> tags = new ArrayList<>();
		object.path("tagNames").forEach((name) -> {
			if (name.isString()) {
				tags.add(name.stringValue());
			}
			else {
				refusals.add(Refusal.at("/tagNames", "json.text-wanted"));
			}
		});
		if (!refusals.isEmpty()) {
			throw RefusedException.invalid(refusals);
		}
		Content content = contents.read(object.path("content"), "");
		return new SaveRequest(version, object.path("auto").asBoolean(false), content,
				object.has("tagNames") ? tags : null);
	}

	private static JsonNode tree(String text) {
		try {
			return JSON.readTree(text);
		}
		catch (JacksonException ex) {
			throw RefusedException.invalid(Refusal.at("", "json.malformed"));
		}
	}

}
