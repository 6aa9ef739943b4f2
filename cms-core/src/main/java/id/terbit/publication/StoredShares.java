package id.terbit.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import id.terbit.identity.DatabaseTime;
import id.terbit.identity.Ids;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shares in the database. Every change by a sender names its claim; whoever took the row
 * over in the meantime has given it another.
 */
@Component
class StoredShares implements Shares {

	/** Reads without a trace before a post may be sent again. */
	static final int READS_FOR_ABSENCE = 2;

	private static final String COLUMNS = """
			share.id, share.version, share.document_id, share.site_id, share.channel, share.state, share.text,
			share.link, share.requested_at, share.attempted_at, share.attempts, share.absent_reads,
			share.remote_id, share.remote_url, share.last_error, share.account
			""";

	private final JdbcClient database;

	private final Ids ids;

	StoredShares(JdbcClient database, Ids ids) {
		this.database = database;
		this.ids = ids;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public Share request(UUID documentId, UUID siteId, String channel, String text, String link, UUID requestedBy,
			Instant now) {
		this.database.sql("""
				insert into share (id, document_id, site_id, channel, state, text, link, requested_by, requested_at,
					next_attempt_at)
				values (:id, :document, :site, :channel, 'NEW', :text, :link, :by, :now, :now)
				on conflict (document_id, channel) do update set
					version = share.version + 1, state = 'NEW', text = excluded.text, link = excluded.link,
					requested_by = excluded.requested_by, requested_at = excluded.requested_at,
					next_attempt_at = excluded.next_attempt_at, attempted_at = null, account = null, attempts = 0,
					absent_reads = 0, claimed_until = null, claim_token = null, last_error = null
				where share.state = 'FAILED'
				""")
			.param("id", this.ids.next())
			.param("document", documentId)
			.param("site", siteId)
			.param("channel", channel)
			.param("text", text)
			.param("link", link)
			.param("by", requestedBy)
			.param("now", DatabaseTime.of(now))
			.update();
		return this.database
			.sql("select " + COLUMNS + " from share where document_id = :document and channel = :channel")
			.param("document", documentId)
			.param("channel", channel)
			.query(StoredShares::share)
			.single();
	}

	@Override
	@Transactional
	public List<ClaimedShare> claim(String channel, int most, Duration length, Instant now) {
		return this.database.sql("""
				with due as (
					select id from share
					where channel = :channel and state in ('NEW', 'SENDING', 'UNKNOWN')
						and next_attempt_at <= :now
						and (claimed_until is null or claimed_until <= :now)
					order by next_attempt_at limit :most
					for update skip locked)
				update share set version = version + 1, claimed_until = :until, claim_token = gen_random_uuid()
				from due where share.id = due.id
				returning share.claim_token,
				""" + COLUMNS)
			.param("channel", channel)
			.param("now", DatabaseTime.of(now))
			.param("until", DatabaseTime.of(now.plus(length)))
			.param("most", most)
			.query((row, number) -> new ClaimedShare(share(row, number), row.getObject("claim_token", UUID.class)))
			.list();
	}

	@Override
	@Transactional
	public void release(ClaimedShare share, Instant now) {
		this.database.sql("""
				update share set version = version + 1, claimed_until = null, claim_token = null
				where id = :id and claim_token = :token
				""").param("id", share.share().id()).param("token", share.token()).update();
	}

	/**
	 * A share that was NEW, or one that was read back often and late enough without a
	 * trace; any other may be posted already.
	 */
	@Override
	@Transactional
	public boolean sending(ClaimedShare share, String account, Duration certain, Instant now) {
		return this.database.sql("""
				update share set version = version + 1, state = 'SENDING', attempted_at = :now, account = :account,
					attempts = attempts + 1, absent_reads = 0
				where id = :id and claim_token = :token and claimed_until > :now
					and (state = 'NEW' or state = 'UNKNOWN' and absent_reads >= :reads and attempted_at <= :countsFrom)
				""")
			.param("id", share.share().id())
			.param("token", share.token())
			.param("account", account)
			.param("reads", READS_FOR_ABSENCE)
			.param("countsFrom", DatabaseTime.of(now.minus(certain)))
			.param("now", DatabaseTime.of(now))
			.update() == 1;
	}

	@Override
	@Transactional
	public boolean sent(ClaimedShare share, String remoteId, String remoteUrl, Instant now) {
		return this.database.sql("""
				update share set version = version + 1, state = 'SENT', remote_id = :remoteId,
					remote_url = :remoteUrl, last_error = null, claimed_until = null, claim_token = null
				where id = :id and claim_token = :token and state in ('SENDING', 'UNKNOWN')
				""")
			.param("remoteId", remoteId)
			.param("remoteUrl", remoteUrl)
			.param("id", share.share().id())
			.param("token", share.token())
			.update() == 1;
	}

	@Override
	@Transactional
	public boolean unknown(ClaimedShare share, String reason, int absentReads, Instant nextRead, Instant now) {
		return this.database.sql("""
				update share set version = version + 1, state = 'UNKNOWN', last_error = :reason,
					absent_reads = :reads, next_attempt_at = :next, claimed_until = null, claim_token = null
				where id = :id and claim_token = :token and state in ('SENDING', 'UNKNOWN')
				""")
			.param("reason", reason)
			.param("reads", absentReads)
			.param("next", DatabaseTime.of(nextRead))
			.param("id", share.share().id())
			.param("token", share.token())
			.update() == 1;
	}

	@Override
	@Transactional
	public boolean later(ClaimedShare share, String reason, Instant nextAttempt, Instant now) {
		return this.database.sql("""
				update share set version = version + 1, state = 'NEW', last_error = :reason, absent_reads = 0,
					next_attempt_at = :next, claimed_until = null, claim_token = null
				where id = :id and claim_token = :token and state in ('NEW', 'SENDING')
				""")
			.param("reason", reason)
			.param("next", DatabaseTime.of(nextAttempt))
			.param("id", share.share().id())
			.param("token", share.token())
			.update() == 1;
	}

	@Override
	@Transactional
	public boolean failed(ClaimedShare share, String reason, Instant now) {
		return this.database.sql("""
				update share set version = version + 1, state = 'FAILED', last_error = :reason,
					claimed_until = null, claim_token = null
				where id = :id and claim_token = :token and state in ('NEW', 'SENDING', 'UNKNOWN')
				""")
			.param("reason", reason)
			.param("id", share.share().id())
			.param("token", share.token())
			.update() == 1;
	}

	@Override
	public List<Share> of(UUID documentId) {
		return this.database
			.sql("select " + COLUMNS + " from share where document_id = :document order by requested_at, id")
			.param("document", documentId)
			.query(StoredShares::share)
			.list();
	}

	@Override
	@Transactional
	public void settle(UUID shareId, boolean posted, Instant now) {
		int settled = this.database.sql("""
				update share set version = version + 1, state = :state, claimed_until = null, claim_token = null
				where id = :id and state = 'UNKNOWN'
				""")
			.param("state", (posted ? Share.State.SENT : Share.State.FAILED).name())
			.param("id", shareId)
			.update();
		if (settled == 0) {
			throw new RefusedException(RefusedException.Kind.NOT_NOW, Refusal.of("share.not-unknown"));
		}
	}

	@Override
	public Optional<Instant> nextDue() {
		return this.database.sql("""
				select greatest(next_attempt_at, claimed_until) as due from share
				where state in ('NEW', 'SENDING', 'UNKNOWN') order by due limit 1
				""").query((row, number) -> DatabaseTime.in(row, "due")).optional();
	}

	private static Share share(ResultSet row, int number) throws SQLException {
		return new Share(row.getObject("id", UUID.class), row.getLong("version"),
				row.getObject("document_id", UUID.class), row.getObject("site_id", UUID.class),
				row.getString("channel"), Share.State.valueOf(row.getString("state")), row.getString("text"),
				row.getString("link"), DatabaseTime.in(row, "requested_at"),
				DatabaseTime.nullableIn(row, "attempted_at"), row.getInt("attempts"), row.getInt("absent_reads"),
				row.getString("remote_id"), row.getString("remote_url"), row.getString("last_error"),
				row.getString("account"));
	}

}
