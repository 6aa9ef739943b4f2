package id.terbit.newsroom.revision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collector;
import java.util.stream.Collectors;

import id.terbit.contenttype.ContentType;
import id.terbit.contenttype.ContentTypes;
import id.terbit.document.Content;
import id.terbit.document.Content.MediaItem;
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

	ContentLines(Sites sites) {
		this.sites = sites;
	}

	/** Label and value of what is not empty. */
	List<FieldLine> lines(Content content, UUID siteId, String type, Texts texts) {
		return values(content, names(siteId), type, texts).entrySet()
			.stream()
			.filter((line) -> !line.getValue().isEmpty())
			.map((line) -> new FieldLine(line.getKey(), line.getValue()))
			.toList();
	}

	/** What differs between two contents. */
	public List<FieldChange> changes(Content before, Content after, UUID siteId, String type, Texts texts) {
		Names names = names(siteId);
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
		ContentTypes.byName(type).map(ContentType::fields).orElse(List.of()).forEach((field) -> {
			Object value = content.fields().get(field.name());
			values.put(texts.get("field." + field.name()), (value != null) ? value.toString() : "");
		});
		values.put(texts.get("document.slug"), content.slug());
		values.put(texts.get("content.seo-title"), content.seoTitle());
		values.put(texts.get("content.seo-description"), content.seoDescription());
		values.put(texts.get("content.media"),
				content.media().stream().map(ContentLines::media).collect(Collectors.joining("\n")));
		values.put(texts.get("content.gallery"),
				content.gallery().isEmpty() ? "" : Integer.toString(content.gallery().size()));
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

	private Names names(UUID siteId) {
		return new Names(this.sites.categories(siteId).stream().collect(Collectors.toMap(Category::id, Category::name)),
				this.sites.tags(siteId).stream().collect(Collectors.toMap(Tag::id, Tag::name)),
				this.sites.districts().stream().collect(Collectors.toMap(District::code, District::name)));
	}

	private record Names(Map<UUID, String> categories, Map<UUID, String> tags, Map<String, String> districts) {
	}

}
