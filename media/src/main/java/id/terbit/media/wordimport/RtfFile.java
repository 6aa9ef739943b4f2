package id.terbit.media.wordimport;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * Reads Rich Text Format itself, since Tika's XHTML has no tables, no headings and no
 * footnotes of it, and keeps what was deleted.
 */
final class RtfFile {

	private RtfFile() {
	}

	static <T> T read(Path file, Function<FileText, T> use) {
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 64 * 1024)) {
			return use.apply(new RtfReader(in).read());
		}
		catch (IOException ex) {
			throw WordFile.unreadable(ex);
		}
	}

}
