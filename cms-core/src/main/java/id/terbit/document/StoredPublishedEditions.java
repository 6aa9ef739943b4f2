package id.terbit.document;

import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.terbit.asset.AssetId;
import id.terbit.contenttype.ContentType;
import id.terbit.contenttype.ContentTypes;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.publication.PublishedEdition;
import id.terbit.publication.PublishedEdition.Byline;
import id.terbit.publication.PublishedEdition.Media;
import id.terbit.publication.PublishedEdition.Status;
import id.terbit.publication.PublishedEditions;
import id.terbit.site.Category;
import id.terbit.site.District;
import id.terbit.site.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands in public, read from the live editions. */
@Component
class StoredPublishedEditions implements PublishedEditions {

	/** Live editions that readers may see. */
	private static final String SEEN = """
			(edition.state in ('PUBLISHED', 'ARCHIVED')
				or (edition.state = 'WITHDRAWN' and edition.withdrawal_kind = 'WITH_NOTICE'))
			""";

	private static final String SELECT = """
			select edition.id, document.id as document_id, document.site_id, document.type, document.version,
				document.created_by, route.path
			from edition join document on document.id = edition.document_id
			join route on route.document_id = document.id and route.kind = 'DOCUMENT'
			""";

	private final JdbcClient database;

	private final EditionStore editions;

	private final PublishedTerms terms;

	private final People people;

	StoredPublishedEditions(JdbcClient database, EditionStore editions, PublishedTerms terms, People people) {
		this.database = database;
		this.editions = editions;
		this.terms = terms;
		this.people = people;
	}

	@Override
	public Optional<PublishedEdition> byDocument(UUID documentId) {
		return Optional.ofNullable(byDocuments(List.of(documentId)).get(documentId));
	}

	@Override
	public Map<UUID, PublishedEdition> byDocuments(Collection<UUID> documentIds) {
		if (documentIds.isEmpty()) {
			return Map.of();
		}
		List<Head> heads = this.database.sql(SELECT + "where document.id in (:documents) and " + SEEN)
			.param("documents", documentIds)
			.query(Head.class)
			.list();
		return published(heads).stream()
			.collect(Collectors.toMap(PublishedEdition::documentId, (edition) -> edition, (first, second) -> first,
					LinkedHashMap::new));
	}

	@Override
	public OptionalLong versionOf(UUID documentId) {
		return this.database.sql("select version from document where id = :id")
			.param("id", documentId)
			.query(Long.class)
			.optional()
			.map(OptionalLong::of)
			.orElseGet(OptionalLong::empty);
	}

	@Override
	public Optional<UUID> siteOf(UUID documentId) {
		return this.database.sql("select site_id from document where id = :id")
			.param("id", documentId)
			.query((row, number) -> row.getObject("site_id", UUID.class))
			.optional();
	}

	@Override
	public Map<UUID, UUID> showing(String sha256) {
		Map<UUID, UUID> sites = new LinkedHashMap<>();
		this.database.sql("""
				select distinct document.id, document.site_id
				from edition_media media
				join edition on edition.id = media.edition_id
				join document on document.id = edition.document_id
				where media.sha256 = :sha256 and""" + " " + SEEN)
			.param("sha256", HexFormat.of().parseHex(sha256))
			.query((ResultSet row) -> {
				sites.put(row.getObject("id", UUID.class), row.getObject("site_id", UUID.class));
			});
		return sites;
	}

	@Override
	public List<PublishedEdition> of(UUID siteId, @Nullable UUID after, int limit) {
		List<Head> heads = this.database
			.sql(SELECT + "where document.site_id = :site and document.id > :after and " + SEEN
					+ "order by document.id limit :limit")
			.param("site", siteId)
			.param("after", (after != null) ? after : new UUID(0, 0))
			.param("limit", limit)
			.query(Head.class)
			.list();
		return published(heads);
	}

	@Override
	public List<PublishedEdition> newest(UUID siteId, @Nullable String type, int limit) {
		List<Head> heads = this.database.sql(SELECT + """
				where document.site_id = :site and edition.state = 'PUBLISHED'
					and (cast(:type as text) is null or document.type = :type)
				order by edition.first_published_at desc, document.id desc limit :limit
				""").param("site", siteId).param("type", type).param("limit", limit).query(Head.class).list();
		return published(heads);
	}

	@Override
	public long countLive() {
		return this.database.sql("select count(*) from edition where state = 'PUBLISHED'").query(Long.class).single();
	}

	@Override
	public List<Standing> live(@Nullable UUID after, int limit) {
		return this.database.sql("""
				select document.id as document_id, document.version, true as live
				from document
				where document.id > :after and exists (
					select 1 from edition where edition.document_id = document.id and edition.state = 'PUBLISHED')
				order by document.id limit :limit
				""")
			.param("after", (after != null) ? after : new UUID(0, 0))
			.param("limit", limit)
			.query(Standing.class)
			.list();
	}

	@Override
	public Map<UUID, Standing> standing(Collection<UUID> documentIds) {
		if (documentIds.isEmpty()) {
			return Map.of();
		}
		return this.database
			.sql("""
					select document.id as document_id, document.version, exists (
						select 1 from edition where edition.document_id = document.id and edition.state = 'PUBLISHED') as live
					from document where document.id in (:documents)
					""")
			.param("documents", documentIds)
			.query(Standing.class)
			.stream()
			.collect(Collectors.toMap(Standing::documentId, Function.identity()));
	}

	private List<PublishedEdition> published(List<Head> heads) {
		Map<UUID, Edition> found = this.editions.byIds(heads.stream().map(Head::id).toList());
		PublishedTerms.Terms words = this.terms.of(found.values());
		Set<UUID> names = Stream
			.concat(heads.stream().map(Head::createdBy),
					found.values().stream().map(Edition::editor).filter(Objects::nonNull))
			.collect(Collectors.toSet());
		Map<UUID, Person> persons = this.people.byIds(names);
		return heads.stream()
			.filter((head) -> found.containsKey(head.id()))
			.map((head) -> published(head, Objects.requireNonNull(found.get(head.id())), words, persons))
			.toList();
	}

	private static PublishedEdition published(Head head, Edition edition, PublishedTerms.Terms words,
			Map<UUID, Person> persons) {
		Content content = edition.content();
		ContentType type = ContentTypes.byName(head.type())
			.orElseThrow(() -> new IllegalStateException("no content type " + head.type()));
		return new PublishedEdition(head.documentId(), edition.id(), head.version(), head.siteId(), head.type(),
				head.path(), status(edition), content.title(), content.summary(), content.body(), content.seoTitle(),
				content.seoDescription(), content.hero(), content.gallery(), category(content, words),
				tags(content, words), districts(content, words), type.open(content.fields()), media(type, content),
				byline(head, edition, persons), edition.unreviewed(),
				Objects.requireNonNull(edition.firstPublishedAt()), Objects.requireNonNull(edition.publishedAt()));
	}

	private static Status status(Edition edition) {
		return switch (edition.state()) {
			case ARCHIVED -> Status.ARCHIVED;
			case WITHDRAWN -> Status.WITHDRAWN_WITH_NOTICE;
			default -> Status.LIVE;
		};
	}

	private static @Nullable Category category(Content content, PublishedTerms.Terms words) {
		return (content.category() != null) ? words.categories().get(content.category()) : null;
	}

	private static List<Tag> tags(Content content, PublishedTerms.Terms words) {
		return content.tags().stream().map(words.tags()::get).filter(Objects::nonNull).toList();
	}

	private static List<District> districts(Content content, PublishedTerms.Terms words) {
		return content.districts().stream().map(words.districts()::get).filter(Objects::nonNull).toList();
	}

	/**
	 * Only what the page shows: a picture that was approved but not placed stays inside.
	 */
	private static Map<AssetId, Media> media(ContentType type, Content content) {
		Set<AssetId> used = ContentCheck.used(type, content).keySet();
		Map<AssetId, Media> media = new HashMap<>();
		content.media()
			.stream()
			.filter((item) -> used.contains(item.asset()))
			.forEach((item) -> media.put(item.asset(),
					new Media(item.asset(), item.sha256(), item.alt(), item.caption(), item.credit())));
		return media;
	}

	/** The first writer stays the writer, whoever revised the text later. */
	private static Byline byline(Head head, Edition edition, Map<UUID, Person> persons) {
		Object photographer = edition.content().fields().get(ContentTypes.PHOTOGRAPHER);
		return new Byline(name(head.createdBy(), persons), name(edition.editor(), persons),
				(photographer != null) ? photographer.toString() : "");
	}

	private static String name(@Nullable UUID id, Map<UUID, Person> persons) {
		Person person = (id != null) ? persons.get(id) : null;
		return (person != null) ? person.name() : "";
	}

	/** A live edition before its content is read. */
	private record Head(UUID id, UUID documentId, UUID siteId, String type, long version, UUID createdBy, String path) {
	}

}
