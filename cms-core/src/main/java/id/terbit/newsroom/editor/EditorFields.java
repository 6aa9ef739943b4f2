package id.terbit.newsroom.editor;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.terbit.asset.Asset;
import id.terbit.asset.AssetCatalog;
import id.terbit.asset.AssetId;
import id.terbit.contenttype.ContentType;
import id.terbit.contenttype.ContentType.Field;
import id.terbit.contenttype.ContentType.Kind;
import id.terbit.contenttype.FieldCheck;
import id.terbit.contenttype.FieldText;
import id.terbit.document.Content;
import id.terbit.document.Document;
import id.terbit.document.Documents;
import id.terbit.document.EditorialDesk.SaveRights;
import id.terbit.newsroom.Choice;
import id.terbit.newsroom.FieldErrors;
import id.terbit.newsroom.Viewer;
import id.terbit.newsroom.editor.FieldView.Limits;
import id.terbit.newsroom.editor.FieldView.Shape;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Makes the form of a type's own fields from their declarations. */
@Component
class EditorFields {

	/**
	 * Documents and files that may be chosen; more than a list can show helps nobody.
	 * What is chosen already is always among them.
	 */
	private static final int MOST_CHOICES = 200;

	private final Documents documents;

	private final AssetCatalog assets;

	EditorFields(Documents documents, AssetCatalog assets) {
		this.documents = documents;
		this.assets = assets;
	}

	/**
	 * The fields in their order.
	 * @param content what they hold
	 * @param viewer who sees them, with times of the site
	 * @param errors what was just refused
	 */
	List<FieldView> of(ContentType type, Document document, Content content, SaveRights rights, Viewer viewer,
			FieldErrors errors) {
		List<FieldView> views = new ArrayList<>();
		for (Field field : type.fields()) {
			Object value = content.fields().get(field.name());
			views.add(new FieldView(field.name(), field.kind().name(), shape(field.kind()), inputType(field.kind()),
					FieldText.label(viewer.texts(), field), value(field.kind(), value, viewer),
					choices(field, value, document, viewer), limits(field), field.required(),
					field.text() ? rights.text() : rights.layout(),
					viewer.texts().find("help." + type.name() + "." + field.name()).orElse(""),
					errors.under("/fields/" + field.name())));
		}
		return views;
	}

	private static Shape shape(Kind kind) {
		return switch (kind) {
			case LINE, DAY, MOMENT, NUMBER, MONEY, POINT, WEB, PHONE, NIP -> Shape.INPUT;
			case LINES, PROSE, TEXTS -> Shape.AREA;
			case YES_NO -> Shape.BOX;
			case CHOICE, PARENT, FILE -> Shape.SELECT;
			case DOCUMENTS -> Shape.BOXES;
		};
	}

	private static String inputType(Kind kind) {
		return switch (kind) {
			case DAY -> "date";
			case MOMENT -> "datetime-local";
			case NUMBER, MONEY -> "number";
			case WEB -> "url";
			case PHONE -> "tel";
			default -> "text";
		};
	}

	private static Limits limits(Field field) {
		return switch (field.kind()) {
			case LINE -> Limits.characters(FieldCheck.LINE_LENGTH, 1);
			case LINES -> Limits.characters(FieldCheck.LINES_LENGTH, 3);
			case PROSE -> Limits.characters(FieldCheck.PROSE_LENGTH, 4);
			case TEXTS -> Limits.characters(FieldCheck.MOST_ITEMS * FieldCheck.LINE_LENGTH, 4);
			case WEB -> Limits.characters(FieldCheck.WEB_LENGTH, 1);
			case POINT, PHONE, NIP -> Limits.characters(60, 1);
			case NUMBER, MONEY -> Limits.numbers(field.least(), field.most());
			default -> Limits.NONE;
		};
	}

	private static String value(Kind kind, @Nullable Object value, Viewer viewer) {
		if (value instanceof List<?> items) {
			return items.stream().map(String::valueOf).collect(Collectors.joining("\n"));
		}
		if (kind == Kind.MOMENT && value != null) {
			try {
				return viewer.formats().input(Instant.parse(value.toString()));
			}
			catch (DateTimeException ex) {
				// What was refused is shown as it was written.
				return value.toString();
			}
		}
		return (value != null) ? value.toString() : "";
	}

	private List<Choice> choices(Field field, @Nullable Object value, Document document, Viewer viewer) {
		Set<String> chosen = (value instanceof List<?> items)
				? items.stream().map(String::valueOf).collect(Collectors.toSet())
				: Stream.ofNullable(value).map(Object::toString).collect(Collectors.toSet());
		Map<String, String> labels = switch (field.kind()) {
			case CHOICE -> words(field, viewer);
			case PARENT, DOCUMENTS -> others(document, chosen, viewer);
			case FILE -> files(document, chosen);
			default -> Map.of();
		};
		List<Choice> choices = new ArrayList<>();
		if (shape(field.kind()) == Shape.SELECT) {
			String none = viewer.texts().get(field.required() ? "editor.field.choose" : "editor.none");
			choices.add(new Choice("", none, chosen.isEmpty()));
		}
		labels.forEach((id, label) -> choices.add(new Choice(id, label, chosen.contains(id))));
		return choices;
	}

	private static Map<String, String> words(Field field, Viewer viewer) {
		Map<String, String> words = new LinkedHashMap<>();
		field.choices().forEach((choice) -> words.put(choice, FieldText.choice(viewer.texts(), field, choice)));
		return words;
	}

	private Map<String, String> others(Document document, Set<String> chosen, Viewer viewer) {
		Map<String, String> titles = new LinkedHashMap<>();
		this.documents
			.list(new Documents.Filter(document.siteId(), document.type(), Set.of(), null, ""), viewer.person(), 1,
					MOST_CHOICES)
			.rows()
			.stream()
			.filter((row) -> !row.documentId().equals(document.id()))
			.forEach((row) -> titles.put(row.documentId().toString(), viewer.title(row.title())));
		this.documents.byIds(missing(chosen, titles))
			.values()
			.stream()
			.filter((other) -> other.siteId().equals(document.siteId()) && other.type().equals(document.type()))
			.forEach((other) -> titles.put(other.id().toString(), viewer.title(other.current().content().title())));
		return titles;
	}

	private Map<String, String> files(Document document, Set<String> chosen) {
		Map<String, String> names = new LinkedHashMap<>();
		this.assets.papers(document.siteId(), MOST_CHOICES)
			.forEach((file) -> names.put(file.id().toString(), name(file)));
		this.assets.byIds(missing(chosen, names).stream().map(AssetId::new).toList())
			.values()
			.forEach((file) -> names.put(file.id().toString(), name(file)));
		return names;
	}

	private static String name(Asset file) {
		return file.caption().isBlank() ? file.fileName() : file.caption() + " (" + file.fileName() + ")";
	}

	private static List<UUID> missing(Set<String> chosen, Map<String, String> known) {
		return chosen.stream()
			.filter((id) -> !known.containsKey(id) && id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
			.map(UUID::fromString)
			.toList();
	}

}
