package id.terbit.media.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import id.terbit.asset.AssetId;
import id.terbit.identity.DatabaseTime;
import id.terbit.media.rendition.Edit;
import id.terbit.media.rendition.Focus;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the tables keep of a file beside what everybody may know of it, and its versions.
 */
@Repository
class AssetRecords {

	private static final String VERSION = """
			version.asset_id, version.number, version.sha256, version.base_sha256, version.quarter_turns,
			version.crop_left, version.crop_top, version.crop_width, version.crop_height, version.focus_x,
			version.focus_y, version.created_at, version.created_by
			""";

	private final JdbcClient database;

	AssetRecords(JdbcClient database) {
		this.database = database;
	}

	/** An asset without what {@link AssetLibrary} says of it. */
	Optional<Kept> find(UUID id) {
		return this.database.sql("""
				select asset.version, asset.folder, asset.licence, asset.rights_until, %s
				from asset
				join asset_version version on version.asset_id = asset.id
					and version.number = (select max(number) from asset_version where asset_id = asset.id)
				where asset.id = :id
				""".formatted(VERSION))
			.param("id", id)
			.query((row, number) -> new Kept(row.getLong("version"), row.getString("folder"), row.getString("licence"),
					row.getObject("rights_until", LocalDate.class), version(row)))
			.optional();
	}

	/** All files that an asset has or had, the newest first. */
	List<AssetVersion> versions(UUID id) {
		return this.database.sql("""
				select %s from asset_version version where asset_id = :id order by number desc
				""".formatted(VERSION)).param("id", id).query((row, number) -> version(row)).list();
	}

	/**
	 * Counts one change more.
	 * @return false where somebody else changed it since
	 */
	boolean touch(UUID id, long version) {
		return this.database.sql("update asset set version = version + 1 where id = :id and version = :version")
			.param("id", id)
			.param("version", version)
			.update() == 1;
	}

	/** Words, rights and folder; another last day is told anew. */
	void describe(UUID id, AssetWords words) {
		this.database
			.sql("""
					update asset
					set alt = :alt, caption = :caption, credit = :credit, licence = :licence, folder = :folder,
						rights_told = case when rights_until is distinct from cast(:until as date) then 0 else rights_told end,
						rights_until = cast(:until as date)
					where id = :id
					""")
			.param("id", id)
			.param("alt", words.said().alt())
			.param("caption", words.said().caption())
			.param("credit", words.said().credit())
			.param("licence", words.licence())
			.param("folder", words.folder())
			.param("until", words.rightsUntil())
			.update();
	}

	void focus(UUID id, int number, Focus focus) {
		this.database.sql("""
				update asset_version set focus_x = :x, focus_y = :y where asset_id = :id and number = :number
				""").param("id", id).param("number", number).param("x", focus.x()).param("y", focus.y()).update();
	}

	/** Gives an asset another file, as its newest version. */
	void addVersion(UUID id, AssetVersion version, String fileName) {
		this.database.sql("""
				insert into asset_version (asset_id, number, sha256, base_sha256, quarter_turns, crop_left, crop_top,
					crop_width, crop_height, focus_x, focus_y, file_name, created_at, created_by)
				values (:id, :number, :sha256, :base, :turns, :left, :top, :width, :height, :x, :y, :name, :at, :by)
				""")
			.param("id", id)
			.param("name", fileName)
			.param("number", version.number())
			.param("sha256", raw(version.sha256()))
			.param("base", version.base().equals(version.sha256()) ? null : raw(version.base()))
			.param("turns", version.edit().quarterTurns())
			.param("left", version.edit().left())
			.param("top", version.edit().top())
			.param("width", version.edit().width())
			.param("height", version.edit().height())
			.param("x", version.focus().x())
			.param("y", version.focus().y())
			.param("at", DatabaseTime.of(version.createdAt()))
			.param("by", version.createdBy())
			.update();
		this.database.sql("update asset set sha256 = :sha256, file_name = :name where id = :id")
			.param("id", id)
			.param("sha256", raw(version.sha256()))
			.param("name", fileName)
			.update();
	}

	/** Deletes an asset; a text that names it holds it by its foreign key. */
	void delete(UUID id) {
		for (String table : List.of("asset_version", "media_upload")) {
			this.database.sql("delete from " + table + " where asset_id = :id").param("id", id).update();
		}
		this.database.sql("delete from asset where id = :id").param("id", id).update();
	}

	/** Remembers that a row of history is about an asset. */
	void remember(UUID id, UUID history) {
		this.database.sql("insert into asset_history (asset_id, history_id) values (:id, :history)")
			.param("id", id)
			.param("history", history)
			.update();
	}

	/** The rows of history about an asset, the newest first. */
	List<UUID> history(UUID id, int most) {
		return this.database
			.sql("select history_id from asset_history where asset_id = :id order by history_id desc limit :most")
			.param("id", id)
			.param("most", most)
			.query(UUID.class)
			.list();
	}

	Map<AssetId, LocalDate> rightsUntil(Collection<UUID> ids) {
		Map<AssetId, LocalDate> found = new HashMap<>();
		if (!ids.isEmpty()) {
			this.database.sql("select id, rights_until from asset where id in (:ids) and rights_until is not null")
				.param("ids", ids)
				.query((ResultSet row) -> {
					found.put(new AssetId(row.getObject("id", UUID.class)),
							row.getObject("rights_until", LocalDate.class));
				});
		}
		return found;
	}

	private static AssetVersion version(ResultSet row) throws SQLException {
		String sha256 = HexFormat.of().formatHex(row.getBytes("sha256"));
		byte @Nullable [] base = row.getBytes("base_sha256");
		return new AssetVersion(row.getInt("number"), sha256, (base != null) ? HexFormat.of().formatHex(base) : sha256,
				new Edit(row.getInt("quarter_turns"), row.getInt("crop_left"), row.getInt("crop_top"),
						row.getInt("crop_width"), row.getInt("crop_height")),
				new Focus(row.getInt("focus_x"), row.getInt("focus_y")), DatabaseTime.in(row, "created_at"),
				row.getObject("created_by", UUID.class));
	}

	private static byte[] raw(String sha256) {
		return HexFormat.of().parseHex(sha256);
	}

	/** What stands in the tables alone. */
	record Kept(long version, String folder, String licence, @Nullable LocalDate rightsUntil, AssetVersion current) {
	}

}
