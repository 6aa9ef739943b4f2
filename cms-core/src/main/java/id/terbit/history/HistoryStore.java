package id.terbit.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import id.terbit.history.HistoryLog.NewestLink;
import id.terbit.identity.DatabaseTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of history. */
@Component
class HistoryStore {

	private static final HexFormat HEX = HexFormat.of();

	private static final String SHOWN = """
			number, at, edition_id, actor_id, actor_name, on_behalf_of, verb, from_state, to_state, note, text_hash, mac
			""";

	private final JdbcClient database;

	HistoryStore(JdbcClient database) {
		this.database = database;
	}

	/** Nobody else appends to this site's chain until the transaction ends. */
	void lock(UUID siteId) {
		this.database.sql("select pg_advisory_xact_lock(hashtextextended('history ' || :site, 0))")
			.param("site", siteId.toString())
			.query((row) -> {
			});
	}

	Optional<Tail> tail(UUID siteId) {
		return this.database.sql("select number, mac from history where site_id = :site order by number desc limit 1")
			.param("site", siteId)
			.query((row, number) -> new Tail(row.getLong("number"), HEX.formatHex(row.getBytes("mac"))))
			.optional();
	}

	List<NewestLink> newest() {
		return this.database.sql("""
				select site.id, tail.number, tail.mac from site join lateral (
					select number, mac from history where site_id = site.id order by number desc limit 1) tail on true
				""")
			.query((row, number) -> new NewestLink(row.getObject("id", UUID.class), row.getLong("number"),
					HEX.formatHex(row.getBytes("mac"))))
			.list();
	}

	void insert(ChainLink link, String previousMac, String mac) {
		this.database.sql("""
				insert into history (site_id, number, id, at, document_id, edition_id, actor_kind, actor_id, actor_name,
					on_behalf_of, verb, from_state, to_state, note, text_hash, request_id, previous_mac, mac)
				values (:site, :number, :id, :at, :document, :edition, :actorKind, :actor, :actorName,
					:onBehalfOf, :verb, :from, :to, :note, :textHash, :request, :previousMac, :mac)
				""")
			.param("site", link.siteId())
			.param("number", link.number())
			.param("id", link.id())
			.param("at", DatabaseTime.of(link.at()))
			.param("document", link.documentId())
			.param("edition", link.editionId())
			.param("actorKind", link.actorKind())
			.param("actor", link.actorId())
			.param("actorName", link.actorName())
			.param("onBehalfOf", link.onBehalfOf())
			.param("verb", link.verb())
			.param("from", link.from())
			.param("to", link.to())
			.param("note", link.note())
			.param("textHash", bytes(link.textHash()))
			.param("request", link.requestId())
			.param("previousMac", HEX.parseHex(previousMac))
			.param("mac", HEX.parseHex(mac))
			.update();
	}

	/** The address stands beside the chain, so that it can be deleted in time. */
	void insertAddress(ChainLink link, String address) {
		this.database.sql("insert into history_address (history_id, address, at) values (:id, :address, :at)")
			.param("id", link.id())
			.param("address", address)
			.param("at", DatabaseTime.of(link.at()))
			.update();
	}

	Optional<HistoryRow> find(UUID id) {
		return this.database.sql("select " + SHOWN + "from history where id = :id")
			.param("id", id)
			.query(HistoryStore::shown)
			.optional();
	}

	List<HistoryRow> byIds(Collection<UUID> ids) {
		return this.database.sql("select " + SHOWN + "from history where id in (:ids) order by at desc, number desc")
			.param("ids", ids)
			.query(HistoryStore::shown)
			.list();
	}

	List<HistoryRow> of(UUID documentId) {
		return this.database.sql("select " + SHOWN + """
				from history where document_id = :document order by number
				""").param("document", documentId).query(HistoryStore::shown).list();
	}

	List<HistoryRow> ofSite(UUID siteId, String verb, int most) {
		return this.database.sql("""
				select number, at, edition_id, actor_id, actor_name, on_behalf_of, verb, from_state, to_state, note,
					text_hash, mac
				from history where site_id = :site and document_id is null and verb = :verb
				order by number desc limit :most
				""").param("site", siteId).param("verb", verb).param("most", most).query(HistoryStore::shown).list();
	}

	/** The next rows of a chain in their order. */
	List<Stored> after(UUID siteId, long number, int most) {
		return this.database.sql("""
				select site_id, number, id, at, document_id, edition_id, actor_kind, actor_id, actor_name, on_behalf_of,
					verb, from_state, to_state, note, text_hash, request_id, previous_mac, mac
				from history where site_id = :site and number > :number order by number limit :most
				""")
			.param("site", siteId)
			.param("number", number)
			.param("most", most)
			.query(HistoryStore::stored)
			.list();
	}

	private static HistoryRow shown(ResultSet row, int number) throws SQLException {
		return new HistoryRow(row.getLong("number"), DatabaseTime.in(row, "at"),
				row.getObject("edition_id", UUID.class), row.getObject("actor_id", UUID.class),
				row.getString("actor_name"), row.getString("on_behalf_of"), row.getString("verb"),
				row.getString("from_state"), row.getString("to_state"), row.getString("note"),
				hex(row.getBytes("text_hash")), HEX.formatHex(row.getBytes("mac")));
	}

	private static Stored stored(ResultSet row, int number) throws SQLException {
		ChainLink link = new ChainLink(row.getObject("site_id", UUID.class), row.getLong("number"),
				row.getObject("id", UUID.class), DatabaseTime.in(row, "at"), row.getObject("document_id", UUID.class),
				row.getObject("edition_id", UUID.class), row.getString("actor_kind"),
				row.getObject("actor_id", UUID.class), row.getString("actor_name"), row.getString("on_behalf_of"),
				row.getString("verb"), row.getString("from_state"), row.getString("to_state"), row.getString("note"),
				hex(row.getBytes("text_hash")), row.getString("request_id"));
		return new Stored(link, HEX.formatHex(row.getBytes("previous_mac")), HEX.formatHex(row.getBytes("mac")));
	}

	private static @Nullable String hex(byte @Nullable [] bytes) {
		return (bytes != null) ? HEX.formatHex(bytes) : null;
	}

	private static byte @Nullable [] bytes(@Nullable String hex) {
		return (hex != null) ? HEX.parseHex(hex) : null;
	}

	/** The newest row of a chain. */
	record Tail(long number, String mac) {
	}

	/** A row with its digests. */
	record Stored(ChainLink link, String previousMac, String mac) {
	}

}
