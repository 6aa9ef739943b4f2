package id.terbit.publisher.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import id.terbit.publisher.page.Card;
import id.terbit.publisher.page.Phase;
import id.terbit.publisher.site.SiteList.ListPage;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What pages ask of the index; every question costs the same however large the site. */
@Component
class SiteIndexQueries {

	private final JdbcClient database;

	SiteIndexQueries(JdbcClient database) {
		this.database = database;
	}

	/**
	 * The nearest pages on both sides of those that hold one document or none: these may
	 * just have appeared or vanished between them.
	 */
	Set<ListPage> besideScarce(UUID siteId, Collection<ListPage> places) {
		Set<ListPage> found = new HashSet<>();
		List<ListPage> lists = places.stream().filter((place) -> !place.list().equals(SiteList.SITEMAP)).toList();
		if (lists.isEmpty()) {
			return found;
		}
		this.database.sql("""
				select w.list,
					(select max(e.page) from site_list_entry e
						where e.site_id = :site and e.list = w.list and e.listed and e.page < w.page) as older,
					(select min(e.page) from site_list_entry e
						where e.site_id = :site and e.list = w.list and e.listed and e.page > w.page) as newer
				from unnest(cast(:lists as text[]), cast(:pages as int[])) as w (list, page)
				where (select count(*) from (
					select 1 from site_list_entry e
					where e.site_id = :site and e.list = w.list and e.page = w.page and e.listed limit 2) f) < 2
				""")
			.param("site", siteId)
			.param("lists", lists.stream().map(ListPage::list).toArray(String[]::new))
			.param("pages", lists.stream().map(ListPage::page).toArray(Integer[]::new))
			.query((row) -> {
				for (String side : List.of("older", "newer")) {
					int page = row.getInt(side);
					if (page > 0) {
						found.add(new ListPage(row.getString("list"), page));
					}
				}
			});
		return found;
	}

	/** Documents by the paths that they stand at. */
	Map<String, Set<UUID>> at(UUID siteId, Collection<String> paths) {
		Map<String, Set<UUID>> found = new HashMap<>();
		if (!paths.isEmpty()) {
			this.database.sql("select path, document_id from site_document where site_id = :site and path in (:paths)")
				.param("site", siteId)
				.param("paths", paths)
				.query((RowCallbackHandler) (row) -> found
					.computeIfAbsent(row.getString("path"), (path) -> new HashSet<>())
					.add(row.getObject("document_id", UUID.class)));
		}
		return found;
	}

	/** Which of these documents are not in force. */
	Map<UUID, Phase> phases(Collection<UUID> documents) {
		Map<UUID, Phase> found = new HashMap<>();
		if (!documents.isEmpty()) {
			this.database
				.sql("""
						select document_id, phase from site_document where document_id in (:documents) and phase <> 'CURRENT'
						""")
				.param("documents", documents)
				.query((RowCallbackHandler) (row) -> found.put(row.getObject("document_id", UUID.class),
						Phase.valueOf(row.getString("phase"))));
		}
		return found;
	}

	/** The documents before and after each, by time, among the listed of its type. */
	Map<UUID, Neighbours> neighbours(UUID siteId, Collection<UUID> documents) {
		Map<UUID, Neighbours> found = new HashMap<>();
		if (documents.isEmpty()) {
			return found;
		}
		this.database.sql("""
				select d.document_id, e.card as earlier, l.card as later from site_document d
				left join lateral (
					select c.card from site_document c
					where c.site_id = d.site_id and c.type = d.type and c.listed
						and (c.published_at, c.document_id) < (d.published_at, d.document_id)
					order by c.published_at desc, c.document_id desc limit 1) e on true
				left join lateral (
					select c.card from site_document c
					where c.site_id = d.site_id and c.type = d.type and c.listed
						and (c.published_at, c.document_id) > (d.published_at, d.document_id)
					order by c.published_at, c.document_id limit 1) l on true
				where d.site_id = :site and d.document_id in (:documents) and d.listed
				""").param("site", siteId).param("documents", documents).query((row) -> {
			found.put(row.getObject("document_id", UUID.class),
					new Neighbours(nullable(row.getString("earlier")), nullable(row.getString("later"))));
		});
		return found;
	}

	/**
	 * Paths of the pages above, below (all levels) and beside the relation to one page.
	 */
	List<String> family(UUID siteId, UUID document, @Nullable UUID parent) {
		return this.database.sql("""
				with recursive below as (
					select document_id, path, 1 as depth from site_document
					where parent_id = :document and site_id = :site
					union all
					select d.document_id, d.path, b.depth + 1 from site_document d
					join below b on d.parent_id = b.document_id where b.depth < 8 and d.site_id = :site)
				select path from below
				union select path from site_document where document_id = cast(:parent as uuid) and site_id = :site
				""")
			.param("site", siteId)
			.param("document", document)
			.param("parent", (parent != null) ? parent.toString() : null)
			.query(String.class)
			.list();
	}

	/** The listed pages below a page in their order. */
	List<Card> children(UUID siteId, UUID document) {
		return this.database.sql("""
				select card from site_document where parent_id = :document and site_id = :site and listed
				order by ordinal, published_at, document_id
				""")
			.param("site", siteId)
			.param("document", document)
			.query((row, number) -> SiteIndex.card(row.getString("card")))
			.list();
	}

	/** The pages above a page, the topmost first. */
	List<Card> ancestors(UUID siteId, UUID parent) {
		return this.database.sql("""
				with recursive above as (
					select document_id, parent_id, card, 1 as depth from site_document
					where document_id = :parent and site_id = :site
					union all
					select d.document_id, d.parent_id, d.card, a.depth + 1 from site_document d
					join above a on d.document_id = a.parent_id where a.depth < 8 and d.site_id = :site)
				select card from above order by depth desc
				""")
			.param("site", siteId)
			.param("parent", parent)
			.query((row, number) -> SiteIndex.card(row.getString("card")))
			.list();
	}

	/** Paths of the documents of its type that one leads to or that lead to it. */
	List<String> related(UUID siteId, UUID document) {
		return this.database.sql("""
				with one as (select type, links from site_document where document_id = :document and site_id = :site)
				select d.path from one cross join lateral unnest(one.links) as l (id)
				join site_document d on d.document_id = l.id and d.site_id = :site and d.type = one.type
				union select d.path from one
				join site_document d on d.links @> array[:document] and d.site_id = :site and d.type = one.type
				""").param("site", siteId).param("document", document).query(String.class).list();
	}

	/** Cards of documents that stand on a site. */
	Map<UUID, Card> cards(UUID siteId, Collection<UUID> documents) {
		Map<UUID, Card> found = new HashMap<>();
		if (!documents.isEmpty()) {
			this.database.sql("select card from site_document where site_id = :site and document_id in (:documents)")
				.param("site", siteId)
				.param("documents", documents)
				.query((row, number) -> SiteIndex.card(row.getString("card")))
				.list()
				.forEach((card) -> found.put(card.document(), card));
		}
		return found;
	}

	/** Cards of documents of a site that name one of these, the oldest first. */
	Map<UUID, List<Card>> naming(UUID siteId, Collection<UUID> documents) {
		Map<UUID, List<Card>> found = new HashMap<>();
		if (!documents.isEmpty()) {
			this.database.sql("""
					select w.document, d.card from unnest(cast(:documents as uuid[])) as w (document)
					join site_document n on n.document_id = w.document
					join site_document d on d.site_id = :site and d.type = n.type and d.links @> array[w.document]
					order by d.published_at, d.document_id
					""")
				.param("site", siteId)
				.param("documents", documents.toArray(UUID[]::new))
				.query((RowCallbackHandler) (row) -> found
					.computeIfAbsent(row.getObject("document", UUID.class), (document) -> new ArrayList<>())
					.add(SiteIndex.card(row.getString("card"))));
		}
		return found;
	}

	/** Documents that lead to one, whichever site they are on. */
	List<Linking> linking(UUID document) {
		return this.database
			.sql("select site_id, document_id, path from site_document where links @> array[cast(:document as uuid)]")
			.param("document", document.toString())
			.query(Linking.class)
			.list();
	}

	/** Where documents stand, on any site; those that stand nowhere are absent. */
	Map<UUID, Place> places(Collection<UUID> documents) {
		Map<UUID, Place> found = new HashMap<>();
		if (documents.isEmpty()) {
			return found;
		}
		this.database.sql("select document_id, site_id, path from site_document where document_id in (:documents)")
			.param("documents", new ArrayList<>(documents))
			.query((row) -> {
				found.put(row.getObject("document_id", UUID.class),
						new Place(row.getObject("site_id", UUID.class), row.getString("path")));
			});
		return found;
	}

	/** Which of these paths of a menu lead to a list, to the archive or to a document. */
	Map<String, Leads> leads(UUID siteId, Collection<String> paths) {
		Map<String, Leads> found = new HashMap<>();
		if (!paths.isEmpty()) {
			this.database
				.sql("""
						select w.path, exists (
								select 1 from site_list_entry e where e.site_id = :site and e.listed and e.list = w.list) or
							w.list = 'arsip' and exists (
								select 1 from site_list_entry e
								where e.site_id = :site and e.listed and e.list like 'arsip/%') as to_list,
							exists (
								select 1 from site_document d where d.site_id = :site and d.path = w.path) as to_document
						from (
							select path, rtrim(substr(path, 2), '/') as list from unnest(cast(:paths as text[])) as p (path)) w
						""")
				.param("site", siteId)
				.param("paths", paths.toArray(String[]::new))
				.query((RowCallbackHandler) (row) -> found.put(row.getString("path"),
						new Leads(row.getBoolean("to_list"), row.getBoolean("to_document"))));
		}
		return found;
	}

	private static @Nullable Card nullable(@Nullable String json) {
		return (json != null) ? SiteIndex.card(json) : null;
	}

	/** What stands at a path of a menu. */
	record Leads(boolean toList, boolean toDocument) {
	}

	/** Documents before and after one. */
	record Neighbours(@Nullable Card earlier, @Nullable Card later) {

		static final Neighbours NONE = new Neighbours(null, null);

	}

	/** A document that links to another. */
	record Linking(UUID siteId, UUID documentId, String path) {
	}

	/** Where a document stands. */
	record Place(UUID siteId, String path) {
	}

}
