package id.terbit.publisher.social;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import id.terbit.identity.DatabaseTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of connections; a channel's secrets stand in it sealed. */
@Component
class ConnectionStore {

	private final JdbcClient database;

	ConnectionStore(JdbcClient database) {
		this.database = database;
	}

	List<Row> of(UUID siteId) {
		return this.database.sql("""
				select channel, account, connected_at from channel_connection where site_id = :site order by channel
				""")
			.param("site", siteId)
			.query((row, number) -> new Row(row.getString("channel"), row.getString("account"),
					DatabaseTime.in(row, "connected_at")))
			.list();
	}

	Optional<Sealed> sealed(UUID siteId, String channel) {
		return this.database.sql("""
				select account, sealed from channel_connection where site_id = :site and channel = :channel
				""")
			.param("site", siteId)
			.param("channel", channel)
			.query((row, number) -> new Sealed(row.getString("account"), row.getBytes("sealed")))
			.optional();
	}

	void put(UUID siteId, String channel, Sealed connection, UUID by, Instant now) {
		this.database.sql("""
				insert into channel_connection (site_id, channel, account, sealed, connected_by, connected_at)
				values (:site, :channel, :account, :sealed, :by, :now)
				on conflict (site_id, channel) do update set account = excluded.account, sealed = excluded.sealed,
					connected_by = excluded.connected_by, connected_at = excluded.connected_at
				""")
			.param("site", siteId)
			.param("channel", channel)
			.param("account", connection.account())
			.param("sealed", connection.secrets())
			.param("by", by)
			.param("now", DatabaseTime.of(now))
			.update();
	}

	boolean remove(UUID siteId, String channel) {
		return this.database.sql("delete from channel_connection where site_id = :site and channel = :channel")
			.param("site", siteId)
			.param("channel", channel)
			.update() == 1;
	}

	/** A connection as it is shown. */
	record Row(String channel, String account, Instant connectedAt) {
	}

	/** A connection as it is kept. */
	@SuppressWarnings("ArrayRecordComponent") // never compared, only carried to the
												// database and back
	record Sealed(String account, byte[] secrets) {
	}

}
