package id.terbit.media.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Objects;

import id.terbit.media.store.MediaStoreException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Bytes held back until they are known to be those that were promised: small ones in
 * memory, large ones in a temporary file.
 */
final class Spool implements AutoCloseable {

	/** Up to here bytes stay in memory and go up in one piece. */
	static final int IN_MEMORY = 5 * 1024 * 1024;

	private static final int BUFFER = 64 * 1024;

	private final byte @Nullable [] bytes;

	private final @Nullable Path file;

	private Spool(byte @Nullable [] bytes, @Nullable Path file) {
		this.bytes = bytes;
		this.file = file;
	}

	/**
	 * Takes bytes in; the caller closes the result.
	 * @throws MediaStoreException MISMATCH where they are not those of digest and size,
	 * UNAVAILABLE where they can't be read or held, FULL where no room is left for them
	 */
	static Spool of(InputStream content, String sha256, long size) {
		try {
			return (size <= IN_MEMORY) ? inMemory(content, sha256, (int) size) : inFile(content, sha256, size);
		}
		catch (IOException ex) {
			Reason reason = TempFiles.isFull(ex) ? Reason.FULL : Reason.UNAVAILABLE;
			throw new MediaStoreException(reason, "cannot take in bytes: " + ex.getMessage(), ex);
		}
	}

	private static Spool inMemory(InputStream content, String sha256, int size) throws IOException {
		byte[] bytes = content.readNBytes(size);
		boolean more = bytes.length == size && content.read() >= 0;
		check(sha256, size, Digests.hex(bytes), bytes.length + (more ? 1 : 0));
		return new Spool(bytes, null);
	}

	private static Spool inFile(InputStream content, String sha256, long size) throws IOException {
		Path file = TempFiles.file("put");
		boolean whole = false;
		try {
			MessageDigest digest = Digests.sha256();
			byte[] buffer = new byte[BUFFER];
			long copied = 0;
			try (OutputStream out = Files.newOutputStream(file)) {
				for (int read = content.read(buffer); read >= 0 && copied <= size; read = content.read(buffer)) {
					digest.update(buffer, 0, read);
					out.write(buffer, 0, read);
					copied += read;
				}
			}
			check(sha256, size, Digests.hex(digest), copied);
			whole = true;
			return new Spool(null, file);
		}
		finally {
			if (!whole) {
				Files.deleteIfExists(file);
			}
		}
	}

	static void check(String sha256, long size, String foundDigest, long foundSize) {
		if (foundSize != size || !foundDigest.equals(sha256)) {
			throw new MediaStoreException(Reason.MISMATCH,
					"expected %d bytes with digest %s, got %d with %s".formatted(size, sha256, foundSize, foundDigest),
					null);
		}
	}

	boolean isInMemory() {
		return this.bytes != null;
	}

	byte[] bytes() {
		return Objects.requireNonNull(this.bytes);
	}

	Path file() {
		return Objects.requireNonNull(this.file);
	}

	@Override
	public void close() {
		if (this.file != null) {
			try {
				Files.deleteIfExists(this.file);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

}
