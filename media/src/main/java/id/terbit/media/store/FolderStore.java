package id.terbit.media.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import id.terbit.media.store.MediaKey.Area;
import id.terbit.media.store.MediaStoreException.Reason;

/**
 * Files in a folder, fanned out by the first four digits of the digest. Bytes are written
 * beside their place, forced to the disk and moved there in one step, so that a crash
 * leaves no half file under a key. Signed addresses lead back to this application.
 */
final class FolderStore implements MediaStore {

	/** Less room than this after a failed write means that the disk is full. */
	private static final long NO_ROOM = 1_000_000;

	private static final int BUFFER = 64 * 1024;

	private final Path root;

	private final Path incoming;

	private final SignedPaths paths;

	private FolderStore(Path root, SignedPaths paths) {
		this.root = root;
		this.incoming = root.resolve("incoming");
		this.paths = paths;
	}

	/**
	 * Opens the store, making its folder. Whatever a crash left half written is removed:
	 * no other process writes here, since a second one refuses to start on this folder.
	 */
	static FolderStore open(Path root, SignedPaths paths) {
		FolderStore store = new FolderStore(root.toAbsolutePath().normalize(), paths);
		try {
			Files.createDirectories(store.incoming);
			try (Stream<Path> leftovers = Files.list(store.incoming)) {
				for (Path leftover : leftovers.toList()) {
					Files.deleteIfExists(leftover);
				}
			}
			return store;
		}
		catch (IOException ex) {
			throw new MediaStoreException(Reason.UNAVAILABLE, "media folder %s cannot be used".formatted(store.root),
					ex);
		}
	}

	@Override
	public void put(MediaKey key, String sha256, long size, InputStream content) {
		Path place = place(key);
		try {
			if (Files.isRegularFile(place) && Files.size(place) == size) {
				return;
			}
			Path written = Files.createTempFile(this.incoming, "put", "");
			try {
				write(written, sha256, size, content);
				makeFolder(place);
				Files.move(written, place, StandardCopyOption.ATOMIC_MOVE);
				force(folderOf(place));
			}
			finally {
				Files.deleteIfExists(written);
			}
		}
		catch (IOException ex) {
			throw failed("store", key, ex, size);
		}
	}

	private static void write(Path file, String sha256, long size, InputStream content) throws IOException {
		MessageDigest digest = Digests.sha256();
		byte[] buffer = new byte[BUFFER];
		long copied = 0;
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
				OutputStream out = Channels.newOutputStream(channel)) {
			// a stream longer than promised, or without end, stops here
			for (int read = content.read(buffer); read >= 0 && copied <= size; read = content.read(buffer)) {
				digest.update(buffer, 0, read);
				out.write(buffer, 0, read);
				copied += read;
			}
			channel.force(true);
		}
		Spool.check(sha256, size, Digests.hex(digest), copied);
	}

	@Override
	@SuppressWarnings("StreamResourceLeak") // the contract leaves closing to the caller
	public Optional<InputStream> get(MediaKey key) {
		try {
			InputStream bytes = Files.newInputStream(place(key));
			return Optional.of((key.area() != Area.RENDITION) ? new VerifiedStream(bytes, key, key.sha256()) : bytes);
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw failed("read", key, ex, 0);
		}
	}

	@Override
	public Optional<InputStream> get(MediaKey key, long from, long length) {
		try {
			FileChannel channel = FileChannel.open(place(key), StandardOpenOption.READ);
			try {
				channel.position(from);
				return Optional.of(new BoundedStream(Channels.newInputStream(channel), length));
			}
			catch (IOException | RuntimeException ex) {
				channel.close();
				throw ex;
			}
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw failed("read", key, ex, 0);
		}
	}

	@Override
	public Optional<StoredFile> stat(MediaKey key) {
		try {
			return stat(key, place(key));
		}
		catch (IOException ex) {
			throw failed("look at", key, ex, 0);
		}
	}

	private static Optional<StoredFile> stat(MediaKey key, Path file) throws IOException {
		try {
			BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
			return facts.isRegularFile()
					? Optional.of(new StoredFile(key, facts.size(), facts.lastModifiedTime().toInstant()))
					: Optional.empty();
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
	}

	@Override
	public void delete(MediaKey key) {
		try {
			Files.deleteIfExists(place(key));
		}
		catch (IOException ex) {
			throw failed("delete", key, ex, 0);
		}
	}

	/** Holds the files of one folder of the first fan at a time. */
	@Override
	public Stream<StoredFile> list(Area area) {
		Stream<Path> files = within(folder(area)).flatMap(FolderStore::within).flatMap(FolderStore::within);
		return ((area == Area.ORIGINAL) ? files : files.flatMap(FolderStore::within))
			.flatMap((file) -> keyOf(area, file).stream().flatMap((key) -> listed(key, file).stream()));
	}

	/**
	 * What stands in a folder: nothing in one that was never made, and nothing in a file.
	 */
	private static Stream<Path> within(Path folder) {
		try (Stream<Path> entries = Files.list(folder)) {
			return entries.toList().stream();
		}
		catch (NoSuchFileException | NotDirectoryException ex) {
			return Stream.empty();
		}
		catch (IOException | UncheckedIOException ex) {
			throw new MediaStoreException(Reason.UNAVAILABLE, "cannot list " + folder, ex);
		}
	}

	private Optional<StoredFile> listed(MediaKey key, Path file) {
		try {
			return stat(key, file);
		}
		catch (IOException ex) {
			throw failed("look at", key, ex, 0);
		}
	}

	@Override
	public URI downloadUrl(MediaKey key, String fileName, String mediaType, Duration lifetime) {
		return this.paths.download(key, fileName, mediaType, lifetime);
	}

	@Override
	public URI uploadUrl(MediaKey key, long size, Duration lifetime) {
		return this.paths.upload(key, size, lifetime);
	}

	@Override
	public int removeUnfinished(Instant before) {
		int removed = 0;
		try (Stream<Path> files = Files.list(this.incoming)) {
			for (Path file : files.toList()) {
				if (Files.getLastModifiedTime(file).toInstant().isBefore(before) && Files.deleteIfExists(file)) {
					removed++;
				}
			}
			return removed;
		}
		catch (NoSuchFileException ex) {
			// its put ended between listing and looking; the next round sees the rest
			return removed;
		}
		catch (IOException ex) {
			throw new MediaStoreException(Reason.UNAVAILABLE, "cannot clean " + this.incoming, ex);
		}
	}

	private static Optional<MediaKey> keyOf(Area area, Path file) {
		String name = String.valueOf(file.getFileName());
		return (area == Area.ORIGINAL) ? MediaKey.of(area, name, "")
				: MediaKey.of(area, String.valueOf(folderOf(file).getFileName()), name);
	}

	private Path place(MediaKey key) {
		Path fan = folder(key.area()).resolve(key.sha256().substring(0, 2)).resolve(key.sha256().substring(2, 4));
		Path place = fan.resolve(key.sha256());
		return key.part().isEmpty() ? place : place.resolve(key.part());
	}

	private Path folder(Area area) {
		return this.root.resolve(area.name().toLowerCase(Locale.ROOT));
	}

	private static Path folderOf(Path file) {
		Path folder = file.getParent();
		if (folder == null) {
			throw new IllegalStateException(file + " stands in no folder");
		}
		return folder;
	}

	/** Makes the folders above a place and forces each new name into the one above it. */
	private void makeFolder(Path place) throws IOException {
		makeForced(folderOf(place));
	}

	private void makeForced(Path folder) throws IOException {
		if (Files.isDirectory(folder)) {
			return;
		}
		Path above = folderOf(folder);
		makeForced(above);
		try {
			Files.createDirectory(folder);
		}
		catch (FileAlreadyExistsException ex) {
			// another upload made it a moment ago
			return;
		}
		force(above);
	}

	/** Forces a folder's entries to the disk, so that a moved file keeps its name. */
	private static void force(Path folder) throws IOException {
		try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		}
	}

	private MediaStoreException failed(String what, MediaKey key, IOException ex, long wanted) {
		Reason reason = (wanted > 0 && room() < Math.max(wanted, NO_ROOM)) ? Reason.FULL : Reason.UNAVAILABLE;
		return new MediaStoreException(reason, "cannot %s %s: %s".formatted(what, key, ex.getMessage()), ex);
	}

	private long room() {
		try {
			return Files.getFileStore(this.root).getUsableSpace();
		}
		catch (IOException ex) {
			// a disk that cannot even say how much room it has is not known to be full
			return Long.MAX_VALUE;
		}
	}

}
