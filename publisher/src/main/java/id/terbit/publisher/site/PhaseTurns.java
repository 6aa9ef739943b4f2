package id.terbit.publisher.site;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import id.terbit.identity.DatabaseTime;
import id.terbit.publication.Ledger;
import id.terbit.publication.Subject;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Announcements that come into force or end by themselves. At the time every one of the
 * site whose phase is over is wanted anew, and its delivery writes what shows it. A turn
 * asks the index what is due, so one that comes twice, late, or after the days were
 * changed or the announcement withdrawn does no harm.
 */
@Component
class PhaseTurns {

	/** The task; the instance is {@code <site>@<milliseconds>}. */
	static final String TASK = "turn-announcements";

	private final JdbcClient database;

	private final Ledger ledger;

	private final InstantSource clock;

	private final ObjectProvider<Scheduler> scheduler;

	PhaseTurns(JdbcClient database, Ledger ledger, InstantSource clock, ObjectProvider<Scheduler> scheduler) {
		this.database = database;
		this.ledger = ledger;
		this.clock = clock;
		this.scheduler = scheduler;
	}

	/** Joins the running transaction, the one that puts the phase into the index. */
	void plan(UUID siteId, Instant at) {
		this.scheduler.getObject().scheduleIfNotExists(new TaskInstance<>(TASK, siteId + "@" + at.toEpochMilli()), at);
	}

	/**
	 * Wants anew what is due.
	 * @param at the planned time, which a clock of another machine may not have reached
	 */
	@Transactional
	public void turn(UUID siteId, Instant at) {
		Instant now = this.clock.instant();
		this.database.sql("""
				select document_id from site_document where site_id = :site and phase_until <= :now order by document_id
				""")
			.param("site", siteId)
			.param("now", DatabaseTime.of(at.isAfter(now) ? at : now))
			.query(UUID.class)
			.list()
			.forEach((document) -> this.ledger.want(Subject.document(document), siteId, now));
	}

}
