package id.terbit.publisher.site;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import id.terbit.identity.DatabaseTime;
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
					ordinal, lists, links, media, card, phase, phase_until, seen_by)
				values (:document, :site, :version, :type, :path, :listed, :published, :parent, :ordinal,
					cast(:lists as text[]), cast(:links as uuid[]), cast(:media as text[]), cast(:card as jsonb),
					:phase, :turn, :seen)
				on conflict (document_id) do update set site_id = excluded.site_id, version = excluded.version,
					type = excluded.type, path = excluded.path, listed = excluded.listed,
					published_at = excluded.published_at, parent_id = excluded.parent_id, ordinal = excluded.ordinal,
					lists = excluded.lists, links = excluded.links, media = excluded.media, card = excluded.card,
					phase = excluded.phase, phase_until = excluded.phase_until,
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
			.addValue("published", DatabaseTime.of(card.publishedAt()))
			.addValue("parent", entry.parent(), Types.OTHER)
			.addValue("ordinal", entry.ordinal())
			.addValue("lists", array(entry.lists().keySet().stream().sorted().toList()))
			.addValue("links", array(entry.links().stream().sorted().toList()))
			.addValue("media", array(entry.media()))
			.addValue("card", JSON.writeValueAsString(card))
			.addValue("phase", card.phase().name())
			.addValue("turn", (entry.turn() != null) ? DatabaseTime.of(entry.turn()) : null,
					Types.TIMESTAMP_WITH_TIMEZONE)
			.addValue("seen", seenBy);
	}

	/** An array in PostgreSQL's own notation; the values need no quoting. */
	private static String array(Collection<?> values) {
		return values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
	}

	private void putLists(UUID siteId, List<IndexEntry> entries) {
		Map<String, String> titles = new LinkedHashMap<>();
		entries.forEach((entry) -> titles.putAll(entry.lists()));
		List<String> names = titles.keySet().stream().sorted().toList();
		this.database.sql("""
				insert into site_list (site_id, name, title)
				select :site, w.name, w.title
				from unnest(cast(:names as text[]), cast(:titles as text[])) with ordinality as w (name, title, place)
				order by w.place
				on conflict (site_id, name) do update set title = excluded.title where site_list.title <> excluded.title
				""")
			.param("site", siteId)
			.param("names", names.toArray(String[]::new))
			.param("titles", names.stream().map(titles::get).toArray(String[]::new))
			.update();
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
		run("""
				with placed as (
					insert into site_list_entry (site_id, list, position, page, document_id, listed, published_at)
					select n.site_id, n.list, n.position,
						(n.position - 1) / case n.list when 'sitemap' then :sitemapPage else :page end + 1,
						n.document_id, true, n.published_at
					from (
						select d.site_id, w.list, d.document_id, d.published_at, cast(s.last_position + row_number()
							over (partition by w.list order by d.published_at, d.document_id) as int) as position
						from site_document d cross join lateral unnest(d.lists) as w (list)
						join site_list s on s.site_id = d.site_id and s.name = w.list
						where d.site_id = :site and d.listed%s and not exists (
							select 1 from site_list_entry e
							where e.site_id = d.site_id and e.list = w.list and e.document_id = d.document_id)
					) n
					returning list, position)
				update site_list s set last_position = p.position
				from (select list, max(position) as position from placed group by list) p
				where s.site_id = :site and s.name = p.list
				""".formatted(one), siteId, document);
		run("""
				update site_list_entry e set listed = n.listed, published_at = n.published_at
				from (
					select e.list, e.position, coalesce(d.listed and e.list = any(d.lists), false) as listed,
						coalesce(d.published_at, e.published_at) as published_at
					from site_list_entry e
					left join site_document d on d.document_id = e.document_id and d.site_id = e.site_id
					where e.site_id = :site%s
				) n
				where e.site_id = :site and e.list = n.list and e.position = n.position
					and (e.listed <> n.listed or e.published_at <> n.published_at)
				""".formatted((document != null) ? " and e.document_id = :document" : ""), siteId, document);
	}

	private void run(String sql, UUID siteId, @Nullable UUID document) {
		MapSqlParameterSource values = new MapSqlParameterSource("site", siteId)
			.addValue("sitemapPage", SiteList.SITEMAP_PAGE)
			.addValue("page", SiteList.PAGE)
			.addValue("document", document);
		this.batches.update(sql, values);
	}

	/** Where a document stands and what it shows, in one statement. */
	Standing standing(UUID siteId, UUID document) {
		return this.database.sql("""
				select d.document_id, d.type, d.path, d.listed, d.parent_id, d.media, p.places
				from (select array_agg(e.page || ':' || e.list order by e.list) as places from site_list_entry e
					where e.document_id = :document and e.site_id = :site and e.listed) p
				left join site_document d on d.document_id = :document and d.site_id = :site
				""")
			.param("document", document)
			.param("site", siteId)
			.query((row, number) -> new Standing(
					(row.getString("path") != null) ? new Row(document, row.getString("type"), row.getString("path"),
							row.getBoolean("listed"), row.getObject("parent_id", UUID.class)) : null,
					Set.copyOf(texts(row.getArray("media"))),
					texts(row.getArray("places")).stream().map(ListPage::parse).collect(Collectors.toSet())))
			.single();
	}

	private static List<String> texts(@Nullable Array array) throws SQLException {
		return (array != null) ? List.of((String[]) array.getArray()) : List.of();
	}

	/** Those of these files that no page of the site shows. */
	List<String> unshown(UUID siteId, Collection<String> digests) {
		if (digests.isEmpty()) {
			return List.of();
		}
		return this.database.sql("""
				select w.sha256 from unnest(cast(:digests as text[])) as w (sha256)
				where not exists (
					select 1 from site_document d where d.site_id = :site and d.media @> array[w.sha256])
				""").param("site", siteId).param("digests", digests.toArray(String[]::new)).query(String.class).list();
	}

	/** A card from JSON. */
	static Card card(String json) {
		return JSON.readValue(json, Card.class);
	}

	/** The bare facts of a document. */
	record Row(UUID documentId, String type, String path, boolean listed, @Nullable UUID parentId) {
	}

	/**
	 * Where a document stands.
	 *
	 * @param row null where it is not public on the site
	 * @param media digests of the files that its page shows
	 * @param places the pages of lists that show it
	 */
	record Standing(@Nullable Row row, Set<String> media, Set<ListPage> places) {

		@Nullable String path() {
			return (this.row != null) ? this.row.path() : null;
		}

	}

}
