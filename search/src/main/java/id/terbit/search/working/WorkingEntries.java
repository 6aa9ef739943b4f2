package id.terbit.search.working;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.terbit.asset.AssetCatalog;
import id.terbit.body.BodyText;
import id.terbit.contenttype.ContentType;
import id.terbit.contenttype.ContentType.Field;
import id.terbit.contenttype.ContentType.Search;
import id.terbit.contenttype.ContentTypes;
import id.terbit.document.Content.MediaItem;
import id.terbit.document.WorkingText;
import id.terbit.document.WorkingTexts;
import id.terbit.search.index.EntrySource;
import id.terbit.search.index.SearchEntry;
import id.terbit.search.linguistics.Nik;
import id.terbit.site.Category;
import id.terbit.site.District;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import id.terbit.site.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Makes entries of what people work on, without any NIK. */
@Component
class WorkingEntries implements EntrySource {

	private final WorkingTexts texts;

	private final AssetCatalog files;

	private final Sites sites;

	WorkingEntries(WorkingTexts texts, AssetCatalog files, Sites sites) {
		this.texts = texts;
		this.files = files;
		this.sites = sites;
	}

	@Override
	public long count() {
		return this.texts.count();
	}

	@Override
	public Page page(@Nullable UUID after, int size) {
		List<WorkingText> page = this.texts.after(after, size);
		return new Page(page.stream().map(WorkingText::documentId).toList(), of(page));
	}

	/** Entries in the order of the texts; a constant number of statements. */
	List<SearchEntry> of(List<WorkingText> texts) {
		Map<String, String> words = this.files.words(texts.stream()
			.flatMap((text) -> text.media().stream())
			.map(MediaItem::sha256)
			.collect(Collectors.toSet()));
		return texts.stream().map((text) -> entry(text, this.sites.get(text.siteId()), words)).toList();
	}

	private static SearchEntry entry(WorkingText text, Site site, Map<String, String> words) {
		return new SearchEntry(text.documentId(), text.version(), site.id().toString(), text.type(), "",
				Nik.removed(text.title()), Nik.removed(text.summary()), prose(text), captions(text), extra(text),
				attached(text, words), (text.category() != null) ? text.category().slug() : null,
				text.tags().stream().map(Tag::slug).toList(), text.districts().stream().map(District::slug).toList(),
				text.updatedAt().atZone(site.zone()).getYear(), text.updatedAt(), text.state().name());
	}

	/** The body and the fields that read like it. */
	private static String prose(WorkingText text) {
		return joined(Stream.concat(Stream.of(BodyText.of(text.body())),
				fields(text, (field) -> field.search() == Search.TEXT)), "\n\n");
	}

	private static String captions(WorkingText text) {
		return joined(text.media().stream().flatMap((item) -> Stream.of(item.caption(), item.alt(), item.credit())),
				"\n");
	}

	/** What else the type marks as searched, and the names that stand beside a text. */
	private static String extra(WorkingText text) {
		Stream<String> names = Stream
			.of(Stream.ofNullable(text.category()).map(Category::name), text.tags().stream().map(Tag::name),
					text.districts().stream().map(District::name), text.people().stream())
			.flatMap((some) -> some);
		return joined(Stream.concat(fields(text, (field) -> field.searched() && field.search() != Search.TEXT), names),
				"\n");
	}

	/** Words of its papers, all together no more than of one. */
	private static String attached(WorkingText text, Map<String, String> words) {
		Set<String> papers = text.media()
			.stream()
			.map(MediaItem::sha256)
			.filter(words::containsKey)
			.collect(Collectors.toCollection(TreeSet::new));
		String attached = joined(papers.stream().map((file) -> words.getOrDefault(file, "")), "\n");
		return attached.substring(0, Math.min(attached.length(), AssetCatalog.MAX_WORDS));
	}

	private static Stream<String> fields(WorkingText text, Predicate<Field> wanted) {
		return ContentTypes.byName(text.type())
			.map(ContentType::fields)
			.stream()
			.flatMap(Collection::stream)
			.filter(wanted)
			.map((field) -> text.fields().get(field.name()))
			.flatMap((value) -> (value instanceof List<?> items) ? items.stream() : Stream.ofNullable(value))
			.map(Object::toString);
	}

	private static String joined(Stream<String> parts, String between) {
		return parts.filter((part) -> !part.isBlank())
			.distinct()
			.map(Nik::removed)
			.collect(Collectors.joining(between));
	}

}
