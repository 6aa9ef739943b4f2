package id.terbit.document;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import id.terbit.person.Person;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents for the people who work on them. Every method takes a constant number
 * of statements.
 */
public interface Documents {

	/**
	 * A document that this person may see: somebody who holds a role on its site.
	 * @throws id.terbit.refusal.RefusedException (MISSING) otherwise
	 */
	Document get(UUID documentId, Person reader);

	/** A document, whoever asks; for letters and the clock. */
	Optional<Document> find(UUID documentId);

	/** Several documents, whoever asks; for lists that have checked the right. */
	Map<UUID, Document> byIds(Collection<UUID> documentIds);

	/** A page of rows, newest change first, with the number of all. */
	Page list(Filter filter, Person reader, int page, int size);

	/** Rows of documents, as far as they are there and this person may see them. */
	Map<UUID, Row> rows(Collection<UUID> documentIds, Person reader);

	/** The revisions of a document, newest first, without their content. */
	List<RevisionLine> revisions(UUID documentId);

	/** One revision with its content. */
	Optional<Revision> revision(UUID revisionId);

	/**
	 * What to look for; null or empty means any.
	 *
	 * @param words all must stand in the title
	 */
	record Filter(@Nullable UUID siteId, @Nullable String type, Set<EditionState> states, @Nullable UUID writer,
			String words) {

		/** Everything. */
		public static final Filter ANY = new Filter(null, null, Set.of(), null, "");

	}

	/** Rows and the number of all that fit. */
	record Page(List<Row> rows, long total) {
	}

	/** A document in a list: its current edition. */
	record Row(UUID documentId, UUID editionId, UUID siteId, String type, String title, EditionState state,
			boolean live, UUID writer, Instant updatedAt) {
	}

	/**
	 * A revision in a list.
	 *
	 * @param state the state in which it was saved
	 */
	record RevisionLine(UUID id, UUID editionId, int editionNumber, int number, EditionState state,
			RevisionOrigin origin, UUID savedBy, Instant savedAt, String textHash) {
	}

}
