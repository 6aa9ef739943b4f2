package id.terbit.history;

import java.util.UUID;

import id.terbit.person.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What happened, to be written to history.
 *
 * @param verb stable name of the verb or event, for example {@code approve}
 * @param textHash SHA-256 of the text it was about, 64 hexadecimal digits
 */
public record HistoryEntry(UUID siteId, @Nullable UUID documentId, @Nullable UUID editionId, Actor actor,
		@Nullable String onBehalfOf, String verb, @Nullable String from, @Nullable String to, @Nullable String note,
		@Nullable String textHash) {
}
