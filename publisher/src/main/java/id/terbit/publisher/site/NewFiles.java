package id.terbit.publisher.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Files of a release that nobody reads yet: they are written where they belong, and
 * forced to the disk together before anybody relies on them.
 */
final class NewFiles implements SiteFiles {

	private final ReleaseFolder folder;

	private final Path aside;

	/** Written and not forced yet. */
	private final Queue<Path> written = new ConcurrentLinkedQueue<>();

	/** Folders known to be there, so that they are not asked for with every file. */
	private final Map<Path, Path> made = new ConcurrentHashMap<>();

	NewFiles(ReleaseFolder folder, Path aside) {
		this.folder = folder;
		this.aside = aside;
	}

	@Override
	public ReleaseFolder folder() {
		return this.folder;
	}

	@Override
	public void text(String path, byte[] bytes) {
		try {
			Path file = place(path);
			Path packed = ReleaseFolder.compressed(file);
			Files.write(packed, Gzip.of(bytes));
			Files.write(file, bytes);
			this.written.add(packed);
			this.written.add(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The same file may be wanted by many pages at once: each writer gives it whole. */
	@Override
	public void binary(String path, InputStream content) {
		try (content) {
			Path file = place(path);
			Path whole = SiteFolder.unfinished(this.aside);
			Files.copy(content, whole);
			Disk.force(whole);
			Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public boolean takeOver(String path, ReleaseFolder other) {
		Path source = other.file(path);
		if (!Files.exists(source)) {
			return false;
		}
		try {
			Files.createLink(place(path), source);
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

	@Override
	public boolean has(String path) {
		return this.folder.has(path);
	}

	@Override
	public void remove(String path) {
		this.folder.remove(path);
		this.made.keySet().removeIf((folder) -> !Files.isDirectory(folder));
	}

	@Override
	public void removeFolder(String path) {
		SiteFolder.delete(this.folder.file(path));
		this.made.keySet().removeIf((folder) -> !Files.isDirectory(folder));
	}

	@Override
	public void settle(Rendering threads) {
		Path root = this.folder.root();
		Set<Path> folders = new HashSet<>(this.made.keySet());
		this.made.keySet().forEach((made) -> {
			for (Path above = made; above != null && above.startsWith(root); above = above.getParent()) {
				folders.add(above);
			}
		});
		threads.each(this.written.stream().distinct().filter(Files::exists).toList(), Disk::force);
		threads.each(folders.stream().filter(Files::isDirectory).toList(), Disk::forceNames);
		this.written.clear();
	}

	/** A release that is given up is removed as a whole. */
	@Override
	public void close() {
		this.written.clear();
	}

	private Path place(String path) {
		Path file = this.folder.file(path);
		this.made.computeIfAbsent(file.getParent(), NewFiles::make);
		return file;
	}

	private static Path make(Path folder) {
		try {
			return Files.createDirectories(folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
