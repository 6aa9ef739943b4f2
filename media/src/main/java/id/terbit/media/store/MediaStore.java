package id.terbit.media.store;

import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps bytes under a key. Every adapter passes the same contract test. Methods throw
 * {@link MediaStoreException} and nothing else when the store cannot do its work.
 * <p>
 * Whoever puts bytes that a table will name holds a {@link Claims claim} on their digest
 * until the row is written; without one the collector may take them away in between.
 */
public interface MediaStore {

	/**
	 * Stores bytes; when this returns they are durable. Bytes that are there already in
	 * the same size are left alone. A reader never sees a part of them.
	 * @param sha256 of the bytes given, 64 lower-case hexadecimal digits; for an original
	 * the same as in its key
	 * @param size of the bytes given
	 * @throws MediaStoreException MISMATCH where the bytes are not those of digest and
	 * size (nothing is stored then), FULL, UNAVAILABLE
	 */
	void put(MediaKey key, String sha256, long size, InputStream content);

	/**
	 * Opens stored bytes; the caller closes the stream. Reading an original or a
	 * quarantined file to its end fails with a {@link DamagedBytesException} where the
	 * bytes are not those of its digest, whether they were never the right ones, cut off,
	 * changed on the way or spoiled on a disk.
	 */
	Optional<InputStream> get(MediaKey key);

	/**
	 * Opens a range of stored bytes; the caller closes the stream.
	 * @param from first byte, 0 or more; at or beyond the end gives an empty stream
	 * @param length number of bytes, 1 or more; fewer come where the end is nearer
	 */
	Optional<InputStream> get(MediaKey key, long from, long length);

	/** What is known of stored bytes without reading them. */
	Optional<StoredFile> stat(MediaKey key);

	/** Whether there are bytes under this key. */
	default boolean exists(MediaKey key) {
		return stat(key).isPresent();
	}

	/** Removes bytes; nothing happens where there are none. */
	void delete(MediaKey key);

	/**
	 * Everything in an area in no order, fetched page by page as it is consumed; the
	 * caller closes the stream. What others put there is passed over.
	 */
	Stream<StoredFile> list(MediaKey.Area area);

	/**
	 * An address from which anybody reads these bytes for a while, without further
	 * rights; ranges work.
	 * @param fileName offered for saving
	 * @param lifetime at most seven days
	 */
	URI downloadUrl(MediaKey key, String fileName, String mediaType, Duration lifetime);

	/**
	 * An address to which anybody may send bytes by {@code PUT} for a while. What comes
	 * is not to be trusted: the store may take other bytes than those promised.
	 * @param size bytes that the client promised
	 * @param lifetime at most seven days
	 */
	URI uploadUrl(MediaKey key, long size, Duration lifetime);

	/**
	 * Removes what broken puts left behind and no reader can see.
	 * @param before puts that began later are left alone
	 * @return how many were removed
	 */
	int removeUnfinished(Instant before);

}
