package id.terbit.contentapi;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import id.terbit.contenttype.ContentType;
import id.terbit.contenttype.ContentType.Field;
import id.terbit.contenttype.FieldCheck;
import id.terbit.document.Edition.Withdrawal;
import id.terbit.document.EditionState;

import tools.jackson.databind.node.ObjectNode;

/** Schemas of documents, from the declarations of their types. */
final class DocumentSchemas {

	private DocumentSchemas() {
	}

	/** {@code Article} for {@code article}. */
	static String name(ContentType type) {
		return type.name().substring(0, 1).toUpperCase(Locale.ROOT) + type.name().substring(1);
	}

	/** A document as it is read. */
	static ObjectNode resource(ContentType type) {
		Map<String, ObjectNode> members = new LinkedHashMap<>();
		members.put("id", Schemas.formatted("uuid"));
		members.put("type", Schemas.choice(List.of(type.name())));
		members.put("site", Schemas.of("string"));
		members.put("status", Schemas.choice(List.of("live", "archived", "withdrawn", "draft", "discarded")));
		for (String text : List.of("slug", "path", "url", "title", "summary", "seoTitle", "seoDescription", "bodyHtml",
				"bodyText", "category", "textHash")) {
			members.put(text, Schemas.of("string"));
		}
		members.put("body", Schemas.named("Body"));
		members.put("hero", Schemas.named("DocumentAsset"));
		members.put("gallery", Schemas.list(Schemas.formatted("uuid")));
		members.put("assets", Schemas.list(Schemas.named("DocumentAsset")));
		members.put("tags", Schemas.list(Schemas.of("string")));
		members.put("districts", Schemas.list(Schemas.of("string")));
		members.put("byline", Schemas.of("object"));
		for (String time : List.of("publishedAt", "updatedAt", "deadline", "scheduledAt")) {
			members.put(time, Schemas.formatted("date-time"));
		}
		members.put("version", Schemas.of("integer"));
		members.put("state", Schemas.choice(Arrays.stream(EditionState.values()).map(Enum::name).toList()));
		members.put("step", Schemas.of("object"));
		members.put("unreviewed", Schemas.of("boolean"));
		members.put("deliveries", Schemas.list(Schemas.of("object")));
		type.fields().forEach((field) -> members.put(field.name(), field(field)));
		return Schemas.object(members, List.of("id", "type", "version"), false);
	}

	/** A document as it is written; nothing else is taken. */
	static ObjectNode input(ContentType type, boolean create) {
		Map<String, ObjectNode> members = new LinkedHashMap<>();
		if (create) {
			members.put("site", Schemas.of("string"));
		}
		for (String text : List.of("title", "summary", "seoTitle", "seoDescription", "slug")) {
			members.put(text, Schemas.of("string"));
		}
		members.put("category", nullable("string"));
		members.put("body", Schemas.named("Body"));
		members.put("hero", nullable("string"));
		members.put("gallery", Schemas.list(Schemas.formatted("uuid")));
		members.put("assets", Schemas.list(described()));
		members.put("tags", Schemas.list(Schemas.of("string")));
		members.put("districts", Schemas.list(Schemas.of("string")));
		type.fields().forEach((field) -> members.put(field.name(), field(field)));
		return Schemas.object(members, create ? List.of("site") : List.of(), true);
	}

	/** What a verb may need. */
	static ObjectNode action() {
		Map<String, ObjectNode> members = new LinkedHashMap<>();
		members.put("note", Schemas.of("string"));
		members.put("reason", Schemas.of("string"));
		members.put("at", Schemas.formatted("date-time"));
		members.put("checklist", Schemas.of("boolean"));
		members.put("kind", Schemas.choice(Arrays.stream(Withdrawal.Kind.values()).map(Enum::name).toList()));
		members.put("redirectTo", Schemas.of("string"));
		ObjectNode shares = Schemas.of("object");
		shares.set("additionalProperties", Schemas.of("string"));
		members.put("shares", shares);
		members.put("textHash", Schemas.of("string"));
		members.put("edition", Schemas.formatted("uuid"));
		return Schemas.object(members, List.of(), true);
	}

	/** A picture or file as a document shows it. */
	static ObjectNode asset() {
		Map<String, ObjectNode> rendition = new LinkedHashMap<>();
		rendition.put("url", Schemas.formatted("uri"));
		rendition.put("width", Schemas.of("integer"));
		rendition.put("height", Schemas.of("integer"));
		rendition.put("mediaType", Schemas.of("string"));
		Map<String, ObjectNode> members = new LinkedHashMap<>();
		members.put("id", Schemas.formatted("uuid"));
		for (String text : List.of("sha256", "mediaType", "alt", "caption", "credit", "reading")) {
			members.put(text, Schemas.of("string"));
		}
		members.put("duration", Schemas.of("number"));
		for (String number : List.of("size", "width", "height", "pages")) {
			members.put(number, Schemas.of("integer"));
		}
		members.put("renditions", Schemas.list(Schemas.object(rendition, List.of("url", "width", "height"), false)));
		return Schemas.object(members, List.of("id"), false);
	}

	private static ObjectNode described() {
		Map<String, ObjectNode> members = new LinkedHashMap<>();
		members.put("id", Schemas.formatted("uuid"));
		for (String text : List.of("alt", "caption", "credit")) {
			members.put(text, Schemas.of("string"));
		}
		return Schemas.object(members, List.of("id"), true);
	}

	private static ObjectNode field(Field field) {
		return switch (field.kind()) {
			case LINE -> text(FieldCheck.LINE_LENGTH);
			case LINES -> text(FieldCheck.LINES_LENGTH);
			case PROSE -> text(FieldCheck.PROSE_LENGTH);
			case TEXTS -> items(text(FieldCheck.LINE_LENGTH));
			case CHOICE -> Schemas.choice(field.choices());
			case DAY -> Schemas.formatted("date");
			case MOMENT -> Schemas.formatted("date-time");
			case YES_NO -> Schemas.of("boolean");
			case NUMBER, MONEY -> Schemas.of("integer").put("minimum", field.least()).put("maximum", field.most());
			case POINT -> Schemas.of("string").put("pattern", "^-?[0-9]{1,2}([.][0-9]+)?, ?-?[0-9]{1,3}([.][0-9]+)?$");
			case WEB -> Schemas.formatted("uri").put("maxLength", FieldCheck.WEB_LENGTH);
			case PHONE -> Schemas.of("string").put("pattern", "^[+]?[0-9(][0-9 ()./-]+$").put("maxLength", 32);
			case NIP -> Schemas.of("string").put("minLength", 18).put("maxLength", 30);
			case PARENT, FILE -> Schemas.formatted("uuid");
			case DOCUMENTS -> items(Schemas.formatted("uuid"));
		};
	}

	private static ObjectNode text(int longest) {
		return Schemas.of("string").put("maxLength", longest);
	}

	private static ObjectNode items(ObjectNode item) {
		return Schemas.list(item).put("maxItems", FieldCheck.MOST_ITEMS);
	}

	private static ObjectNode nullable(String type) {
		ObjectNode node = Schemas.of(type);
		node.putArray("type").add(type).add("null");
		return node;
	}

}
