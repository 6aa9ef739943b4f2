package id.terbit.document;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import id.terbit.identity.DatabaseTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Documents whose current text changed and that search in the newsroom has yet to take
 * up. A row is written in the transaction of the change, one a document: ten quick saves
 * are taken up once.
 */
@Component
public class ChangedDocuments implements TransitionListener {

	private final JdbcClient database;

	private final InstantSource clock;

	ChangedDocuments(JdbcClient database, InstantSource clock) {
		this.database = database;
		this.clock = clock;
	}

	@Override
	public void performed(Transition transition) {
		this.database.sql("""
				insert into changed_document (document_id, next_attempt_at) values (:document, :now)
				on conflict (document_id) do update set number = changed_document.number + 1, attempts = 0,
					next_attempt_at = excluded.next_attempt_at
				""")
			.param("document", transition.documentId())
			.param("now", DatabaseTime.of(this.clock.instant()))
			.update();
	}

	/**
	 * Notes the documents that show a file of which more is known now; within the
	 * transaction that knows it.
	 * @param sha256 64 lower-case hexadecimal digits
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void showing(String sha256) {
		this.database.sql("""
				insert into changed_document (document_id, next_attempt_at)
				select distinct edition.document_id, cast(:now as timestamptz)
				from edition_media media join edition on edition.id = media.edition_id
				where media.sha256 = :sha256 and edition.state <> 'SUPERSEDED'
				order by edition.document_id
				on conflict (document_id) do update set number = changed_document.number + 1, attempts = 0,
					next_attempt_at = excluded.next_attempt_at
				""")
			.param("sha256", HexFormat.of().parseHex(sha256))
			.param("now", DatabaseTime.of(this.clock.instant()))
			.update();
	}

	/** What waits now, that which waits longest first. */
	public List<Change> due(int most) {
		return this.database.sql("""
				select document_id, number, attempts from changed_document
				where next_attempt_at <= :now order by next_attempt_at, document_id limit :most
				""")
			.param("now", DatabaseTime.of(this.clock.instant()))
			.param("most", most)
			.query((row, number) -> new Change(row.getObject("document_id", UUID.class), row.getLong("number"),
					row.getInt("attempts")))
			.list();
	}

	/** Taken up; what changed since stays. */
	public void done(Change change) {
		this.database.sql("delete from changed_document where document_id = :document and number = :number")
			.param("document", change.documentId())
			.param("number", change.number())
			.update();
	}

	/** Could not be taken up; comes again, or later where it changes before. */
	public void later(Change change, String reason, Instant next) {
		this.database.sql("""
				update changed_document set attempts = attempts + 1, last_error = :reason, next_attempt_at = :next
				where document_id = :document and number = :number
				""")
			.param("document", change.documentId())
			.param("number", change.number())
			.param("reason", reason)
			.param("next", DatabaseTime.of(next))
			.update();
	}

	/**
	 * A document that waits.
	 *
	 * @param number grows with every change
	 * @param attempts that failed since the last change
	 */
	public record Change(UUID documentId, long number, int attempts) {
	}

}
