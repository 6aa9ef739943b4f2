package id.terbit.publisher.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import org.jspecify.annotations.Nullable;

/**
 * Files of one release. Each file is replaced in one rename; text has its compressed form
 * beside it, written first, so that a text that stands has it.
 */
final class ReleaseFolder {

	private final Path root;

	private final Path unfinished;

	ReleaseFolder(Path root, Path unfinished) {
		this.root = root;
		this.unfinished = unfinished;
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

	/** Puts a text file with its compressed form; equal bytes are left alone. */
	void text(String path, byte[] bytes) {
		try {
			Path file = file(path);
			if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
				return;
			}
			put(file.resolveSibling(file.getFileName() + ".gz"), compressed(bytes));
			put(file, bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Puts a rendered page. */
	void text(String path, JteModel page) {
		text(path, bytes(page));
	}

	/** Puts a rendered page, or removes it where there is none. */
	void textOrNone(String path, @Nullable JteModel page) {
		if (page == null) {
			remove(path);
		}
		else {
			text(path, page);
		}
	}

	private static byte[] bytes(JteModel page) {
		Utf8ByteOutput output = new Utf8ByteOutput();
		page.render(output);
		return output.toByteArray();
	}

	/** Puts a file that is not worth compressing. */
	void binary(String path, InputStream content) {
		try (content) {
			Path whole = unfinished();
			Files.copy(content, whole);
			Path file = file(path);
			Files.createDirectories(file.getParent());
			Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Takes over an unchanging file from another release.
	 * @return false where that release does not have it
	 */
	boolean takeOver(String path, ReleaseFolder other) {
		Path source = other.file(path);
		if (!Files.exists(source)) {
			return false;
		}
		try {
			Path file = file(path);
			Files.createDirectories(file.getParent());
			Files.createLink(file, source);
			return true;
		}
		catch (FileAlreadyExistsException ex) {
			return true;
		}
		catch (IOException | UnsupportedOperationException ex) {
			// Gone in between, or a file system without links: the caller copies it.
			return false;
		}
	}

	boolean has(String path) {
		return Files.exists(file(path));
	}

	/** Removes a file with its compressed form; a text first, as it was put last. */
	void remove(String path) {
		try {
			Path file = file(path);
			Files.deleteIfExists(file);
			Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".gz"));
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

	/** Removes a folder with all in it. */
	void removeFolder(String path) {
		SiteFolder.delete(file(path));
	}

	private static boolean isEmpty(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			return false;
		}
		try (var found = Files.newDirectoryStream(folder)) {
			return !found.iterator().hasNext();
		}
	}

	private void put(Path file, byte[] bytes) throws IOException {
		Path whole = unfinished();
		Files.write(whole, bytes);
		try {
			Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			Files.createDirectories(file.getParent());
			Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	private Path unfinished() throws IOException {
		Files.createDirectories(this.unfinished);
		return this.unfinished.resolve(Long.toHexString(ThreadLocalRandom.current().nextLong()));
	}

	private static byte[] compressed(byte[] bytes) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3 + 64);
		try (OutputStream gzip = new GZIPOutputStream(out) {
			{
				this.def.setLevel(Deflater.BEST_COMPRESSION);
			}
		}) {
			gzip.write(bytes);
		}
		return out.toByteArray();
	}

}
