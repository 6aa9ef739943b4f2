package id.terbit.media.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Bytes that came in, in a temporary file that goes away when this is closed.
 *
 * @param sha256 64 lower-case hexadecimal digits
 * @param size bytes, at least 1
 */
public record Received(Path file, String sha256, long size) implements AutoCloseable {

	/** Opens the bytes; the caller closes the stream. */
	public InputStream open() {
		try {
			return Files.newInputStream(this.file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		try {
			Files.deleteIfExists(this.file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
