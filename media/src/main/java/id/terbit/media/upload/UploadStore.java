package id.terbit.media.upload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import id.terbit.asset.AssetCatalog.Description;
import id.terbit.asset.AssetId;
import id.terbit.identity.DatabaseTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of promised uploads. */
@Repository
class UploadStore {

	private final JdbcClient database;

	UploadStore(JdbcClient database) {
		this.database = database;
	}

	void add(Upload upload) {
		this.database.sql("""
				insert into media_upload (id, site_id, sha256, size, file_name, alt, caption, credit, created_by,
					created_at, expires_at)
				values (:id, :site, :sha256, :size, :name, :alt, :caption, :credit, :by, :at, :end)
				""")
			.param("id", upload.id())
			.param("site", upload.siteId())
			.param("sha256", HexFormat.of().parseHex(upload.sha256()))
			.param("size", upload.size())
			.param("name", upload.fileName())
			.param("alt", upload.said().alt())
			.param("caption", upload.said().caption())
			.param("credit", upload.said().credit())
			.param("by", upload.createdBy())
			.param("at", DatabaseTime.of(upload.createdAt()))
			.param("end", DatabaseTime.of(upload.expiresAt()))
			.update();
	}

	/** How many promises of a person are open. */
	int open(UUID personId, Instant now) {
		return this.database.sql("""
				select count(*)
				from media_upload
				where created_by = :by and asset_id is null and expires_at > :now
				""").param("by", personId).param("now", DatabaseTime.of(now)).query(Integer.class).single();
	}

	Optional<Upload> get(UUID id) {
		return this.database.sql("""
				select id, site_id, sha256, size, file_name, alt, caption, credit, created_by, created_at, expires_at,
					asset_id
				from media_upload
				where id = :id
				""").param("id", id).query(UploadStore::upload).optional();
	}

	void complete(UUID id, AssetId asset) {
		this.database.sql("update media_upload set asset_id = :asset where id = :id")
			.param("id", id)
			.param("asset", asset.value())
			.update();
	}

	void remove(UUID id) {
		this.database.sql("delete from media_upload where id = :id").param("id", id).update();
	}

	int removeEndedBefore(Instant moment) {
		return this.database.sql("delete from media_upload where expires_at < :moment")
			.param("moment", DatabaseTime.of(moment))
			.update();
	}

	private static Upload upload(ResultSet row, int number) throws SQLException {
		@Nullable UUID asset = row.getObject("asset_id", UUID.class);
		return new Upload(row.getObject("id", UUID.class), row.getObject("site_id", UUID.class),
				HexFormat.of().formatHex(row.getBytes("sha256")), row.getLong("size"), row.getString("file_name"),
				new Description(row.getString("alt"), row.getString("caption"), row.getString("credit")),
				row.getObject("created_by", UUID.class), DatabaseTime.in(row, "created_at"),
				DatabaseTime.in(row, "expires_at"), (asset != null) ? new AssetId(asset) : null);
	}

}
