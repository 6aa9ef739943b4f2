package id.terbit.publisher.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

import org.jspecify.annotations.Nullable;

/**
 * Changes of a folder that readers see. Everything is written aside and forced to the
 * disk first; then each file is replaced in one rename, pictures and styles before the
 * pages that show them, and what is to go goes last. A reader gets every file whole.
 */
final class Replacements implements SiteFiles {

	private final ReleaseFolder folder;

	private final Path aside;

	private final Map<String, Change> changes = new ConcurrentSkipListMap<>();

	/** Written aside and not in place. */
	private final Set<Path> unplaced = ConcurrentHashMap.newKeySet();

	Replacements(ReleaseFolder folder, Path aside) {
		this.folder = folder;
		this.aside = aside;
	}

	@Override
	public ReleaseFolder folder() {
		return this.folder;
	}

	/** Equal bytes are left alone. */
	@Override
	public void text(String path, byte[] bytes) {
		try {
			Path file = this.folder.file(path);
			if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
				this.changes.remove(path);
				return;
			}
			Path packed = unfinished();
			Files.write(packed, Gzip.of(bytes));
			Path plain = unfinished();
			Files.write(plain, bytes);
			this.changes.put(path, new Change(Kind.TEXT, packed, plain));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void binary(String path, InputStream content) {
		try (content) {
			Path whole = unfinished();
			Files.copy(content, whole);
			this.changes.put(path, new Change(Kind.BINARY, null, whole));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public boolean takeOver(String path, ReleaseFolder other) {
		return false;
	}

	@Override
	public boolean has(String path) {
		return this.changes.containsKey(path) || this.folder.has(path);
	}

	@Override
	public void remove(String path) {
		this.changes.put(path, new Change(Kind.REMOVE, null, null));
	}

	@Override
	public void removeFolder(String path) {
		this.changes.put(path, new Change(Kind.REMOVE_FOLDER, null, null));
	}

	@Override
	public void settle(Rendering threads) {
		List<Path> written = new ArrayList<>();
		this.changes.values().forEach((change) -> {
			for (Path file : change.files()) {
				written.add(file);
			}
		});
		threads.each(written, Disk::force);
		Set<Path> folders = new HashSet<>();
		for (Kind kind : Kind.values()) {
			this.changes.forEach((path, change) -> {
				if (change.kind() == kind) {
					folders.add(this.folder.file(path).getParent());
					apply(path, change);
				}
			});
		}
		threads.each(folders, Disk::forceNames);
		this.changes.clear();
	}

	private void apply(String path, Change change) {
		Path file = this.folder.file(path);
		try {
			switch (change.kind()) {
				case TEXT -> {
					replace(ReleaseFolder.compressed(file), Objects.requireNonNull(change.packed()));
					replace(file, Objects.requireNonNull(change.plain()));
				}
				case BINARY -> replace(file, Objects.requireNonNull(change.plain()));
				case REMOVE -> this.folder.remove(path);
				case REMOVE_FOLDER -> SiteFolder.delete(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void replace(Path file, Path whole) throws IOException {
		try {
			Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (NoSuchFileException ex) {
			Files.createDirectories(file.getParent());
			Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		this.unplaced.remove(whole);
	}

	@Override
	public void close() {
		this.changes.clear();
		this.unplaced.forEach(SiteFolder::delete);
		this.unplaced.clear();
	}

	private Path unfinished() throws IOException {
		Path file = SiteFolder.unfinished(this.aside);
		this.unplaced.add(file);
		return file;
	}

	/** In the order in which changes are made. */
	private enum Kind {

		BINARY, TEXT, REMOVE, REMOVE_FOLDER

	}

	private record Change(Kind kind, @Nullable Path packed, @Nullable Path plain) {

		List<Path> files() {
			List<Path> files = new ArrayList<>();
			if (this.packed != null) {
				files.add(this.packed);
			}
			if (this.plain != null) {
				files.add(this.plain);
			}
			return files;
		}

	}

}
