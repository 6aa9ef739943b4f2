package id.terbit.media.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import id.terbit.media.library.LibraryQuery.Rights;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds files again: one statement a page, whatever is asked. */
@Repository
class AssetFinder {

	/** Rights that end within this time are told ahead. */
	static final Period SOON = Period.ofDays(30);

	private static final UUID NEWEST = new UUID(-1, -1);

	private static final int MOST_FOLDERS = 200;

	private final JdbcClient database;

	AssetFinder(JdbcClient database) {
		this.database = database;
	}

	/**
	 * Files of these sites, newest first.
	 * @param today the day that rights are counted by
	 */
	List<Found> find(Collection<UUID> sites, LibraryQuery query, LocalDate today, int limit) {
		if (sites.isEmpty()) {
			return List.of();
		}
		StringBuilder sql = new StringBuilder("""
				select asset.id, asset.folder, asset.rights_until,
					exists (select 1 from edition_media where edition_media.asset_id = asset.id) as used
				from asset join media_file file on file.sha256 = asset.sha256
				where asset.site_id in (:sites) and asset.id < :older
				""");
		conditions(query).forEach((condition) -> sql.append("and ").append(condition).append('\n'));
		return this.database.sql(sql.append("order by asset.id desc limit :limit").toString())
			.param("sites", sites)
			.param("older", (query.olderThan() != null) ? query.olderThan() : NEWEST)
			.param("words",
					query.tokens().stream().map((word) -> "'" + word + "':*").collect(Collectors.joining(" & ")))
			.param("folder", query.folder())
			.param("today", today)
			.param("soon", today.plus(SOON))
			.param("limit", limit)
			.query(AssetFinder::found)
			.list();
	}

	private static List<String> conditions(LibraryQuery query) {
		List<String> conditions = new ArrayList<>();
		if (!query.tokens().isEmpty()) {
			conditions.add("asset.words @@ to_tsquery('simple', :words)");
		}
		if (query.kind() != null) {
			conditions.add(query.kind().condition());
		}
		if (query.used() != null) {
			conditions.add((query.used() ? "" : "not ")
					+ "exists (select 1 from edition_media where edition_media.asset_id = asset.id)");
		}
		if (query.rights() != null) {
			conditions.add((query.rights() == Rights.ENDED) ? "asset.rights_until < :today"
					: "asset.rights_until between :today and :soon");
		}
		if (query.altMissing()) {
			conditions.add("asset.alt = '' and " + FileKind.PICTURE.condition());
		}
		if (!query.folder().isEmpty()) {
			conditions.add("asset.folder = :folder");
		}
		return conditions;
	}

	/** The folders of these sites, by name. */
	List<String> folders(Collection<UUID> sites) {
		if (sites.isEmpty()) {
			return List.of();
		}
		return this.database.sql("""
				select distinct folder
				from asset
				where site_id in (:sites) and folder <> ''
				order by folder
				limit :limit
				""").param("sites", sites).param("limit", MOST_FOLDERS).query(String.class).list();
	}

	private static Found found(ResultSet row, int number) throws SQLException {
		return new Found(row.getObject("id", UUID.class), row.getString("folder"),
				row.getObject("rights_until", LocalDate.class), row.getBoolean("used"));
	}

	/**
	 * What a page of the library shows of a file beside the asset itself.
	 *
	 * @param rightsUntil the last day on which it may be shown, or null
	 * @param used whether a text names it
	 */
	record Found(UUID id, String folder, @Nullable LocalDate rightsUntil, boolean used) {
	}

}
