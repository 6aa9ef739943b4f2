package id.terbit.media.wordimport;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import id.terbit.identity.Ids;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the report of every import. */
@Repository
class ImportReports {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final TypeReference<List<ReportEntry>> ENTRIES = new TypeReference<>() {
	};

	private final JdbcClient database;

	private final Ids ids;

	private final InstantSource clock;

	ImportReports(JdbcClient database, Ids ids, InstantSource clock) {
		this.database = database;
		this.ids = ids;
		this.clock = clock;
	}

	void add(UUID documentId, String fileName, String sha256, Report report, UUID by) {
		this.database.sql("""
				insert into import_report (id, document_id, file_name, sha256, entries, created_at, created_by)
				values (:id, :document, :name, decode(:sha256, 'hex'), cast(:entries as jsonb), :now, :by)
				""")
			.param("sha256", sha256)
			.param("id", this.ids.next())
			.param("document", documentId)
			.param("name", fileName)
			.param("entries", JSON.writeValueAsString(report.entries()))
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("by", by)
			.update();
	}

	/** Whether a document came from Word at all. */
	boolean has(UUID documentId) {
		return this.database.sql("select exists (select from import_report where document_id = :document)")
			.param("document", documentId)
			.query(Boolean.class)
			.single();
	}

	/**
	 * Documents that a file may have become before, newest import first: the same bytes,
	 * or a file of the same name by the same person.
	 */
	List<Earlier> earlier(String fileName, String sha256, UUID by) {
		return this.database.sql("""
				select document_id, coalesce(sha256 = decode(:sha256, 'hex'), false) as same_bytes
				from import_report
				where sha256 = decode(:sha256, 'hex') or (lower(file_name) = lower(:name) and created_by = :by)
				order by id desc
				limit 50
				""")
			.param("sha256", sha256)
			.param("name", fileName)
			.param("by", by)
			.query((row, number) -> new Earlier(row.getObject("document_id", UUID.class), row.getBoolean("same_bytes")))
			.list();
	}

	/** The newest report of a document. */
	Optional<Report> newest(UUID documentId) {
		return this.database.sql("""
				select entries from import_report where document_id = :document order by id desc limit 1
				""")
			.param("document", documentId)
			.query(String.class)
			.optional()
			.map((entries) -> new Report(JSON.readValue(entries, ENTRIES)));
	}

	/**
	 * An earlier import.
	 *
	 * @param sameBytes whether the very same file was read
	 */
	record Earlier(UUID documentId, boolean sameBytes) {
	}

}
