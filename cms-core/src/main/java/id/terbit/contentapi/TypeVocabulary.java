package id.terbit.contentapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.terbit.contenttype.ContentType;
import id.terbit.contenttype.ContentType.Field;

/** What may be asked of a content type's resources, from the type's declaration. */
final class TypeVocabulary {

	/** Members of every document, in the order in which they are written. */
	static final List<String> MEMBERS = List.of("id", "type", "site", "status", "slug", "path", "url", "title",
			"summary", "body", "seoTitle", "seoDescription", "hero", "gallery", "assets", "category", "tags",
			"districts", "byline", "publishedAt", "updatedAt", "version");

	/** Members that are made only where they are asked for. */
	static final List<String> ON_REQUEST = List.of("bodyHtml", "bodyText");

	/** Members for those who have a right to them. */
	static final List<String> INSIDE = List.of("state", "step", "deadline", "scheduledAt", "textHash", "unreviewed",
			"deliveries");

	static final Set<String> INCLUDES = Set.of("category", "tags", "assets", "bodyHtml", "bodyText");

	private TypeVocabulary() {
	}

	/** Of the list of a type. */
	static Vocabulary list(ContentType type, boolean drafts) {
		Map<String, FilterKind> filters = new HashMap<>(Map.of("id", FilterKind.ID, "site", FilterKind.NAME, "slug",
				FilterKind.NAME, "title", FilterKind.TEXT, "category", FilterKind.NAME, "tag", FilterKind.MEMBER,
				"district", FilterKind.MEMBER, "publishedAt", FilterKind.TIME, "updatedAt", FilterKind.TIME));
		Set<String> sorts = new HashSet<>(Set.of("publishedAt", "updatedAt", "title", "slug", "site", "category"));
		if (drafts) {
			filters.put("state", FilterKind.NAME);
			filters.put("createdAt", FilterKind.TIME);
			sorts.addAll(Set.of("state", "createdAt"));
			// a draft is not published yet
			sorts.remove("publishedAt");
			filters.remove("publishedAt");
		}
		// what only the office may see can't be found out by asking for it either
		type.fields().stream().filter((field) -> drafts || field.open()).forEach((field) -> {
			filters.put(field.name(), kind(field));
			if (!field.kind().listed() && !field.kind().isLong()) {
				sorts.add(field.name());
			}
		});
		return new Vocabulary(Set.of("status"), filters, sorts, fields(type), INCLUDES, true);
	}

	/** Of one document. */
	static Vocabulary item(ContentType type) {
		return new Vocabulary(Set.of("status"), Map.of(), Set.of(), fields(type), INCLUDES, false);
	}

	private static Set<String> fields(ContentType type) {
		List<String> fields = new ArrayList<>(MEMBERS);
		fields.addAll(ON_REQUEST);
		fields.addAll(INSIDE);
		type.fields().stream().map(Field::name).forEach(fields::add);
		return Set.copyOf(fields);
	}

	private static FilterKind kind(Field field) {
		return switch (field.kind()) {
			case LINE, LINES, PROSE, WEB, PHONE, NIP -> FilterKind.TEXT;
			case DAY -> FilterKind.DAY;
			case MOMENT -> FilterKind.TIME;
			case YES_NO -> FilterKind.YES_NO;
			case NUMBER, MONEY -> FilterKind.NUMBER;
			case CHOICE, POINT, PARENT, FILE -> FilterKind.NAME;
			case TEXTS, DOCUMENTS -> FilterKind.MEMBER;
		};
	}

}
