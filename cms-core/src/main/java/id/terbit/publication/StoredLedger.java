package id.terbit.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import id.terbit.identity.DatabaseTime;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The ledger in the database. */
@Component
class StoredLedger implements Ledger {

	private final JdbcClient database;

	/** Asked for at use: targets read what is live, and that leads back here. */
	private final ObjectProvider<PublicationTarget> targets;

	StoredLedger(JdbcClient database, ObjectProvider<PublicationTarget> targets) {
		this.database = database;
		this.targets = targets;
	}

	/**
	 * A target that keeps failing is not asked sooner because there is more to deliver,
	 * but an exhausted one gets a new chance.
	 */
	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void want(Subject subject, UUID siteId, Instant now) {
		this.targets.stream()
			.filter((target) -> target.wants().contains(subject.kind()))
			.map(PublicationTarget::name)
			.sorted()
			.forEach((target) -> this.database.sql("""
					insert into ledger (subject_kind, subject_id, target, site_id, wanted_version, wanted_at,
						next_attempt_at)
					values (:kind, :subject, :target, :site, 1, :now, :now)
					on conflict (subject_kind, subject_id, target) do update set
						wanted_version = ledger.wanted_version + 1,
						wanted_at = excluded.wanted_at,
						next_attempt_at = case when ledger.exhausted
							or ledger.wanted_version = ledger.delivered_version
							then excluded.next_attempt_at else ledger.next_attempt_at end,
						attempts = case when ledger.exhausted then 0 else ledger.attempts end,
						exhausted = false
					""")
				.param("kind", subject.kind().name())
				.param("subject", subject.id())
				.param("target", target)
				.param("site", siteId)
				.param("now", DatabaseTime.of(now))
				.update());
	}

	@Override
	public List<Lane> dueLanes(Instant now) {
		return this.database.sql("""
				select site_id, target from ledger
				where wanted_version > delivered_version and not exhausted and next_attempt_at <= :now
					and (claimed_until is null or claimed_until <= :now)
				group by site_id, target order by min(next_attempt_at), target
				""")
			.param("now", DatabaseTime.of(now))
			.query((row, number) -> new Lane(row.getObject("site_id", UUID.class), row.getString("target")))
			.list();
	}

	@Override
	@Transactional
	public List<Claim> claim(Lane lane, int most, Duration length, Instant now) {
		return this.database.sql("""
				with due as (
					select subject_kind, subject_id, target from ledger
					where site_id = :site and target = :target and wanted_version > delivered_version
						and not exhausted and next_attempt_at <= :now
						and (claimed_until is null or claimed_until <= :now)
					order by next_attempt_at limit :most
					for update skip locked)
				update ledger set claimed_until = :until, claim_token = gen_random_uuid(), attempts = attempts + 1
				from due
				where ledger.subject_kind = due.subject_kind and ledger.subject_id = due.subject_id
					and ledger.target = due.target
				returning ledger.subject_kind, ledger.subject_id, ledger.target, ledger.site_id,
					ledger.wanted_version, ledger.claim_token, ledger.attempts, ledger.next_attempt_at
				""")
			.param("site", lane.siteId())
			.param("target", lane.target())
			.param("now", DatabaseTime.of(now))
			.param("until", DatabaseTime.of(now.plus(length)))
			.param("most", most)
			.query(StoredLedger::claimed)
			.list();
	}

	@Override
	@Transactional
	public boolean renew(Claim claim, Duration length, Instant now) {
		return held(claim, now, "update ledger set claimed_until = :until ")
			.param("until", DatabaseTime.of(now.plus(length)))
			.update() == 1;
	}

	@Override
	@Transactional
	public void release(Claim claim, Instant now) {
		held(claim, now, """
				update ledger set attempts = attempts - 1, next_attempt_at = :now, claimed_until = null,
					claim_token = null
				""").update();
	}

	@Override
	@Transactional
	public boolean acknowledge(Claim claim, DeliveryReceipt receipt, Instant now) {
		boolean held = held(claim, now, """
				update ledger set delivered_version = :version, delivered_at = :now, attempts = 0,
					next_attempt_at = :now, claimed_until = null, claim_token = null, last_error = null,
					remote_id = :remoteId, remote_url = :remoteUrl
				""").param("version", claim.wantedVersion())
			.param("remoteId", receipt.remoteId())
			.param("remoteUrl", receipt.remoteUrl())
			.update() == 1;
		if (!held) {
			wantAgain(claim, now);
		}
		return held;
	}

	/**
	 * Only the version that was claimed has had its attempts: what was wanted in the
	 * meantime starts with all of them, at once where the old one has none left.
	 */
	@Override
	@Transactional
	public void fail(Claim claim, String reason, @Nullable Instant nextAttempt, Instant now) {
		boolean held = held(claim, now, """
				update ledger set last_error = :reason, exhausted = :last and wanted_version = :version,
					attempts = case when :last and wanted_version <> :version then 0 else attempts end,
					next_attempt_at = :next, claimed_until = null, claim_token = null
				""").param("reason", reason)
			.param("last", nextAttempt == null)
			.param("version", claim.wantedVersion())
			.param("next", DatabaseTime.of((nextAttempt != null) ? nextAttempt : now))
			.update() == 1;
		if (!held) {
			wantAgain(claim, now);
		}
	}

	/** A statement on the claimed row, which does nothing once the claim is lost. */
	private JdbcClient.StatementSpec held(Claim claim, Instant now, String update) {
		return this.database.sql(update + """
				where subject_kind = :kind and subject_id = :subject and target = :target
					and claim_token = :token and claimed_until > :now
				""")
			.param("kind", claim.subject().kind().name())
			.param("subject", claim.subject().id())
			.param("target", claim.target())
			.param("token", claim.token())
			.param("now", DatabaseTime.of(now));
	}

	/**
	 * Who lost the claim may have written something older over something newer: one more
	 * version, so that even a row that is being delivered stays due.
	 */
	private void wantAgain(Claim claim, Instant now) {
		this.database.sql("""
				update ledger set wanted_version = wanted_version + 1, wanted_at = :now,
					next_attempt_at = least(next_attempt_at, :now)
				where subject_kind = :kind and subject_id = :subject and target = :target
				""")
			.param("kind", claim.subject().kind().name())
			.param("subject", claim.subject().id())
			.param("target", claim.target())
			.param("now", DatabaseTime.of(now))
			.update();
	}

	@Override
	public List<DeliveryStatus> of(Subject subject) {
		return this.database.sql("""
				select target, wanted_version, delivered_version, delivered_at, attempts, exhausted, next_attempt_at,
					last_error, remote_url
				from ledger where subject_kind = :kind and subject_id = :subject order by target
				""")
			.param("kind", subject.kind().name())
			.param("subject", subject.id())
			.query(StoredLedger::status)
			.list();
	}

	@Override
	@Transactional
	public void retry(Subject subject, String target, Instant now) {
		this.database.sql("""
				update ledger set next_attempt_at = :now, exhausted = false, attempts = 0
				where subject_kind = :kind and subject_id = :subject and target = :target
					and wanted_version > delivered_version
				""")
			.param("now", DatabaseTime.of(now))
			.param("kind", subject.kind().name())
			.param("subject", subject.id())
			.param("target", target)
			.update();
	}

	@Override
	public Optional<Instant> nextDue() {
		return this.database.sql("""
				select greatest(next_attempt_at, claimed_until) as due from ledger
				where wanted_version > delivered_version and not exhausted order by due limit 1
				""").query((row, number) -> DatabaseTime.in(row, "due")).optional();
	}

	private static Claim claimed(ResultSet row, int number) throws SQLException {
		Subject subject = new Subject(Subject.Kind.valueOf(row.getString("subject_kind")),
				row.getObject("subject_id", UUID.class));
		return new Claim(subject, row.getString("target"), row.getObject("site_id", UUID.class),
				row.getLong("wanted_version"), row.getObject("claim_token", UUID.class), row.getInt("attempts"));
	}

	private static DeliveryStatus status(ResultSet row, int number) throws SQLException {
		boolean behind = row.getLong("wanted_version") > row.getLong("delivered_version");
		return new DeliveryStatus(row.getString("target"), row.getLong("wanted_version"),
				row.getLong("delivered_version"), DatabaseTime.nullableIn(row, "delivered_at"), row.getInt("attempts"),
				row.getBoolean("exhausted"),
				(behind && !row.getBoolean("exhausted")) ? DatabaseTime.in(row, "next_attempt_at") : null,
				row.getString("last_error"), row.getString("remote_url"));
	}

}
