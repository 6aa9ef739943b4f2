package id.terbit.media.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files whose last day has passed or comes soon, and where they are live. */
@Repository
class EndingRights {

	private static final String SELECT = """
			select asset.id, asset.site_id, asset.file_name, asset.rights_until,
				exists (
					select 1
					from edition_media media
					join edition on edition.id = media.edition_id
						and edition.state in ('PUBLISHED', 'WITHDRAWN', 'ARCHIVED')
					where media.asset_id = asset.id) as live
			from asset
			""";

	private final JdbcClient database;

	EndingRights(JdbcClient database) {
		this.database = database;
	}

	/** On these sites, those that are live first, then by their day. */
	List<Ending> of(Collection<UUID> sites, LocalDate until, int most) {
		return sites.isEmpty() ? List.of() : this.database.sql(SELECT + """
				where asset.site_id in (:sites) and asset.rights_until <= :until
				order by live desc, asset.rights_until, asset.id
				limit :most
				""").param("sites", sites).param("until", until).param("most", most).query(EndingRights::ending).list();
	}

	/** Those of these files that still end until a day. */
	List<Ending> among(Collection<UUID> ids, LocalDate until) {
		return ids.isEmpty() ? List.of() : this.database.sql(SELECT + """
				where asset.id in (:ids) and asset.rights_until <= :until
				order by live desc, asset.rights_until, asset.id
				""").param("ids", ids).param("until", until).query(EndingRights::ending).list();
	}

	/**
	 * Those that nobody was told of: once before their last day, once after it. Other
	 * instances pass them over until the transaction ends.
	 */
	List<Ending> untold(LocalDate today, LocalDate soon, int most) {
		return this.database.sql(SELECT + """
				where (asset.rights_until <= :soon and asset.rights_told < 1)
					or (asset.rights_until < :today and asset.rights_told < 2)
				order by asset.id
				limit :most
				for no key update of asset skip locked
				""").param("today", today).param("soon", soon).param("most", most).query(EndingRights::ending).list();
	}

	void told(Collection<UUID> ids, LocalDate today) {
		this.database.sql("""
				update asset set rights_told = case when rights_until < :today then 2 else 1 end where id in (:ids)
				""").param("ids", ids).param("today", today).update();
	}

	/** The titles of live documents that show files, by file. */
	Map<UUID, List<Live>> live(Collection<UUID> ids) {
		Map<UUID, List<Live>> live = new HashMap<>();
		if (!ids.isEmpty()) {
			this.database.sql("""
					select media.asset_id, edition.document_id, edition.title
					from edition_media media
					join edition on edition.id = media.edition_id
						and edition.state in ('PUBLISHED', 'WITHDRAWN', 'ARCHIVED')
					where media.asset_id in (:ids)
					order by media.asset_id, edition.published_at desc
					""").param("ids", ids).query((ResultSet row) -> {
				live.computeIfAbsent(row.getObject("asset_id", UUID.class), (id) -> new ArrayList<>())
					.add(new Live(row.getObject("document_id", UUID.class), row.getString("title")));
			});
		}
		return live;
	}

	private static Ending ending(ResultSet row, int number) throws SQLException {
		return new Ending(row.getObject("id", UUID.class), row.getObject("site_id", UUID.class),
				row.getString("file_name"), row.getObject("rights_until", LocalDate.class), row.getBoolean("live"));
	}

	/**
	 * A file whose rights end.
	 *
	 * @param until the last day on which it may be shown
	 */
	record Ending(UUID id, UUID siteId, String fileName, LocalDate until, boolean live) {
	}

	/** A live document. */
	record Live(UUID documentId, String title) {
	}

}
