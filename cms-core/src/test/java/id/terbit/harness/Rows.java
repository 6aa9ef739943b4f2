package id.terbit.harness;

import java.util.UUID;

import id.terbit.identity.Ids;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Bare rows for tests of tables that only point at documents and editions; everything
 * that is about a document goes through the desk.
 */
public final class Rows {

	private Rows() {
	}

	/** A document with nothing in it. */
	public static UUID document(JdbcClient database, Ids ids, UUID siteId, UUID personId) {
		UUID id = ids.next();
		database.sql("""
				insert into document (id, site_id, type, created_by, created_at)
				values (:id, :site, 'article', :person, now())
				""").param("id", id).param("site", siteId).param("person", personId).update();
		return id;
	}

	/** An empty draft. */
	public static UUID edition(JdbcClient database, Ids ids, UUID documentId, UUID personId) {
		UUID id = ids.next();
		database.sql("""
				insert into edition (id, document_id, number, state, body, text_hash, layout_hash, writer_id,
					created_at, updated_at)
				values (:id, :document, 1, 'DRAFT', '{}', '\\x00', '\\x00', :person, now(), now())
				""").param("id", id).param("document", documentId).param("person", personId).update();
		return id;
	}

}
