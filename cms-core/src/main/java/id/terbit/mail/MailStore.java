package id.terbit.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import id.terbit.identity.DatabaseTime;
import id.terbit.mail.UnsentMails.Newest;
import id.terbit.mail.UnsentMails.Unsent;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of mails. */
@Component
class MailStore {

	private static final int LONGEST_REASON = 500;

	private static final String SENT_TO = """
			where state = 'SENT' and (cast(:recipient as uuid) is null or recipient_id = :recipient)""";

	private static final String UNSENT = "where state in ('WAITING', 'FAILED')";

	private final JdbcClient database;

	private final JsonMapper mapper = JsonMapper.shared();

	MailStore(JdbcClient database) {
		this.database = database;
	}

	void insert(UUID id, String kind, UUID recipientId, @Nullable UUID editionId, Map<String, String> facts,
			Instant now) {
		this.database.sql("""
				insert into mail (id, kind, recipient_id, edition_id, facts, state, created_at)
				values (:id, :kind, :recipient, :edition, cast(:facts as jsonb), 'WAITING', :now)
				""")
			.param("id", id)
			.param("kind", kind)
			.param("recipient", recipientId)
			.param("edition", editionId)
			.param("facts", this.mapper.writeValueAsString(facts))
			.param("now", DatabaseTime.of(now))
			.update();
	}

	Optional<Waiting> waiting(UUID id) {
		return this.database.sql("""
				select id, kind, recipient_id, edition_id, facts, attempts, coalesce(tried_since, created_at) as since
				from mail
				where id = :id and state = 'WAITING'
				""").param("id", id).query(this::facts).optional();
	}

	void sent(UUID id, String messageId, Instant now) {
		this.database.sql("""
				update mail set state = 'SENT', sent_at = :now, message_id = :message, attempts = attempts + 1,
					last_error = null
				where id = :id and state = 'WAITING'
				""").param("now", DatabaseTime.of(now)).param("message", messageId).param("id", id).update();
	}

	void dropped(UUID id) {
		this.database.sql("update mail set state = 'DROPPED' where id = :id and state = 'WAITING'")
			.param("id", id)
			.update();
	}

	/** Keeps the reason, and gives up where told so. */
	void notTaken(UUID id, String reason, boolean last) {
		this.database.sql("""
				update mail set state = :state, attempts = attempts + 1, last_error = :reason
				where id = :id and state = 'WAITING'
				""")
			.param("state", last ? "FAILED" : "WAITING")
			.param("reason", (reason.length() > LONGEST_REASON) ? reason.substring(0, LONGEST_REASON) : reason)
			.param("id", id)
			.update();
	}

	/** Ids of mails that went out, newest first; ids are in order of time. */
	List<UUID> sent(@Nullable UUID recipient, long from, int limit) {
		return this.database.sql("select id from mail " + SENT_TO + " order by id desc limit :limit offset :from")
			.param("recipient", recipient, Types.OTHER)
			.param("limit", limit)
			.param("from", from)
			.query(UUID.class)
			.list();
	}

	long countSent(@Nullable UUID recipient) {
		return this.database.sql("select count(*) from mail " + SENT_TO)
			.param("recipient", recipient, Types.OTHER)
			.query(Long.class)
			.single();
	}

	/** How many mails went out to whom. */
	Map<UUID, Long> recipients() {
		Map<UUID, Long> counts = new HashMap<>();
		this.database.sql("select recipient_id, count(*) as mails from mail where state = 'SENT' group by recipient_id")
			.query((row) -> {
				counts.put(row.getObject("recipient_id", UUID.class), row.getLong("mails"));
			});
		return counts;
	}

	/** What has not gone out, given up first: FAILED stands before WAITING. */
	List<Unsent> unsent(long from, int limit) {
		return this.database
			.sql("select id, kind, recipient_id, state, attempts, created_at, last_error from mail " + UNSENT
					+ " order by state, id limit :limit offset :from")
			.param("limit", limit)
			.param("from", from)
			.query((row, number) -> new Unsent(row.getObject("id", UUID.class), row.getString("kind"),
					row.getObject("recipient_id", UUID.class), row.getString("state").equals("FAILED"),
					row.getInt("attempts"), DatabaseTime.in(row, "created_at"), row.getString("last_error")))
			.list();
	}

	long countUnsent() {
		return this.database.sql("select count(*) from mail " + UNSENT).query(Long.class).single();
	}

	/**
	 * Mails begin their days anew.
	 * @param id which one, or null for all that have not gone out
	 * @return the ids of those that did
	 */
	List<UUID> again(@Nullable UUID id, Instant now) {
		return this.database
			.sql("update mail set state = 'WAITING', attempts = 0, tried_since = :now " + UNSENT
					+ " and (cast(:id as uuid) is null or id = :id) returning id")
			.param("now", DatabaseTime.of(now))
			.param("id", id, Types.OTHER)
			.query(UUID.class)
			.list();
	}

	/** The newest mail of a kind about an edition, by recipient. */
	Map<UUID, Newest> newest(String kind, UUID editionId) {
		Map<UUID, Newest> standings = new HashMap<>();
		this.database.sql("""
				select distinct on (recipient_id) recipient_id, id, state, last_error, sent_at from mail
				where edition_id = :edition and kind = :kind
				order by recipient_id, id desc
				""").param("edition", editionId).param("kind", kind).query((row) -> {
			String state = row.getString("state");
			boolean givenUp = state.equals("FAILED");
			standings.put(row.getObject("recipient_id", UUID.class),
					new Newest(row.getObject("id", UUID.class), givenUp || state.equals("WAITING"), givenUp,
							row.getString("last_error") != null,
							(row.getObject("sent_at") != null) ? DatabaseTime.in(row, "sent_at") : null));
		});
		return standings;
	}

	private Waiting facts(ResultSet row, int number) throws SQLException {
		Map<String, String> facts = this.mapper.readValue(row.getString("facts"), new TypeReference<>() {
		});
		return new Waiting(row.getObject("id", UUID.class), row.getString("kind"),
				row.getObject("recipient_id", UUID.class), row.getObject("edition_id", UUID.class), facts,
				row.getInt("attempts"), DatabaseTime.in(row, "since"));
	}

	/**
	 * A mail that is still to be sent.
	 *
	 * @param since when it was queued, or tried again by hand
	 */
	record Waiting(UUID id, String kind, UUID recipientId, @Nullable UUID editionId, Map<String, String> facts,
			int attempts, Instant since) {
	}

}
