package id.terbit.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import id.terbit.person.Person;
import id.terbit.person.Person.Reach;
import id.terbit.refusal.RefusedException;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Documents from the database. */
@Component
class StoredDocuments implements Documents {

	/**
	 * The edition that people work on: draft before live before the newest in the trash.
	 */
	private static final String ROWS = """
			from document
			join lateral (
				select id, state, title, writer_id, updated_at from edition
				where edition.document_id = document.id and state <> 'SUPERSEDED'
				order by case when state = 'DISCARDED' then 2 when state in ('PUBLISHED', 'WITHDRAWN', 'ARCHIVED') then 1
					else 0 end, number desc
				limit 1) as edition on true
			""";

	private static final String COLUMNS = """
			select document.id as document_id, document.site_id, document.type, edition.id, edition.state, edition.title,
				edition.writer_id, edition.updated_at,
				exists (select from edition as live where live.document_id = document.id
					and live.state in ('PUBLISHED', 'ARCHIVED')) as live
			""";

	private final JdbcClient database;

	private final DocumentStore documents;

	private final RevisionStore revisions;

	StoredDocuments(JdbcClient database, DocumentStore documents, RevisionStore revisions) {
		this.database = database;
		this.documents = documents;
		this.revisions = revisions;
	}

	@Override
	public Document get(UUID documentId, Person reader) {
		return find(documentId).filter((document) -> reader.worksOn(document.siteId()))
			.orElseThrow(() -> RefusedException.missing("document", documentId));
	}

	@Override
	public Optional<Document> find(UUID documentId) {
		return this.documents.find(documentId);
	}

	@Override
	public Map<UUID, Document> byIds(Collection<UUID> documentIds) {
		return this.documents.byIds(documentIds);
	}

	@Override
	public Page list(Filter filter, Person reader, int page, int size) {
		Map<String, Object> parameters = new HashMap<>();
		String where = where(filter, reader, parameters);
		Long total = this.database.sql("select count(*) " + ROWS + where).params(parameters).query(Long.class).single();
		parameters.put("limit", size);
		parameters.put("offset", (long) Math.max(page - 1, 0) * size);
		List<Row> rows = this.database.sql(COLUMNS + ROWS + where + """
				order by edition.updated_at desc, document.id desc limit :limit offset :offset
				""").params(parameters).query(StoredDocuments::row).list();
		return new Page(rows, total);
	}

	@Override
	public Map<UUID, Row> rows(Collection<UUID> documentIds, Person reader) {
		Map<String, Object> parameters = new HashMap<>();
		List<String> conditions = new ArrayList<>(List.of("document.id = any(cast(:documents as uuid[]))"));
		parameters.put("documents",
				documentIds.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")));
		readable(reader, conditions, parameters);
		return this.database.sql(COLUMNS + ROWS + "where " + String.join(" and ", conditions))
			.params(parameters)
			.query(StoredDocuments::row)
			.list()
			.stream()
			.collect(Collectors.toMap(Row::documentId, (row) -> row));
	}

	@Override
	public List<RevisionLine> revisions(UUID documentId) {
		return this.revisions.lines(documentId);
	}

	@Override
	public Optional<Revision> revision(UUID revisionId) {
		return this.revisions.find(revisionId);
	}

	/** The conditions of a filter: constant text, with the values as parameters. */
	private static String where(Filter filter, Person reader, Map<String, Object> parameters) {
		List<String> conditions = new ArrayList<>();
		readable(reader, conditions, parameters);
		if (filter.siteId() != null) {
			conditions.add("document.site_id = :site");
			parameters.put("site", filter.siteId());
		}
		if (filter.type() != null) {
			conditions.add("document.type = :type");
			parameters.put("type", filter.type());
		}
		if (!filter.states().isEmpty()) {
			conditions.add("edition.state in (:states)");
			parameters.put("states", filter.states().stream().map(EditionState::name).toList());
		}
		if (filter.writer() != null) {
			conditions.add("edition.writer_id = :writer");
			parameters.put("writer", filter.writer());
		}
		words(filter.words(), conditions, parameters);
		return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions) + "\n";
	}

	private static void readable(Person reader, List<String> conditions, Map<String, Object> parameters) {
		Reach reach = reader.reach();
		if (!reach.everywhere()) {
			conditions.add("document.site_id = any(cast(:sites as uuid[]))");
			parameters.put("sites",
					reach.sites().stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")));
		}
	}

	private static void words(String words, List<String> conditions, Map<String, Object> parameters) {
		int number = 0;
		for (String word : words.strip().toLowerCase(Locale.ROOT).split("\\s+", 11)) {
			if (!word.isEmpty() && number < 10) {
				conditions.add("position(:word" + number + " in lower(edition.title)) > 0");
				parameters.put("word" + number++, word);
			}
		}
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		return new Row(row.getObject("document_id", UUID.class), row.getObject("id", UUID.class),
				row.getObject("site_id", UUID.class), EditionStore.text(row.getString("type")),
				EditionStore.text(row.getString("title")), EditionState.valueOf(row.getString("state")),
				row.getBoolean("live"), row.getObject("writer_id", UUID.class),
				EditionStore.present(EditionStore.instant(row, "updated_at")));
	}

}
