package id.terbit.media.store;

import java.io.InputStream;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps bytes under a key. Every adapter passes the same contract test. Methods throw
 * {@link MediaStoreException} and nothing else when the store cannot do its work.
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

	/** Opens stored bytes; the caller closes the stream. */
	Optional<InputStream> get(MediaKey key);

	/** Whether there are bytes under this key. */
	boolean exists(MediaKey key);

	/** Removes bytes; nothing happens where there are none. */
	void delete(MediaKey key);

	/** Every key of an area in no order; the caller closes the stream. */
	Stream<MediaKey> list(MediaKey.Area area);

}
