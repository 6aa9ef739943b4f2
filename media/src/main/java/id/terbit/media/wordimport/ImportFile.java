package id.terbit.media.wordimport;

import java.io.IOException;
import java.io.InputStream;

/**
 * One of the files that came together.
 *
 * @param fileName as the client named it; never trusted
 */
public record ImportFile(String fileName, Source content) {

	/** Where the bytes come from. */
	@FunctionalInterface
	public interface Source {

		/** Opens the bytes; whoever opens closes. */
		InputStream open() throws IOException;

	}

}
