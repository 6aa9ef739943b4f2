package id.terbit.media.inspection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks at pictures that this program made itself. */
public final class PictureFiles {

	private PictureFiles() {
	}

	/** What a picture's header says. */
	public static PictureFacts facts(Path file, FileType type) {
		try (Bytes in = new Bytes(Files.newInputStream(file))) {
			return PictureHeaders.read(type, in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
