package id.terbit.config.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import id.terbit.config.start.StartRefused;
import org.jspecify.annotations.Nullable;

/**
 * The data folder, held by one process at a time through a file lock that dies with the
 * process. Nobody but its owner may enter: it holds keys, mails with approval links,
 * unpublished texts and the database server's own program.
 */
class DataFolder implements AutoCloseable {

	/** Rooms that are made private before anything is put into them. */
	private static final List<String> PREPARED = List.of("secret", "postgres-program", "mail", "media", "search");

	/** The server makes it private; mended where somebody opened it. */
	private static final List<String> MENDED = List.of("postgres");

	private final Path folder;

	private final FileChannel channel;

	DataFolder(Path folder) {
		this.folder = folder.toAbsolutePath().normalize();
		this.channel = open();
		hold();
	}

	Path resolve(String name) {
		return this.folder.resolve(name);
	}

	private FileChannel open() {
		try {
			lockUp();
			return FileChannel.open(this.folder.resolve("terbit.lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
		}
		catch (IOException ex) {
			throw new StartRefused("folder-not-writable", this.folder);
		}
	}

	/**
	 * The rooms are private by themselves, so that an operator who opens the folder for
	 * the web server (the public sites lie in it) opens nothing else.
	 */
	private void lockUp() throws IOException {
		if (!OwnerOnly.isShared(this.folder)) {
			OwnerOnly.folder(this.folder);
		}
		for (String room : PREPARED) {
			OwnerOnly.folder(this.folder.resolve(room));
		}
		for (String room : MENDED) {
			if (Files.exists(this.folder.resolve(room))) {
				OwnerOnly.folder(this.folder.resolve(room));
			}
		}
	}

	private void hold() {
		if (tryLock() == null) {
			throw new StartRefused("folder-in-use", this.folder);
		}
	}

	private @Nullable FileLock tryLock() {
		try {
			return this.channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
		catch (IOException ex) {
			throw new StartRefused("folder-not-writable", this.folder);
		}
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

}
