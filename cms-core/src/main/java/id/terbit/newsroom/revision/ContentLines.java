package id.terbit.newsroom.revision;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collector;
import java.util.stream.Collectors;

import id.terbit.asset.AssetCatalog;
import id.terbit.asset.AssetId;
import id.terbit.contenttype.ContentType;
import id.terbit.contenttype.ContentType.Kind;
import id.terbit.contenttype.ContentTypes;
import id.terbit.contenttype.FieldText;
import id.terbit.document.Content;
import id.terbit.document.Content.MediaItem;
import id.terbit.document.Documents;
import id.terbit.language.Formats;
import id.terbit.language.Texts;
import id.terbit.newsroom.revision.CompareView.FieldChange;
import id.terbit.newsroom.revision.RevisionView.FieldLine;
import id.terbit.site.Category;
import id.terbit.site.District;
import id.terbit.site.Sites;
import id.terbit.site.Tag;

import org.springframework.stereotype.Component;

/**
 * Everything of a content but its body as labelled lines, so that two can be compared.
 */
@Component
public class ContentLines {

	private final Sites sites;

	private final Documents documents;

	private final AssetCatalog assets;

	ContentLines(Sites sites, Documents documents, AssetCatalog assets) {
		this.sites = sites;
		this.documents = documents;
		this.assets = assets;
	}

	/** Label and value of what is not empty. */
	List<FieldLine> lines(Content content, UUID siteId, String type, Texts texts) {
		return values(content, names(siteId, type, List.of(content)), type, texts).entrySet()
			.stream()
			.filter((line) -> !line.getValue().isEmpty())
			.map((line) -> new FieldLine(line.getKey(), line.getValue()))
			.toList();
	}

	/** Label and value of the type's own fields that are not empty. */
	public List<FieldLine> own(Content content, UUID siteId, String type, Texts texts) {
		return own(content, names(siteId, type, List.of(content)), type, texts).entrySet()
			.stream()
			.filter((line) -> !line.getValue().isEmpty())
			.map((line) -> new FieldLine(line.getKey(), line.getValue()))
			.toList();
	}

	/** What differs between two contents. */
	public List<FieldChange> changes(Content before, Content after, UUID siteId, String type, Texts texts) {
		Names names = names(siteId, type, List.of(before, after));
		Map<String, String> old = values(before, names, type, texts);
		Map<String, String> fresh = values(after, names, type, texts);
		List<FieldChange> changes = new ArrayList<>();
		fresh.forEach((label, value) -> {
			String was = old.getOrDefault(label, "");
			if (!Objects.equals(was, value)) {
				changes.add(new FieldChange(label, was, value));
			}
		});
		return changes;
	}

	private static Map<String, String> values(Content content, Names names, String type, Texts texts) {
		Map<String, String> values = new LinkedHashMap<>();
		values.put(texts.get("content.title"), content.title());
		values.put(texts.get("content.summary"), content.summary());
		UUID category = content.category();
		values.put(texts.get("document.category"),
				(category != null) ? names.categories().getOrDefault(category, "") : "");
		values.put(texts.get("content.tags"),
				content.tags().stream().map((tag) -> names.tags().getOrDefault(tag, "")).collect(commas()));
		values.put(texts.get("content.districts"),
				content.districts()
					.stream()
					.map((code) -> names.districts().getOrDefault(code, code))
					.collect(commas()));
		values.putAll(own(content, names, type, texts));
		values.put(texts.get("document.slug"), content.slug());
		values.put(texts.get("content.seo-title"), content.seoTitle());
		values.put(texts.get("content.seo-description"), content.seoDescription());
		values.put(texts.get("content.media"),
				content.media().stream().map(ContentLines::media).collect(Collectors.joining("\n")));
		values.put(texts.get("content.gallery"),
				content.gallery().isEmpty() ? "" : Integer.toString(content.gallery().size()));
		return values;
	}

	private static Map<String, String> own(Content content, Names names, String type, Texts texts) {
		Map<String, String> values = new LinkedHashMap<>();
		FieldText words = new FieldText(texts, new Formats(texts, names.zone()));
		ContentTypes.byName(type).map(ContentType::fields).orElse(List.of()).forEach((field) -> {
			Object value = content.fields().get(field.name());
			values.put(FieldText.label(texts, field), (value != null) ? names.named(words.of(field, value)) : "");
		});
		return values;
	}

	private static String media(MediaItem item) {
		return List.of(item.alt(), item.caption(), item.credit())
			.stream()
			.filter((part) -> !part.isBlank())
			.collect(Collectors.joining(" · "));
	}

	private static Collector<CharSequence, ?, String> commas() {
		return Collectors.joining(", ");
	}

	private Names names(UUID siteId, String typeName, List<Content> contents) {
		Map<String, String> titles = new HashMap<>();
		ContentTypes.byName(typeName).ifPresent((type) -> {
			this.documents.byIds(ids(type, contents, Kind.PARENT, Kind.DOCUMENTS))
				.forEach((id, document) -> titles.put(id.toString(), document.current().content().title()));
			this.assets.byIds(ids(type, contents, Kind.FILE).stream().map(AssetId::new).toList())
				.forEach((id, file) -> titles.put(id.toString(), file.fileName()));
		});
		return new Names(this.sites.get(siteId).zone(),
				this.sites.categories(siteId).stream().collect(Collectors.toMap(Category::id, Category::name)),
				this.sites.tags(siteId).stream().collect(Collectors.toMap(Tag::id, Tag::name)),
				this.sites.districts().stream().collect(Collectors.toMap(District::code, District::name)), titles);
	}

	private static Set<UUID> ids(ContentType type, List<Content> contents, Kind... kinds) {
		return contents.stream()
			.flatMap((content) -> Arrays.stream(kinds).map((kind) -> type.ids(kind, content.fields())))
			.flatMap((byField) -> byField.values().stream())
			.flatMap(List::stream)
			.collect(Collectors.toSet());
	}

	/** What stands behind ids and codes. */
	private record Names(ZoneId zone, Map<UUID, String> categories, Map<UUID, String> tags,
			Map<String, String> districts, Map<String, String> titles) {

		/** Lines that are ids as the titles behind them. */
		String named(String lines) {
			return lines.lines().map((line) -> this.titles.getOrDefault(line, line)).collect(Collectors.joining("\n"));
		}

	}

}
