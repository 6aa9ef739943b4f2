package id.terbit.publisher.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder of pages. Text has its compressed form beside it, written first and removed
 * last, so that a text that stands has it.
 */
final class ReleaseFolder {

	private final Path root;

	ReleaseFolder(Path root) {
		this.root = root;
	}

	Path root() {
		return this.root;
	}

	/** The place of a file by its path, for example {@code /berita/index.html}. */
	Path file(String path) {
		Path file = this.root.resolve(path.substring(1)).normalize();
		if (!path.startsWith("/") || !file.startsWith(this.root)) {
			throw new IllegalArgumentException("outside the release: " + path);
		}
		return file;
	}

	/** The place of a text's compressed form. */
	static Path compressed(Path file) {
		return file.resolveSibling(file.getFileName() + ".gz");
	}

	boolean has(String path) {
		return Files.exists(file(path));
	}

	/** Removes a file with its compressed form, and the folders that are empty then. */
	void remove(String path) {
		try {
			Path file = file(path);
			Files.deleteIfExists(file);
			Files.deleteIfExists(compressed(file));
			Path folder = file.getParent();
			while (folder != null && !folder.equals(this.root) && isEmpty(folder)) {
				Files.deleteIfExists(folder);
				folder = folder.getParent();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean isEmpty(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			return false;
		}
		try (var found = Files.newDirectoryStream(folder)) {
			return !found.iterator().hasNext();
		}
	}

}
