package id.terbit.document;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import id.terbit.contenttype.ContentType;
import id.terbit.contenttype.ContentTypes;
import id.terbit.person.People;
import id.terbit.person.Person;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what people work on, whoever asks, for the search of the newsroom. A constant
 * number of statements, all of which see the same state of the database.
 */
@Component
public class WorkingTexts {

	private final JdbcClient database;

	private final DocumentStore documents;

	private final PublishedTerms terms;

	private final People people;

	WorkingTexts(JdbcClient database, DocumentStore documents, PublishedTerms terms, People people) {
		this.database = database;
		this.documents = documents;
		this.terms = terms;
		this.people = people;
	}

	/** One document's; empty where there is no such document. */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public Optional<WorkingText> byDocument(UUID documentId) {
		return read(List.of(documentId)).stream().findFirst();
	}

	/** How many documents there are on all sites. */
	public long count() {
		return this.database.sql("select count(*) from document").query(Long.class).single();
	}

	/**
	 * Those of all documents of all sites, in keyset order of document id.
	 * @param after the last id read, or null to begin
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public List<WorkingText> after(@Nullable UUID after, int limit) {
		List<UUID> ids = this.database.sql("select id from document where id > :after order by id limit :limit")
			.param("after", (after != null) ? after : new UUID(0, 0))
			.param("limit", limit)
			.query((row, number) -> row.getObject("id", UUID.class))
			.list();
		return read(ids);
	}

	private List<WorkingText> read(List<UUID> ids) {
		Map<UUID, Document> found = this.documents.byIds(ids);
		List<Document> ordered = ids.stream().map(found::get).filter(Objects::nonNull).toList();
		PublishedTerms.Terms words = this.terms.of(ordered.stream().map(Document::current).toList());
		Map<UUID, Person> persons = this.people.byIds(workers(ordered));
		return ordered.stream().map((document) -> text(document, words, persons)).toList();
	}

	private static Set<UUID> workers(Collection<Document> documents) {
		Set<UUID> workers = new HashSet<>();
		for (Document document : documents) {
			workers(document).forEach(workers::add);
		}
		return workers;
	}

	/** Who began the document, who wrote this edition and who edited it. */
	private static Stream<UUID> workers(Document document) {
		Edition edition = document.current();
		return Stream
			.of(Optional.of(document.createdBy()), Optional.of(edition.writer()), Optional.ofNullable(edition.editor()))
			.flatMap(Optional::stream)
			.distinct();
	}

	private static WorkingText text(Document document, PublishedTerms.Terms words, Map<UUID, Person> persons) {
		Edition edition = document.current();
		Content content = edition.content();
		ContentType type = ContentTypes.byName(document.type())
			.orElseThrow(() -> new IllegalStateException("no content type " + document.type()));
		return new WorkingText(document.id(), document.version(), document.siteId(), document.type(), edition.state(),
				content.title(), content.summary(), content.body(),
				(content.category() != null) ? words.categories().get(content.category()) : null,
				content.tags().stream().map(words.tags()::get).filter(Objects::nonNull).toList(),
				content.districts().stream().map(words.districts()::get).filter(Objects::nonNull).toList(),
				type.open(content.fields()), content.media(),
				workers(document).map(persons::get).filter(Objects::nonNull).map(Person::name).distinct().toList(),
				edition.updatedAt());
	}

}
