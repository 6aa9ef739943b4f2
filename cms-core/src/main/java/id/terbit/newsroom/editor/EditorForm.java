package id.terbit.newsroom.editor;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import id.terbit.asset.AssetId;
import id.terbit.contenttype.ContentType;
import id.terbit.contenttype.ContentType.Field;
import id.terbit.contenttype.ContentTypes;
import id.terbit.document.Content;
import id.terbit.document.Content.MediaItem;
import id.terbit.document.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * A form of the editor page from a browser without script: what it names replaces what is
 * stored, the body stays. Browsers leave out boxes that are not ticked, so two hidden
 * fields say which half of the form was there.
 */
class EditorForm {

	private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,10}");

	private final Document document;

	private final Content before;

	private final MultiValueMap<String, String> form;

	EditorForm(Document document, MultiValueMap<String, String> form) {
		this.document = document;
		this.before = document.current().content();
		this.form = form;
	}

	/** Names of the tags, where the form has them. */
	Optional<List<String>> tagNames() {
		return Optional.ofNullable(this.form.getFirst("tags"))
			.map((text) -> Arrays.stream(text.split(","))
				.map(String::strip)
				.filter((name) -> !name.isEmpty())
				.toList());
	}

	/**
	 * The content as the form wants it.
	 * @param tags ids of the tags, or null where they stay
	 */
	Content content(@Nullable List<UUID> tags) {
		boolean layout = this.form.containsKey("layout");
		return new Content(text("title", this.before.title()), text("summary", this.before.summary()),
				this.before.body(), text("seoTitle", this.before.seoTitle()),
				text("seoDescription", this.before.seoDescription()), text("slug", this.before.slug()),
				layout && this.form.containsKey("category") ? id("category") : this.before.category(),
				(tags != null) ? tags : this.before.tags(),
				layout ? this.form.getOrDefault("districts", List.of()) : this.before.districts(),
				layout ? hero() : this.before.hero(), layout ? gallery() : this.before.gallery(), media(), fields());
	}

	/** The same content with other tags. */
	static Content withTags(Content content, List<UUID> tags) {
		return new Content(content.title(), content.summary(), content.body(), content.seoTitle(),
				content.seoDescription(), content.slug(), content.category(), tags, content.districts(), content.hero(),
				content.gallery(), content.media(), content.fields());
	}

	private String text(String name, String stored) {
		String value = this.form.getFirst(name);
		return (value != null) ? value.replace("\r\n", "\n") : stored;
	}

	private @Nullable UUID id(String name) {
		String value = this.form.getFirst(name);
		return (value != null && ID.matcher(value).matches()) ? UUID.fromString(value) : null;
	}

	private @Nullable AssetId hero() {
		UUID hero = id("hero");
		return (hero != null) ? new AssetId(hero) : null;
	}

	/** What stays keeps its order; what is new comes last. */
	private List<AssetId> gallery() {
		List<String> ticked = this.form.getOrDefault("gallery", List.of());
		return this.before.media()
			.stream()
			.map(MediaItem::asset)
			.filter((asset) -> ticked.contains(asset.toString()))
			.sorted((one, other) -> Integer.compare(place(one), place(other)))
			.toList();
	}

	private int place(AssetId asset) {
		int place = this.before.gallery().indexOf(asset);
		return (place >= 0) ? place : Integer.MAX_VALUE;
	}

	private List<MediaItem> media() {
		return this.before.media()
			.stream()
			.map((item) -> new MediaItem(item.asset(), version(item), text("alt-" + item.asset(), item.alt()),
					text("caption-" + item.asset(), item.caption()), text("credit-" + item.asset(), item.credit())))
			.toList();
	}

	/**
	 * The newest version where it is ticked; whether it is the newest is checked with all
	 * else.
	 */
	private String version(MediaItem item) {
		String ticked = text("newest-" + item.asset(), "");
		return ticked.isEmpty() ? item.sha256() : ticked;
	}

	private Map<String, Object> fields() {
		Map<String, Object> fields = new HashMap<>(this.before.fields());
		ContentTypes.byName(this.document.type())
			.map(ContentType::fields)
			.orElse(List.of())
			.stream()
			.filter((field) -> this.form.containsKey(field.text() ? "text" : "layout"))
			.forEach((field) -> put(fields, field));
		return fields;
	}

	private void put(Map<String, Object> fields, Field field) {
		String value = text("field-" + field.name(), "").strip();
		Object read = switch (field.kind()) {
			case YES_NO -> !value.isEmpty();
			case NUMBER, MONEY -> WHOLE_NUMBER.matcher(value).matches() ? Long.valueOf(value) : value;
			case TEXTS -> value.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
			case DOCUMENTS -> this.form.getOrDefault("field-" + field.name(), List.of());
			default -> value;
		};
		if (read.equals("") || read.equals(List.of())) {
			fields.remove(field.name());
		}
		else {
			fields.put(field.name(), read);
		}
	}

}
