package id.terbit.history;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A row of history as it is shown.
 *
 * @param number place in the site's chain, from 1
 * @param mac its link of the chain in hexadecimal
 */
public record HistoryRow(long number, Instant at, @Nullable UUID editionId, @Nullable UUID actorId, String actorName,
		@Nullable String onBehalfOf, String verb, @Nullable String from, @Nullable String to, @Nullable String note,
		@Nullable String textHash, String mac) {
}
