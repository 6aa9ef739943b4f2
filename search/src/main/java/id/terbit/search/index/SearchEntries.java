package id.terbit.search.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.terbit.asset.AssetCatalog;
import id.terbit.body.BodyText;
import id.terbit.contenttype.ContentType;
import id.terbit.contenttype.ContentType.Field;
import id.terbit.contenttype.ContentType.Search;
import id.terbit.contenttype.ContentTypes;
import id.terbit.publication.PublishedEdition;
import id.terbit.search.linguistics.Nik;
import id.terbit.site.District;
import id.terbit.site.Site;
import id.terbit.site.Tag;

/** Makes entries of what is live: public fields alone, without any NIK. */
final class SearchEntries {

	private SearchEntries() {
	}

	/**
	 * One entry.
	 * @param words of files by digest, those of others as well
	 */
	static SearchEntry of(PublishedEdition edition, Site site, Map<String, String> words) {
		return new SearchEntry(edition.documentId(), edition.version(), site.slug(), edition.type(), edition.path(),
				clean(edition.title()), clean(edition.summary()), text(edition), captions(edition), extra(edition),
				attached(edition, words), (edition.category() != null) ? edition.category().slug() : null,
				edition.tags().stream().map(Tag::slug).toList(),
				edition.districts().stream().map(District::slug).toList(),
				edition.publishedAt().atZone(site.zone()).getYear(), edition.publishedAt());
	}

	/** The body and the fields that read like it. */
	private static String text(PublishedEdition edition) {
		return Stream
			.concat(Stream.of(BodyText.of(edition.body())), words(edition, (field) -> field.search() == Search.TEXT))
			.filter((part) -> !part.isBlank())
			.map(Nik::removed)
			.collect(Collectors.joining("\n\n"));
	}

	private static String captions(PublishedEdition edition) {
		return edition.media()
			.values()
			.stream()
			.flatMap((media) -> Stream.of(media.caption(), media.alt()))
			.filter((text) -> !text.isBlank())
			.distinct()
			.map(Nik::removed)
			.collect(Collectors.joining("\n"));
	}

	/** The files that editions show, whose words are to be had. */
	static Set<String> files(Collection<PublishedEdition> editions) {
		return editions.stream()
			.flatMap((edition) -> edition.media().values().stream())
			.map(PublishedEdition.Media::sha256)
			.collect(Collectors.toSet());
	}

	/** Words of its papers, all together no more than of one. */
	private static String attached(PublishedEdition edition, Map<String, String> words) {
		String attached = edition.media()
			.values()
			.stream()
			.map(PublishedEdition.Media::sha256)
			.distinct()
			.sorted()
			.map((file) -> words.getOrDefault(file, ""))
			.filter((text) -> !text.isEmpty())
			.map(SearchEntries::clean)
			.collect(Collectors.joining("\n"));
		return attached.substring(0, Math.min(attached.length(), AssetCatalog.MAX_WORDS));
	}

	/** What else the type marks as searched, and the names a text is filed under. */
	private static String extra(PublishedEdition edition) {
		Stream<String> fields = words(edition, (field) -> field.searched() && field.search() != Search.TEXT);
		Stream<String> filed = Stream.concat(edition.tags().stream().map(Tag::name),
				edition.districts().stream().map(District::name));
		return Stream.concat(fields, filed).map(Nik::removed).collect(Collectors.joining("\n"));
	}

	/** The words of fields of the type; those of a list one after the other. */
	private static Stream<String> words(PublishedEdition edition, Predicate<Field> wanted) {
		return ContentTypes.byName(edition.type())
			.map(ContentType::fields)
			.stream()
			.flatMap((declared) -> declared.stream().filter(wanted))
			.map((field) -> edition.fields().get(field.name()))
			.flatMap((value) -> (value instanceof List<?> items) ? items.stream() : Stream.ofNullable(value))
			.map(Object::toString);
	}

	private static String clean(String text) {
		return Nik.removed(text);
	}

}
