package id.terbit.media.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import id.terbit.media.store.MediaKey.Area;
import id.terbit.media.store.MediaStoreException.Reason;

/**
 * Files in a folder, fanned out by the first four digits of the digest. Bytes are written
 * beside their place, forced to the disk and moved there in one step, so that a crash
 * leaves no half file under a key.
 */
final class FolderStore implements MediaStore {

	/** Less room than this after a failed write means that the disk is full. */
	private static final long NO_ROOM = 1_000_000;

	private static final int BUFFER = 64 * 1024;

	private final Path root;

	private final Path incoming;

	private FolderStore(Path root) {
		this.root = root;
		this.incoming = root.resolve("incoming");
	}

	/**
	 * Opens the store, making its folder. Whatever a crash left half written is removed:
	 * no other process writes here, since a second one refuses to start on this folder.
	 */
	static FolderStore open(Path root) {
		FolderStore store = new FolderStore(root.toAbsolutePath().normalize());
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
		String found = Digests.hex(digest);
		if (copied != size || !found.equals(sha256)) {
			throw new MediaStoreException(Reason.MISMATCH,
					"expected %d bytes with digest %s, got %d with %s".formatted(size, sha256, copied, found), null);
		}
	}

	@Override
	public Optional<InputStream> get(MediaKey key) {
		try {
			return Optional.of(Files.newInputStream(place(key)));
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw failed("read", key, ex, 0);
		}
	}

	@Override
	public boolean exists(MediaKey key) {
		return Files.isRegularFile(place(key));
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

	@Override
	@SuppressWarnings("StreamResourceLeak") // the contract leaves closing to the caller
	public Stream<MediaKey> list(Area area) {
		Path folder = folder(area);
		if (!Files.isDirectory(folder)) {
			return Stream.empty();
		}
		try {
			return Files.walk(folder).filter(Files::isRegularFile).map((file) -> keyOf(area, file));
		}
		catch (IOException ex) {
			throw new MediaStoreException(Reason.UNAVAILABLE, "cannot list " + folder, ex);
		}
	}

	private static MediaKey keyOf(Area area, Path file) {
		String name = String.valueOf(file.getFileName());
		return (area == Area.ORIGINAL) ? MediaKey.original(name)
				: new MediaKey(area, String.valueOf(folderOf(file).getFileName()), name);
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
