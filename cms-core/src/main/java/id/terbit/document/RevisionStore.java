package id.terbit.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import id.terbit.document.Documents.RevisionLine;
import id.terbit.identity.Ids;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every save by a person. */
@Component
class RevisionStore {

	private final JdbcClient database;

	private final ContentJson contents;

	private final Ids ids;

	RevisionStore(JdbcClient database, ContentJson contents, Ids ids) {
		this.database = database;
		this.contents = contents;
		this.ids = ids;
	}

	/**
	 * Keeps a save in the state in which it was made. An autosave takes the place of the
	 * one before by the same person in the same run of the step: never of one that a verb
	 * has passed, for that text may be what was submitted or approved.
	 */
	void keep(Edition edition, EditionState savedIn, RevisionOrigin origin, UUID savedBy, Instant now) {
		String content = this.contents.write(edition.content());
		if (origin != RevisionOrigin.AUTOSAVED || !collapse(edition, savedIn, savedBy, content, now)) {
			insert(edition, savedIn, origin, savedBy, content, now);
		}
	}

	private boolean collapse(Edition edition, EditionState savedIn, UUID savedBy, String content, Instant now) {
		return this.database.sql("""
				update revision set saved_at = :now, content = cast(:content as jsonb), text_hash = :hash
				where edition_id = :edition and origin = 'AUTOSAVED' and saved_by = :person and state = :state
					and not passed
					and number = (select max(number) from revision where edition_id = :edition)
				""")
			.param("edition", edition.id())
			.param("state", savedIn.name())
			.param("person", savedBy)
			.param("content", content)
			.param("hash", EditionStore.bytes(edition.textHash()))
			.param("now", EditionStore.time(now))
			.update() == 1;
	}

	private void insert(Edition edition, EditionState savedIn, RevisionOrigin origin, UUID savedBy, String content,
			Instant now) {
		this.database
			.sql("""
					insert into revision (id, edition_id, number, state, origin, saved_by, saved_at, content, text_hash)
					select :id, :edition, coalesce(max(number), 0) + 1, :state, :origin, :person, :now, cast(:content as jsonb),
						:hash
					from revision where edition_id = :edition
					""")
			.param("id", this.ids.next())
			.param("edition", edition.id())
			.param("state", savedIn.name())
			.param("origin", origin.name())
			.param("person", savedBy)
			.param("now", EditionStore.time(now))
			.param("content", content)
			.param("hash", EditionStore.bytes(edition.textHash()))
			.update();
	}

	/** A verb has passed what was saved so far: no autosave changes it any more. */
	void pass(UUID editionId) {
		this.database.sql("update revision set passed = true where edition_id = :edition and not passed")
			.param("edition", editionId)
			.update();
	}

	/** Who saved an edition while it stood in one of these states. */
	Set<UUID> savedIn(UUID editionId, Set<EditionState> states) {
		return new HashSet<>(this.database.sql("""
				select distinct saved_by from revision where edition_id = :edition and state in (:states)
				""")
			.param("edition", editionId)
			.param("states", states.stream().map(EditionState::name).toList())
			.query((row, number) -> row.getObject("saved_by", UUID.class))
			.list());
	}

	List<RevisionLine> lines(UUID documentId) {
		return this.database
			.sql("""
					select revision.id, revision.edition_id, edition.number as edition_number, revision.number, revision.state, revision.origin,
						revision.saved_by, revision.saved_at, revision.text_hash
					from revision join edition on edition.id = revision.edition_id
					where edition.document_id = :document
					order by edition.number desc, revision.number desc
					""")
			.param("document", documentId)
			.query(RevisionStore::line)
			.list();
	}

	Optional<Revision> find(UUID id) {
		return this.database
			.sql("""
					select id, edition_id, number, origin, saved_by, saved_at, content, text_hash from revision where id = :id
					""")
			.param("id", id)
			.query(this::revision)
			.optional();
	}

	private static RevisionLine line(ResultSet row, int number) throws SQLException {
		return new RevisionLine(row.getObject("id", UUID.class), row.getObject("edition_id", UUID.class),
				row.getInt("edition_number"), row.getInt("number"), EditionState.valueOf(row.getString("state")),
				RevisionOrigin.valueOf(row.getString("origin")), row.getObject("saved_by", UUID.class),
				EditionStore.present(EditionStore.instant(row, "saved_at")),
				EditionStore.text(EditionStore.hex(row, "text_hash")));
	}

	private Revision revision(ResultSet row, int number) throws SQLException {
		return new Revision(row.getObject("id", UUID.class), row.getObject("edition_id", UUID.class),
				row.getInt("number"), RevisionOrigin.valueOf(row.getString("origin")),
				row.getObject("saved_by", UUID.class), EditionStore.present(EditionStore.instant(row, "saved_at")),
				this.contents.read(row.getString("content")), EditionStore.text(EditionStore.hex(row, "text_hash")));
	}

}
