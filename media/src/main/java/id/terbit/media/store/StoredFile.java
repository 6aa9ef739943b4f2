package id.terbit.media.store;

import java.time.Instant;

/**
 * What a store knows of bytes without reading them.
 *
 * @param size bytes
 * @param storedAt by the store's own clock, to the second or better
 */
public record StoredFile(MediaKey key, long size, Instant storedAt) {
}
