package id.terbit.publisher.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.terbit.publisher.page.Card;
import id.terbit.publisher.page.Sitemaps;
import id.terbit.publisher.site.SiteList.ListPage;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what lists show: many lists in one statement, and each list at the same cost
 * however long it is.
 */
@Component
class ListReader {

	/** One more than a page, to know whether there is more. */
	private static final int NEWEST = SiteList.PAGE + 1;

	private final JdbcClient database;

	ListReader(JdbcClient database) {
		this.database = database;
	}

	/** The newest of lists, one more than fit on a page; empty lists are absent. */
	Map<String, Newest> newest(UUID siteId, Collection<String> lists) {
		Map<String, Newest> found = new HashMap<>();
		if (lists.isEmpty()) {
			return found;
		}
		Cards cards = new Cards();
		this.database.sql("""
				select w.list, s.title, n.page, n.document_id, d.card
				from unnest(cast(:lists as text[])) as w (list)
				join site_list s on s.site_id = :site and s.name = w.list
				cross join lateral (
					select e.page, e.published_at, e.document_id from site_list_entry e
					where e.site_id = :site and e.list = w.list and e.listed
					order by e.page desc, e.published_at desc, e.document_id desc limit %d) n
				join site_document d on d.document_id = n.document_id
				order by w.list, n.page desc, n.published_at desc, n.document_id desc
				""".formatted(NEWEST))
			.param("site", siteId)
			.param("lists", lists.toArray(String[]::new))
			.query((RowCallbackHandler) (row) -> found
				.computeIfAbsent(row.getString("list"), (list) -> new Newest(title(row), new ArrayList<>()))
				.entries()
				.add(new Listed(cards.of(row), row.getInt("page"))));
		return found;
	}

	/** The newest of one list. */
	List<Card> newest(UUID siteId, String list, int limit) {
		return this.database.sql("""
				select d.card from (
					select e.page, e.published_at, e.document_id from site_list_entry e
					where e.site_id = :site and e.list = :list and e.listed
					order by e.page desc, e.published_at desc, e.document_id desc limit :limit) n
				join site_document d on d.document_id = n.document_id
				order by n.page desc, n.published_at desc, n.document_id desc
				""")
			.param("site", siteId)
			.param("list", list)
			.param("limit", limit)
			.query((row, number) -> SiteIndex.card(row.getString("card")))
			.list();
	}

	/** The newest announcements that are in force. */
	List<Card> inForce(UUID siteId, int limit) {
		return this.database.sql("""
				select card from site_document
				where site_id = :site and type = 'announcement' and listed and phase = 'CURRENT'
				order by published_at desc, document_id desc limit :limit
				""")
			.param("site", siteId)
			.param("limit", limit)
			.query((row, number) -> SiteIndex.card(row.getString("card")))
			.list();
	}

	/** Pages of lists with the pages beside them; those that hold nothing are absent. */
	Map<ListPage, Page> pages(UUID siteId, Collection<ListPage> pages) {
		Map<ListPage, Page> found = new HashMap<>();
		if (pages.isEmpty()) {
			return found;
		}
		Cards cards = new Cards();
		this.database.sql("""
				select w.list, w.page, s.title, b.older, b.newer, e.document_id, d.card
				from unnest(cast(:lists as text[]), cast(:pages as int[])) as w (list, page)
				join site_list s on s.site_id = :site and s.name = w.list
				cross join lateral (
					select (select max(o.page) from site_list_entry o
							where o.site_id = :site and o.list = w.list and o.listed and o.page < w.page) as older,
						(select min(o.page) from site_list_entry o
							where o.site_id = :site and o.list = w.list and o.listed and o.page > w.page) as newer) b
				join site_list_entry e on e.site_id = :site and e.list = w.list and e.page = w.page and e.listed
				join site_document d on d.document_id = e.document_id
				order by w.list, w.page, e.published_at desc, e.document_id desc
				""")
			.param("site", siteId)
			.param("lists", pages.stream().map(ListPage::list).toArray(String[]::new))
			.param("pages", pages.stream().map(ListPage::page).toArray(Integer[]::new))
			.query((RowCallbackHandler) (row) -> found
				.computeIfAbsent(new ListPage(row.getString("list"), row.getInt("page")), (place) -> page(row))
				.cards()
				.add(cards.of(row)));
		return found;
	}

	/** Entries of sitemaps by page; those that hold nothing are absent. */
	Map<Integer, List<Sitemaps.Entry>> sitemaps(UUID siteId, Collection<Integer> pages) {
		Map<Integer, List<Sitemaps.Entry>> found = new HashMap<>();
		if (pages.isEmpty()) {
			return found;
		}
		this.database.sql("""
				select e.page, d.path, d.card ->> 'updatedAt' as updated_at
				from site_list_entry e join site_document d on d.document_id = e.document_id
				where e.site_id = :site and e.list = 'sitemap' and e.page in (:pages) and e.listed
				order by e.page, e.published_at desc, e.document_id desc
				""")
			.param("site", siteId)
			.param("pages", pages)
			.query((RowCallbackHandler) (row) -> found.computeIfAbsent(row.getInt("page"), (page) -> new ArrayList<>())
				.add(new Sitemaps.Entry(row.getString("path"), row.getString("updated_at"))));
		return found;
	}

	/** Numbers of the sitemaps that hold something. */
	List<Integer> sitemapPages(UUID siteId) {
		return this.database.sql("""
				select p.page from site_list s
				cross join lateral generate_series(1, (s.last_position - 1) / :size + 1) as p (page)
				where s.site_id = :site and s.name = 'sitemap' and s.last_position > 0 and exists (
					select 1 from site_list_entry e
					where e.site_id = s.site_id and e.list = s.name and e.listed and e.page = p.page)
				order by p.page
				""").param("site", siteId).param("size", SiteList.SITEMAP_PAGE).query(Integer.class).list();
	}

	/** Lists that hold something, tags left out: their number grows with the site. */
	List<Named> few(UUID siteId) {
		return this.database.sql("""
				select s.name, s.title from site_list s
				where s.site_id = :site and s.name not like 'tag/%' and s.name <> 'sitemap' and exists (
					select 1 from site_list_entry e where e.site_id = s.site_id and e.list = s.name and e.listed)
				order by s.name
				""").param("site", siteId).query(Named.class).list();
	}

	/** Every page of every list that holds something, the sitemap's too, in order. */
	List<ListPage> everyPage(UUID siteId) {
		return this.database.sql("""
				select list, page from site_list_entry where site_id = :site and listed
				group by list, page order by list, page
				""").param("site", siteId).query(ListPage.class).list();
	}

	/** Every list that was ever used. */
	List<String> everyList(UUID siteId) {
		return this.database.sql("select name from site_list where site_id = :site and name <> 'sitemap' order by name")
			.param("site", siteId)
			.query(String.class)
			.list();
	}

	private static String title(ResultSet row) {
		try {
			return row.getString("title");
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Page page(ResultSet row) {
		try {
			return new Page(row.getString("title"), row.getObject("older", Integer.class),
					row.getObject("newer", Integer.class), new ArrayList<>());
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What one document shows on many lists is read from its JSON once. */
	private static final class Cards {

		private final Map<UUID, Card> known = new HashMap<>();

		Card of(ResultSet row) throws SQLException {
			UUID document = row.getObject("document_id", UUID.class);
			Card card = this.known.get(document);
			if (card == null) {
				card = SiteIndex.card(row.getString("card"));
				this.known.put(document, card);
			}
			return card;
		}

	}

	/** A card with the page of the list that it stands on. */
	record Listed(Card card, int page) {
	}

	/** The newest of a list, newest first. */
	record Newest(String title, List<Listed> entries) {
	}

	/**
	 * One page of a list, newest first.
	 *
	 * @param older the nearest page with older entries, or null
	 * @param newer the nearest page with newer entries, or null
	 */
	record Page(String title, @Nullable Integer older, @Nullable Integer newer, List<Card> cards) {
	}

	/** A list by name and title. */
	record Named(String name, String title) {
	}

}
