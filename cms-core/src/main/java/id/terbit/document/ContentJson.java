package id.terbit.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import id.terbit.asset.AssetId;
import id.terbit.body.Body;
import id.terbit.body.BodyJson;
import id.terbit.document.Content.MediaItem;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A content as JSON: what revisions are stored as and what the editor page sends.
 *
 * <pre>{@code
 * {"title": "", "summary": "", "body": {"type": "doc", …}, "seoTitle": "", "seoDescription": "",
 *  "slug": "", "category": uuid, "tags": [uuid], "districts": ["140301"], "hero": uuid, "gallery": [uuid],
 *  "media": [{"asset": uuid, "sha256": "", "alt": "", "caption": "", "credit": ""}], "fields": {}}
 * }</pre>
 *
 * Absent is empty. An unknown member is refused, and so is a value of the wrong kind.
 */
@Component
public class ContentJson {

	/** Largest text that is read, in characters: a body at its limit and all the rest. */
	public static final int MAX_LENGTH = 2 * BodyJson.MAX_BYTES;

	private static final Set<String> MEMBERS = Set.of("title", "summary", "body", "seoTitle", "seoDescription", "slug",
			"category", "tags", "districts", "hero", "gallery", "media", "fields");

	private static final Set<String> MEDIA_MEMBERS = Set.of("asset", "sha256", "alt", "caption", "credit");

	private final JsonMapper mapper = JsonMapper
		.builder(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
		.build();

	/** Writes a content; equal contents give equal text. */
	public String write(Content content) {
		return this.mapper.writeValueAsString(tree(content));
	}

	/** The same as a tree, for answers that hold more than the content. */
	public ObjectNode tree(Content content) {
		ObjectNode json = this.mapper.createObjectNode();
		json.put("title", content.title());
		json.put("summary", content.summary());
		json.set("body", this.mapper.readTree(BodyJson.write(content.body())));
		json.put("seoTitle", content.seoTitle());
		json.put("seoDescription", content.seoDescription());
		json.put("slug", content.slug());
		if (content.category() != null) {
			json.put("category", content.category().toString());
		}
		strings(json.putArray("tags"), content.tags());
		strings(json.putArray("districts"), content.districts());
		if (content.hero() != null) {
			json.put("hero", content.hero().toString());
		}
		strings(json.putArray("gallery"), content.gallery());
		ArrayNode media = json.putArray("media");
		for (MediaItem item : content.media()) {
			media.addObject()
				.put("asset", item.asset().toString())
				.put("sha256", item.sha256())
				.put("alt", item.alt())
				.put("caption", item.caption())
				.put("credit", item.credit());
		}
		json.set("fields", fields(content.fields()));
		return json;
	}

	/** The type's own fields alone, by name. */
	public String writeFields(Map<String, Object> fields) {
		return this.mapper.writeValueAsString(fields(fields));
	}

	/**
	 * Reads a content strictly.
	 * @throws RefusedException (INVALID) with {@code json.*} and {@code body.*} codes and
	 * a pointer each
	 */
	public Content read(String json) {
		if (json.length() > MAX_LENGTH) {
			throw RefusedException.invalid(Refusal.at("", "json.too-large", MAX_LENGTH));
		}
		JsonNode tree;
		try {
			tree = this.mapper.readTree(json);
		}
		catch (JacksonException ex) {
			throw RefusedException.invalid(Refusal.at("", "json.malformed"));
		}
		return read(tree, "");
	}

	/**
	 * Reads a content that stands within something larger.
	 * @param pointer JSON pointer of the tree
	 */
	public Content read(JsonNode tree, String pointer) {
		Reading reading = new Reading();
		if (!(tree instanceof ObjectNode object)) {
			throw RefusedException.invalid(Refusal.at(pointer, "json.object-wanted"));
		}
		reading.onlyKnown(object, MEMBERS, pointer);
		Content content = new Content(reading.text(object, "title", pointer), reading.text(object, "summary", pointer),
				body(reading, object, pointer), reading.text(object, "seoTitle", pointer),
				reading.text(object, "seoDescription", pointer), reading.text(object, "slug", pointer),
				reading.id(object.get("category"), pointer + "/category"),
				reading.list(object, "tags", pointer, reading::id),
				reading.list(object, "districts", pointer, reading::string),
				asset(reading, object.get("hero"), pointer + "/hero"),
				reading.list(object, "gallery", pointer, (node, place) -> asset(reading, node, place)),
				reading.list(object, "media", pointer, (node, place) -> media(reading, node, place)),
				fields(reading, object, pointer));
		reading.refuse();
		return content;
	}

	/** Reads the type's own fields alone. */
	public Map<String, Object> readFields(String json) {
		Reading reading = new Reading();
		ObjectNode object = this.mapper.createObjectNode();
		object.set("fields", this.mapper.readTree(json));
		Map<String, Object> fields = fields(reading, object, "");
		reading.refuse();
		return fields;
	}

	private Body body(Reading reading, ObjectNode object, String pointer) {
		JsonNode body = object.get("body");
		if (body == null || body.isNull()) {
			return Body.EMPTY;
		}
		try {
			return BodyJson.read(this.mapper.writeValueAsString(body), pointer + "/body");
		}
		catch (RefusedException ex) {
			reading.refusals.addAll(ex.refusals());
			return Body.EMPTY;
		}
	}

	private static @Nullable AssetId asset(Reading reading, @Nullable JsonNode node, String pointer) {
		UUID id = reading.id(node, pointer);
		return (id != null) ? new AssetId(id) : null;
	}

	private static @Nullable MediaItem media(Reading reading, JsonNode node, String pointer) {
		if (!(node instanceof ObjectNode object)) {
			reading.refusals.add(Refusal.at(pointer, "json.object-wanted"));
			return null;
		}
		reading.onlyKnown(object, MEDIA_MEMBERS, pointer);
		AssetId asset = asset(reading, object.get("asset"), pointer + "/asset");
		if (asset == null) {
			reading.refusals.add(Refusal.at(pointer + "/asset", "json.id-wanted"));
			return null;
		}
		return new MediaItem(asset, reading.text(object, "sha256", pointer), reading.text(object, "alt", pointer),
				reading.text(object, "caption", pointer), reading.text(object, "credit", pointer));
	}

	private static Map<String, Object> fields(Reading reading, ObjectNode object, String pointer) {
		Map<String, Object> fields = new LinkedHashMap<>();
		JsonNode node = object.get("fields");
		if (node == null || node.isNull()) {
			return fields;
		}
		if (!node.isObject()) {
			reading.refusals.add(Refusal.at(pointer + "/fields", "json.object-wanted"));
			return fields;
		}
		node.properties().forEach((entry) -> {
			JsonNode value = entry.getValue();
			if (value.isString()) {
				fields.put(entry.getKey(), value.stringValue());
			}
			else if (value.isBoolean()) {
				fields.put(entry.getKey(), value.booleanValue());
			}
			else if (value.isIntegralNumber() && value.canConvertToInt()) {
				fields.put(entry.getKey(), value.intValue());
			}
			else if (value.isArray()) {
				fields.put(entry.getKey(), texts(reading, value, pointer + "/fields/" + escaped(entry.getKey())));
			}
			else if (!value.isNull()) {
				reading.refusals.add(Refusal.at(pointer + "/fields/" + escaped(entry.getKey()), "json.scalar-wanted"));
			}
		});
		return fields;
	}

	private static List<String> texts(Reading reading, JsonNode list, String pointer) {
		List<String> texts = new ArrayList<>();
		for (int i = 0; i < list.size(); i++) {
			String text = reading.string(list.get(i), pointer + "/" + i);
			if (text != null) {
				texts.add(text);
			}
		}
		return List.copyOf(texts);
	}

	private ObjectNode fields(Map<String, Object> fields) {
		ObjectNode json = this.mapper.createObjectNode();
		fields.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach((entry) -> {
			if (entry.getValue() instanceof Boolean value) {
				json.put(entry.getKey(), value);
			}
			else if (entry.getValue() instanceof Integer value) {
				json.put(entry.getKey(), value);
			}
			else if (entry.getValue() instanceof List<?> values) {
				strings(json.putArray(entry.getKey()), values);
			}
			else {
				json.put(entry.getKey(), entry.getValue().toString());
			}
		});
		return json;
	}

	private static void strings(ArrayNode array, List<?> values) {
		values.forEach((value) -> array.add(value.toString()));
	}

	private static String escaped(String name) {
		return name.replace("~", "~0").replace("/", "~1");
	}

	/** Reads values and gathers what is wrong with them. */
	private static final class Reading {

		private final List<Refusal> refusals = new ArrayList<>();

		void onlyKnown(ObjectNode object, Set<String> members, String pointer) {
			object.propertyNames().forEach((name) -> {
				if (!members.contains(name)) {
					this.refusals.add(Refusal.at(pointer + "/" + escaped(name), "json.member-unknown", name));
				}
			});
		}

		String text(ObjectNode object, String name, String pointer) {
			JsonNode node = object.get(name);
			if (node == null || node.isNull()) {
				return "";
			}
			String text = string(node, pointer + "/" + name);
			return (text != null) ? text : "";
		}

		@Nullable String string(JsonNode node, String pointer) {
			if (node.isString()) {
				return node.stringValue();
			}
			this.refusals.add(Refusal.at(pointer, "json.text-wanted"));
			return null;
		}

		@Nullable UUID id(@Nullable JsonNode node, String pointer) {
			if (node == null || node.isNull()) {
				return null;
			}
			try {
				if (node.isString() && node.stringValue().length() == 36) {
					return UUID.fromString(node.stringValue());
				}
			}
			catch (IllegalArgumentException ex) {
				this.refusals.add(Refusal.at(pointer, "json.id-wanted"));
				return null;
			}
			this.refusals.add(Refusal.at(pointer, "json.id-wanted"));
			return null;
		}

		<T> List<T> list(ObjectNode object, String name, String pointer, Reader<T> reader) {
			List<T> values = new ArrayList<>();
			JsonNode node = object.get(name);
			if (node == null || node.isNull()) {
				return values;
			}
			if (!node.isArray()) {
				this.refusals.add(Refusal.at(pointer + "/" + name, "json.list-wanted"));
				return values;
			}
			for (int i = 0; i < node.size(); i++) {
				String place = pointer + "/" + name + "/" + i;
				T value = node.get(i).isNull() ? null : reader.read(node.get(i), place);
				if (node.get(i).isNull()) {
					this.refusals.add(Refusal.at(place, "json.value-missing"));
				}
				if (value != null) {
					values.add(value);
				}
			}
			return values;
		}

		void refuse() {
			if (!this.refusals.isEmpty()) {
				throw RefusedException.invalid(this.refusals);
			}
		}

		/** Reads one element of a list; null where it was refused. */
		private interface Reader<T> {

			@Nullable T read(JsonNode node, String pointer);

		}

	}

}
