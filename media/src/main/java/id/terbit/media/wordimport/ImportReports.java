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

	void add(UUID documentId, String fileName, Report report, UUID by) {
		this.database.sql("""
				insert into import_report (id, document_id, file_name, entries, created_at, created_by)
				values (:id, :document, :name, cast(:entries as jsonb), :now, :by)
				""")
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

}
