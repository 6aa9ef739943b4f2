package id.terbit.document;

import java.time.Instant;
import java.util.UUID;

/**
 * One save.
 *
 * @param number 1 for the first of its edition
 * @param textHash SHA-256 of its text, hexadecimal
 */
public record Revision(UUID id, UUID editionId, int number, RevisionOrigin origin, UUID savedBy, Instant savedAt,
		Content content, String textHash) {
}
