package id.terbit.publisher.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import id.terbit.publisher.page.Card;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What pages ask of the index; every question costs the same however large the site. */
@Component
class SiteIndexQueries {

	private final JdbcClient database;

	SiteIndexQueries(JdbcClient database) {
		this.database = database;
	}

	/** The newest entries of a list, newest first, with the page each stands on. */
	List<Listed> newest(UUID siteId, String list, int limit) {
		return this.database.sql("""
				select d.card, e.page from site_list_entry e join site_document d on d.document_id = e.document_id
				where e.site_id = :site and e.list = :list and e.listed
				order by e.page desc, e.published_at desc, e.document_id desc limit :limit
				""")
			.param("site", siteId)
			.param("list", list)
			.param("limit", limit)
			.query((row, number) -> new Listed(SiteIndex.card(row.getString("card")), row.getInt("page")))
			.list();
	}

	/** The entries of one page, newest first. */
	List<Card> page(UUID siteId, String list, int page) {
		return this.database.sql("""
				select d.card from site_list_entry e join site_document d on d.document_id = e.document_id
				where e.site_id = :site and e.list = :list and e.page = :page and e.listed
				order by e.published_at desc, e.document_id desc
				""")
			.param("site", siteId)
			.param("list", list)
			.param("page", page)
			.query((row, number) -> SiteIndex.card(row.getString("card")))
			.list();
	}

	/** The nearest pages on both sides that hold something; null where there is none. */
	Around around(UUID siteId, String list, int page) {
		return this.database.sql("""
				select (select max(page) from site_list_entry
						where site_id = :site and list = :list and listed and page < :page) as older,
					(select min(page) from site_list_entry
						where site_id = :site and list = :list and listed and page > :page) as newer
				""").param("site", siteId).param("list", list).param("page", page).query(Around.class).single();
	}

	/** The title of a list, if it was ever used. */
	Optional<String> title(UUID siteId, String list) {
		return this.database.sql("select title from site_list where site_id = :site and name = :list")
			.param("site", siteId)
			.param("list", list)
			.query(String.class)
			.optional();
	}

	/** Lists that hold something, by name, whose name begins so. */
	List<Named> lists(UUID siteId, String prefix) {
		return this.database.sql("""
				select s.name, s.title from site_list s
				where s.site_id = :site and s.name like :prefix and exists (
					select 1 from site_list_entry e where e.site_id = s.site_id and e.list = s.name and e.listed)
				order by s.name
				""").param("site", siteId).param("prefix", prefix + "%").query(Named.class).list();
	}

	/** Pages of a list that hold something. */
	List<Integer> pages(UUID siteId, String list) {
		return this.database.sql("""
				select p.page from site_list s
				cross join lateral generate_series(1, (s.last_position - 1) / :size + 1) as p (page)
				where s.site_id = :site and s.name = :list and s.last_position > 0 and exists (
					select 1 from site_list_entry e
					where e.site_id = s.site_id and e.list = s.name and e.listed and e.page = p.page)
				order by p.page
				""")
			.param("site", siteId)
			.param("list", list)
			.param("size", list.equals(SiteList.SITEMAP) ? SiteList.SITEMAP_PAGE : SiteList.PAGE)
			.query(Integer.class)
			.list();
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

	/** Documents whose bodies link to one, whichever site they are on. */
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

	/** Whether a document stands at a path of the site. */
	boolean standsAt(UUID siteId, String path) {
		return this.database.sql("select exists (select 1 from site_document where site_id = :site and path = :path)")
			.param("site", siteId)
			.param("path", path)
			.query(Boolean.class)
			.single();
	}

	private static @Nullable Card nullable(@Nullable String json) {
		return (json != null) ? SiteIndex.card(json) : null;
	}

	/** A card with the page of the list that it stands on. */
	record Listed(Card card, int page) {
	}

	/** Pages that hold something on both sides of one. */
	record Around(@Nullable Integer older, @Nullable Integer newer) {
	}

	/** A list by name and title. */
	record Named(String name, String title) {
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
