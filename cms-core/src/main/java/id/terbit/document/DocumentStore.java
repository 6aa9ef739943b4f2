package id.terbit.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import id.terbit.asset.AssetCatalog.Version;
import id.terbit.asset.AssetId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Documents in the database, and what the desk asks about other documents. */
@Component
class DocumentStore {

	private static final String ROW = """
			select id, version, site_id, type, created_by, created_at from document where id = :id
			""";

	private final JdbcClient database;

	private final EditionStore editions;

	DocumentStore(JdbcClient database, EditionStore editions) {
		this.database = database;
		this.editions = editions;
	}

	/** A document as it is, unlocked. */
	Optional<Document> find(UUID id) {
		return read(id, "");
	}

	/** Several documents in three statements. */
	Map<UUID, Document> byIds(Collection<UUID> ids) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		Map<UUID, List<Edition>> current = this.editions.current(ids)
			.stream()
			.collect(Collectors.groupingBy(Edition::documentId));
		return this.database
			.sql("select id, version, site_id, type, created_by, created_at from document where id in (:ids)")
			.param("ids", ids)
			.query(DocumentStore::bare)
			.list()
			.stream()
			.map((bare) -> withEditions(bare, current.getOrDefault(bare.id(), List.of())))
			.collect(Collectors.toMap(Document::id, (document) -> document));
	}

	/** A document, locked until the transaction ends. */
	Optional<Document> lock(UUID id) {
		return read(id, "for update");
	}

	void insert(UUID id, UUID siteId, String type, UUID createdBy, Instant now) {
		this.database.sql("""
				insert into document (id, version, site_id, type, created_by, created_at)
				values (:id, 1, :site, :type, :person, :now)
				""")
			.param("id", id)
			.param("site", siteId)
			.param("type", type)
			.param("person", createdBy)
			.param("now", EditionStore.time(now))
			.update();
	}

	/** Counts a change. */
	void changed(UUID id, long expected) {
		int rows = this.database.sql("update document set version = version + 1 where id = :id and version = :expected")
			.param("id", id)
			.param("expected", expected)
			.update();
		if (rows != 1) {
			throw new IllegalStateException("document %s changed under its lock".formatted(id));
		}
	}

	/** The document of an edition. */
	Optional<UUID> ofEdition(UUID editionId) {
		return this.database.sql("select document_id from edition where id = :id")
			.param("id", editionId)
			.query((row, number) -> row.getObject("document_id", UUID.class))
			.optional();
	}

	/** The number of a document's next edition. */
	int nextNumber(UUID documentId) {
		return this.database.sql("select max(number) + 1 from edition where document_id = :document")
			.param("document", documentId)
			.query(Integer.class)
			.single();
	}

	/** Those of these tags that the site has. */
	Set<UUID> tagsOf(UUID siteId, Collection<UUID> tags) {
		if (tags.isEmpty()) {
			return Set.of();
		}
		return new HashSet<>(this.database.sql("select id from tag where site_id = :site and id in (:tags)")
			.param("site", siteId)
			.param("tags", tags)
			.query((row, number) -> row.getObject("id", UUID.class))
			.list());
	}

	/** Those of these slugs that other documents of the same site and type have taken. */
	Set<String> slugsTaken(Document document, Collection<String> slugs) {
		return new HashSet<>(this.database.sql("""
				select distinct edition.slug from edition join document on document.id = edition.document_id
				where document.site_id = :site and document.type = :type and document.id <> :document
					and edition.slug in (:slugs) and edition.state not in ('SUPERSEDED', 'DISCARDED')
				""")
			.param("site", document.siteId())
			.param("type", document.type())
			.param("document", document.id())
			.param("slugs", slugs)
			.query((row, number) -> EditionStore.text(row.getString("slug")))
			.list());
	}

	/**
	 * Whether one document may be another's parent: of the same site and type, and not
	 * below it already. The walk upwards is bounded, so that a ring can't hold it.
	 * @param child the document, or null where it is new
	 */
	boolean mayBeParent(UUID siteId, String type, UUID parent, @Nullable UUID child) {
		List<UUID> upwards = this.database.sql("""
				with recursive upwards (id, depth) as (
					select id, 1 from document where id = :parent and site_id = :site and type = :type
					union all
					select cast(edition.fields ->> 'parent' as uuid), upwards.depth + 1
					from upwards join edition on edition.document_id = upwards.id
					where edition.fields ->> 'parent' is not null and edition.state not in ('SUPERSEDED', 'DISCARDED')
						and upwards.depth < 10
				)
				select distinct id from upwards
				""")
			.param("parent", parent)
			.param("site", siteId)
			.param("type", type)
			.query((row, number) -> row.getObject("id", UUID.class))
			.list();
		return !upwards.isEmpty() && (child == null || !upwards.contains(child));
	}

	/** Those of these documents that are of a site and type. */
	Set<UUID> ofType(UUID siteId, String type, Collection<UUID> documents) {
		if (documents.isEmpty()) {
			return Set.of();
		}
		return new HashSet<>(this.database
			.sql("select id from document where site_id = :site and type = :type and id in (:documents)")
			.param("site", siteId)
			.param("type", type)
			.param("documents", documents)
			.query((row, number) -> row.getObject("id", UUID.class))
			.list());
	}

	private Optional<Document> read(UUID id, String lock) {
		return this.database.sql(ROW + lock)
			.param("id", id)
			.query(DocumentStore::bare)
			.optional()
			.map((bare) -> withEditions(bare, this.editions.current(bare.id())));
	}

	private static Document bare(ResultSet row, int number) throws SQLException {
		Instant created = EditionStore.present(EditionStore.instant(row, "created_at"));
		return new Document(row.getObject("id", UUID.class), row.getLong("version"),
				row.getObject("site_id", UUID.class), EditionStore.text(row.getString("type")),
				row.getObject("created_by", UUID.class), created, null, null, null);
	}

	private static Document withEditions(Document bare, List<Edition> editions) {
		Edition draft = null;
		Edition live = null;
		Edition discarded = null;
		for (Edition edition : editions) {
			if (edition.state().isDraft()) {
				draft = edition;
			}
			else if (edition.state().isLive()) {
				live = edition;
			}
			else {
				discarded = edition;
			}
		}
		return new Document(bare.id(), bare.version(), bare.siteId(), bare.type(), bare.createdBy(), bare.createdAt(),
				draft, live, mayComeBack(discarded, draft, live) ? discarded : null);
	}

	/**
	 * An older text than what is live would undo it; its words are still there among the
	 * revisions.
	 */
	private static boolean mayComeBack(@Nullable Edition discarded, @Nullable Edition draft, @Nullable Edition live) {
		return discarded != null && draft == null && (live == null || discarded.number() > live.number());
	}

	/** Every version of a file that some revision of a document shows. */
	Set<Version> shown(UUID document) {
		return new HashSet<>(this.database.sql("""
				select distinct item ->> 'asset' as asset, item ->> 'sha256' as sha256
				from edition
				join revision on revision.edition_id = edition.id
				cross join lateral jsonb_array_elements(revision.content -> 'media') item
				where edition.document_id = :document
				""")
			.param("document", document)
			.query((row, number) -> new Version(new AssetId(UUID.fromString(EditionStore.text(row.getString("asset")))),
					EditionStore.text(row.getString("sha256"))))
			.list());
	}

}
