package id.terbit.publisher.site;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import id.terbit.publisher.page.Card;
import id.terbit.publisher.site.SiteList.ListPage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which document stands where on the static sites, in the database. */
@Component
class SiteIndex {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final JdbcClient database;

	private final NamedParameterJdbcOperations batches;

	SiteIndex(JdbcClient database, NamedParameterJdbcOperations batches) {
		this.database = database;
		this.batches = batches;
	}

	/**
	 * Takes documents as they are live; a row that is newer already stays.
	 * @param seenBy the full build that saw them, or null
	 */
	void put(UUID siteId, List<IndexEntry> entries, @Nullable String seenBy) {
		putLists(siteId, entries);
		this.batches.batchUpdate("""
				insert into site_document (document_id, site_id, version, type, path, listed, published_at, parent_id,
					ordinal, lists, links, media, card, seen_by)
				values (:document, :site, :version, :type, :path, :listed, :published, :parent, :ordinal,
					cast(:lists as text[]), cast(:links as uuid[]), cast(:media as text[]), cast(:card as jsonb), :seen)
				on conflict (document_id) do update set site_id = excluded.site_id, version = excluded.version,
					type = excluded.type, path = excluded.path, listed = excluded.listed,
					published_at = excluded.published_at, parent_id = excluded.parent_id, ordinal = excluded.ordinal,
					lists = excluded.lists, links = excluded.links, media = excluded.media, card = excluded.card,
					seen_by = coalesce(excluded.seen_by, site_document.seen_by)
				where site_document.version <= excluded.version
				""",
				entries.stream().map((entry) -> values(siteId, entry, seenBy)).toArray(MapSqlParameterSource[]::new));
		if (seenBy != null) {
			this.database
				.sql("update site_document set seen_by = :seen where document_id in (:documents) and site_id = :site")
				.param("seen", seenBy)
				.param("documents", entries.stream().map(IndexEntry::document).toList())
				.param("site", siteId)
				.update();
		}
	}

	private static MapSqlParameterSource values(UUID siteId, IndexEntry entry, @Nullable String seenBy) {
		Card card = entry.card();
		return new MapSqlParameterSource("document", card.document()).addValue("site", siteId)
			.addValue("version", entry.version())
			.addValue("type", card.type())
			.addValue("path", card.path())
			.addValue("listed", entry.listed())
			.addValue("published", Timestamp.from(card.publishedAt()))
			.addValue("parent", entry.parent(), Types.OTHER)
			.addValue("ordinal", entry.ordinal())
			.addValue("lists", array(entry.lists().keySet().stream().sorted().toList()))
			.addValue("links", array(entry.links().stream().sorted().toList()))
			.addValue("media", array(entry.media()))
			.addValue("card", JSON.writeValueAsString(card))
			.addValue("seen", seenBy);
	}

	/** An array in PostgreSQL's own notation; the values need no quoting. */
	private static String array(Collection<?> values) {
		return values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
	}

	private void putLists(UUID siteId, List<IndexEntry> entries) {
		Map<String, String> titles = new LinkedHashMap<>();
		entries.forEach((entry) -> titles.putAll(entry.lists()));
		this.batches.batchUpdate("""
				insert into site_list (site_id, name, title) values (:site, :name, :title)
				on conflict (site_id, name) do update set title = excluded.title where site_list.title <> excluded.title
				""",
				titles.entrySet()
					.stream()
					.sorted(Map.Entry.comparingByKey())
					.map((list) -> new MapSqlParameterSource("site", siteId).addValue("name", list.getKey())
						.addValue("title", list.getValue()))
					.toArray(MapSqlParameterSource[]::new));
	}

	/** Forgets a document that is not public any more; its places on lists stay empty. */
	void drop(UUID siteId, UUID document) {
		this.database.sql("delete from site_document where document_id = :document and site_id = :site")
			.param("document", document)
			.param("site", siteId)
			.update();
	}

	/**
	 * Documents that a full build did not see, so that nothing public stands behind them.
	 */
	List<UUID> unseen(UUID siteId, String release) {
		return this.database.sql("""
				select document_id from site_document
				where site_id = :site and seen_by is distinct from :release
				""").param("site", siteId).param("release", release).query(UUID.class).list();
	}

	/** Gives places on lists, and takes from lists, as {@code site_document} says. */
	void settle(UUID siteId, @Nullable UUID document) {
		String one = (document != null) ? " and d.document_id = :document" : "";
		String entryOfOne = (document != null) ? " and e.document_id = :document" : "";
		run("""
				insert into site_list_entry (site_id, list, position, page, document_id, listed, published_at)
				select n.site_id, n.list, n.position,
					(n.position - 1) / case n.list when 'sitemap' then :sitemapPage else :page end + 1,
					n.document_id, true, n.published_at
				from (
					select d.site_id, w.list, d.document_id, d.published_at, cast(s.last_position
						+ row_number() over (partition by w.list order by d.published_at, d.document_id) as int) as position
					from site_document d cross join lateral unnest(d.lists) as w (list)
					join site_list s on s.site_id = d.site_id and s.name = w.list
					where d.site_id = :site and d.listed%s and not exists (
						select 1 from site_list_entry e
						where e.site_id = d.site_id and e.list = w.list and e.document_id = d.document_id)
				) n
				"""
			.formatted(one), siteId, document);
		String listOfOne = (document != null)
				? " and s.name in (select list from site_list_entry where document_id = :document)" : "";
		run("""
				update site_list s set last_position = (
					select max(e.position) from site_list_entry e where e.site_id = s.site_id and e.list = s.name)
				where s.site_id = :site%s and s.last_position < (
					select max(e.position) from site_list_entry e where e.site_id = s.site_id and e.list = s.name)
				""".formatted(listOfOne), siteId, document);
		run("""
				update site_list_entry e set listed = d.listed and e.list = any(d.lists), published_at = d.published_at
				from site_document d
				where d.document_id = e.document_id and e.site_id = :site and d.site_id = :site%s
					and (e.listed <> (d.listed and e.list = any(d.lists)) or e.published_at <> d.published_at)
				""".formatted(entryOfOne), siteId, document);
		run("""
				update site_list_entry e set listed = false
				where e.site_id = :site and e.listed%s and not exists (
					select 1 from site_document d where d.document_id = e.document_id and d.site_id = e.site_id)
				""".formatted(entryOfOne), siteId, document);
	}

	private void run(String sql, UUID siteId, @Nullable UUID document) {
		MapSqlParameterSource values = new MapSqlParameterSource("site", siteId)
			.addValue("sitemapPage", SiteList.SITEMAP_PAGE)
			.addValue("page", SiteList.PAGE)
			.addValue("document", document);
		this.batches.update(sql, values);
	}

	/** A document's row, if it is public on this site. */
	Optional<Row> row(UUID siteId, UUID document) {
		return this.database.sql("""
				select document_id, version, type, path, listed, published_at, parent_id
				from site_document where document_id = :document and site_id = :site
				""").param("document", document).param("site", siteId).query(Row.class).optional();
	}

	/** The pages of lists that show a document. */
	List<ListPage> places(UUID siteId, UUID document) {
		return this.database.sql("""
				select list, page from site_list_entry
				where document_id = :document and site_id = :site and listed order by list
				""").param("document", document).param("site", siteId).query(ListPage.class).list();
	}

	/** Whether a page of a list shows no more than one document. */
	boolean atMostOne(UUID siteId, ListPage place) {
		return this.database.sql("""
				select count(*) from (
					select 1 from site_list_entry
					where site_id = :site and list = :list and page = :page and listed limit 2) found
				""")
			.param("site", siteId)
			.param("list", place.list())
			.param("page", place.page())
			.query(Integer.class)
			.single() <= 1;
	}

	/** Files that the document's page shows. */
	List<String> media(UUID document) {
		return this.database.sql("select unnest(media) from site_document where document_id = :document")
			.param("document", document)
			.query(String.class)
			.list();
	}

	/** Whether any page of the site shows a file. */
	boolean shows(UUID siteId, String sha256) {
		return this.database.sql(
				"select exists (select 1 from site_document where site_id = :site and media @> array[cast(:sha256 as text)])")
			.param("site", siteId)
			.param("sha256", sha256)
			.query(Boolean.class)
			.single();
	}

	/** A card from JSON. */
	static Card card(String json) {
		return JSON.readValue(json, Card.class);
	}

	/** The bare facts of a document. */
	record Row(UUID documentId, long version, String type, String path, boolean listed, Instant publishedAt,
			@Nullable UUID parentId) {
	}

}
