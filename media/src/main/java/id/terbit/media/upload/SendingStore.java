package id.terbit.media.upload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import id.terbit.asset.AssetId;
import id.terbit.identity.DatabaseTime;
import id.terbit.media.upload.Sending.What;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of files that come in pieces. */
@Repository
class SendingStore {

	private static final String SELECT = """
			select id, site_id, file_name, size, changed_at, folder, credit, received, created_by, created_at,
				expires_at, asset_id
			from media_sending
			""";

	private final JdbcClient database;

	SendingStore(JdbcClient database) {
		this.database = database;
	}

	void add(Sending sending) {
		What what = sending.what();
		this.database.sql("""
				insert into media_sending (id, site_id, file_name, size, changed_at, folder, credit, created_by,
					created_at, expires_at)
				values (:id, :site, :name, :size, :changed, :folder, :credit, :by, :at, :end)
				""")
			.param("id", sending.id())
			.param("site", what.siteId())
			.param("name", what.fileName())
			.param("size", what.size())
			.param("changed", what.changedAt())
			.param("folder", what.folder())
			.param("credit", what.credit())
			.param("by", sending.createdBy())
			.param("at", DatabaseTime.of(sending.createdAt()))
			.param("end", DatabaseTime.of(sending.expiresAt()))
			.update();
	}

	Optional<Sending> get(UUID id) {
		return this.database.sql(SELECT + "where id = :id").param("id", id).query(SendingStore::sending).optional();
	}

	/** Nobody else adds to it until the transaction ends. */
	Optional<Sending> lock(UUID id) {
		return this.database.sql(SELECT + "where id = :id for update")
			.param("id", id)
			.query(SendingStore::sending)
			.optional();
	}

	/** The same file of the same person, begun before and not given up yet. */
	Optional<Sending> same(What what, UUID personId, Instant now) {
		return this.database.sql(SELECT + """
				where created_by = :by and site_id = :site and file_name = :name and size = :size
					and changed_at = :changed and expires_at > :now
				order by id desc
				limit 1
				""")
			.param("by", personId)
			.param("site", what.siteId())
			.param("name", what.fileName())
			.param("size", what.size())
			.param("changed", what.changedAt())
			.param("now", DatabaseTime.of(now))
			.query(SendingStore::sending)
			.optional();
	}

	/** Gives up what a person began before the newest few. */
	void keepNewest(UUID personId, int most) {
		this.database.sql("""
				delete from media_sending
				where id in (
					select id
					from media_sending
					where created_by = :by and asset_id is null
					order by id desc
					offset :most)
				""").param("by", personId).param("most", most).update();
	}

	void addPiece(UUID id, long start, byte[] bytes) {
		this.database.sql("insert into media_piece (sending_id, start, bytes) values (:id, :start, :bytes)")
			.param("id", id)
			.param("start", start)
			.param("bytes", bytes)
			.update();
		this.database.sql("update media_sending set received = :received where id = :id")
			.param("id", id)
			.param("received", start + bytes.length)
			.update();
	}

	/**
	 * Takes the finishing of one over, unless somebody is at it.
	 * @param until for so long nobody else may
	 */
	boolean claim(UUID id, Instant until, Instant now) {
		return this.database.sql("""
				update media_sending set finishing_until = :until
				where id = :id and asset_id is null and (finishing_until is null or finishing_until <= :now)
				""")
			.param("id", id)
			.param("until", DatabaseTime.of(until))
			.param("now", DatabaseTime.of(now))
			.update() == 1;
	}

	/** It could not be finished; somebody may try again. */
	void release(UUID id) {
		this.database.sql("update media_sending set finishing_until = null where id = :id").param("id", id).update();
	}

	/** All pieces in order, one of them in memory at a time. */
	InputStream content(Sending sending) {
		return new Pieces(sending.id(), sending.what().size());
	}

	private Optional<byte[]> piece(UUID id, long start) {
		return this.database.sql("select bytes from media_piece where sending_id = :id and start = :start")
			.param("id", id)
			.param("start", start)
			.query((row, number) -> row.getBytes("bytes"))
			.optional();
	}

	/** It became an asset: what it came in is not needed any more. */
	void complete(UUID id, AssetId asset) {
		this.database.sql("update media_sending set asset_id = :asset where id = :id")
			.param("id", id)
			.param("asset", asset.value())
			.update();
		this.database.sql("delete from media_piece where sending_id = :id").param("id", id).update();
	}

	void remove(UUID id) {
		this.database.sql("delete from media_sending where id = :id").param("id", id).update();
	}

	int removeEndedBefore(Instant moment) {
		return this.database.sql("delete from media_sending where expires_at < :moment")
			.param("moment", DatabaseTime.of(moment))
			.update();
	}

	private static Sending sending(ResultSet row, int number) throws SQLException {
		@Nullable UUID asset = row.getObject("asset_id", UUID.class);
		What what = new What(row.getObject("site_id", UUID.class), row.getString("file_name"), row.getLong("size"),
				row.getLong("changed_at"), row.getString("folder"), row.getString("credit"));
		return new Sending(row.getObject("id", UUID.class), what, row.getLong("received"),
				row.getObject("created_by", UUID.class), DatabaseTime.in(row, "created_at"),
				DatabaseTime.in(row, "expires_at"), (asset != null) ? new AssetId(asset) : null);
	}

	/** The pieces of one file, each read when it is asked for. */
	private final class Pieces extends InputStream {

		private final UUID sending;

		private final long size;

		private InputStream piece = InputStream.nullInputStream();

		private long start;

		Pieces(UUID sending, long size) {
			this.sending = sending;
			this.size = size;
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xFF;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int read = this.piece.read(buffer, offset, length);
			if (read >= 0 || length == 0) {
				return read;
			}
			Optional<byte[]> next = piece(this.sending, this.start);
			if (next.isEmpty() && this.start != this.size) {
				throw new MissingPieceException(this.start, this.size);
			}
			if (next.isEmpty()) {
				return -1;
			}
			this.start += next.get().length;
			this.piece = new ByteArrayInputStream(next.get());
			return this.piece.read(buffer, offset, length);
		}

	}

}
