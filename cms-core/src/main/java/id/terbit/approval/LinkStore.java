package id.terbit.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import id.terbit.approval.ApprovalLinks.Link;
import id.terbit.approval.ApprovalLinks.Standing;
import id.terbit.identity.DatabaseTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of approval links. */
@Component
class LinkStore {

	private final JdbcClient database;

	LinkStore(JdbcClient database) {
		this.database = database;
	}

	void insert(UUID id, byte[] digest, UUID editionId, UUID personId, String textHash, Instant now) {
		this.database.sql("""
				insert into approval_link (id, digest, edition_id, person_id, text_hash, created_at)
				values (:id, :digest, :edition, :person, :hash, :now)
				""")
			.param("id", id)
			.param("digest", digest)
			.param("edition", editionId)
			.param("person", personId)
			.param("hash", HexFormat.of().parseHex(textHash))
			.param("now", DatabaseTime.of(now))
			.update();
	}

	void accepted(byte[] digest, Instant at, Instant expires) {
		this.database.sql("""
				update approval_link set accepted_at = :at, expires_at = :expires
				where digest = :digest and accepted_at is null
				""")
			.param("at", DatabaseTime.of(at))
			.param("expires", DatabaseTime.of(expires))
			.param("digest", digest)
			.update();
	}

	/**
	 * Ends what is still good of the links that the same person got before this one, to
	 * the same edition. Ids are in order of time.
	 */
	void resent(byte[] digest, Instant now) {
		this.database.sql("""
				update approval_link older set ended_at = :now, ending = 'RESENT'
				from approval_link fresh
				where fresh.digest = :digest and older.edition_id = fresh.edition_id
					and older.person_id = fresh.person_id and older.id < fresh.id and older.ended_at is null
				""").param("now", DatabaseTime.of(now)).param("digest", digest).update();
	}

	/** Ends every link to an edition that is still good. */
	void endAll(UUID editionId, Standing ending, Instant now) {
		this.database.sql("""
				update approval_link set ended_at = :now, ending = :ending
				where edition_id = :edition and ended_at is null
				""")
			.param("now", DatabaseTime.of(now))
			.param("ending", ending.name())
			.param("edition", editionId)
			.update();
	}

	/** Of all the links that ended with a decision, this one made it. */
	void used(UUID linkId, Instant now) {
		this.database.sql("update approval_link set ended_at = :now, ending = 'USED' where id = :id")
			.param("now", DatabaseTime.of(now))
			.param("id", linkId)
			.update();
	}

	/** Nobody else decides about the document until the transaction ends. */
	void lockDocument(UUID documentId) {
		this.database.sql("select id from document where id = :id for update").param("id", documentId).query((row) -> {
		});
	}

	/**
	 * A link with what became of it. Beside its own ending the edition counts: a mail
	 * that was on its way while somebody decided carries a link that never was good.
	 * @param unacceptedLife how long a link holds whose acceptance was never noted
	 */
	Optional<Link> find(byte[] digest, Duration unacceptedLife, Instant now) {
		return this.database.sql("""
				select approval_link.id, edition_id, document_id, person_id, approval_link.text_hash,
					approval_link.created_at,
					case
						when ending = 'DECIDED' and state = 'APPROVAL' and edition.text_hash <> approval_link.text_hash
							then 'TEXT_CHANGED'
						when ending is not null then ending
						when state <> 'APPROVAL' then 'DECIDED'
						when edition.text_hash <> approval_link.text_hash then 'TEXT_CHANGED'
						when coalesce(expires_at, approval_link.created_at + :life * interval '1 second') <= :now
							then 'EXPIRED'
						else 'OPEN'
					end as standing
				from approval_link join edition on edition.id = edition_id
				where digest = :digest
				""")
			.param("life", unacceptedLife.toSeconds())
			.param("now", DatabaseTime.of(now))
			.param("digest", digest)
			.query(LinkStore::link)
			.optional();
	}

	private static Link link(ResultSet row, int number) throws SQLException {
		return new Link(row.getObject("id", UUID.class), row.getObject("edition_id", UUID.class),
				row.getObject("document_id", UUID.class), row.getObject("person_id", UUID.class),
				HexFormat.of().formatHex(row.getBytes("text_hash")), DatabaseTime.in(row, "created_at"),
				Standing.valueOf(row.getString("standing")));
	}

}
