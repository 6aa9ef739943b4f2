package id.terbit.media.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

import id.terbit.media.store.Digests;
import id.terbit.media.store.TempFiles;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;

/**
 * Streams bytes of unknown length into a temporary file, digesting them on the way and
 * stopping at a bound, whatever a client says about their length.
 */
public final class Intake {

	private static final int BUFFER = 64 * 1024;

	private Intake() {
	}

	/**
	 * Takes bytes in; the caller closes the result.
	 * @param maxSize the largest number of bytes taken
	 * @throws RefusedException (INVALID) {@code asset.empty}, {@code asset.too-large};
	 * FULL {@code asset.temp-full}, UNAVAILABLE {@code asset.temp-unavailable}
	 * @throws UncheckedIOException where the bytes don't come in
	 */
	public static Received receive(InputStream content, long maxSize) {
		try {
			Path file = TempFiles.file("upload");
			try {
				return copy(content, file, maxSize);
			}
			catch (IOException | RuntimeException ex) {
				Files.deleteIfExists(file);
				throw ex;
			}
		}
		catch (IOException ex) {
			throw TempFiles.refused(ex);
		}
	}

	private static Received copy(InputStream content, Path file, long maxSize) throws IOException {
		MessageDigest digest = Digests.sha256();
		byte[] buffer = new byte[BUFFER];
		long size = 0;
		try (OutputStream out = Files.newOutputStream(file)) {
			for (int read = read(content, buffer); read >= 0; read = read(content, buffer)) {
				size += read;
				if (size > maxSize) {
					throw RefusedException.invalid(Refusal.of("asset.too-large", megabytes(maxSize)));
				}
				digest.update(buffer, 0, read);
				out.write(buffer, 0, read);
			}
		}
		if (size == 0) {
			throw RefusedException.invalid(Refusal.of("asset.empty"));
		}
		return new Received(file, Digests.hex(digest), size);
	}

	/** What does not come in is no fault of the place that it should go to. */
	private static int read(InputStream content, byte[] buffer) {
		try {
			return content.read(buffer);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Whole megabytes for people, at least one. */
	static long megabytes(long bytes) {
		return Math.max(1, bytes / (1024 * 1024));
	}

}
