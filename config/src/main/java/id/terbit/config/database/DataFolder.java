package id.terbit.config.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import id.terbit.config.start.StartRefused;
import org.jspecify.annotations.Nullable;

/**
 * The data folder, held by one process at a time through a file lock that dies with the
 * process.
 */
class DataFolder implements AutoCloseable {

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
			Files.createDirectories(this.folder);
			return FileChannel.open(this.folder.resolve("terbit.lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
		}
		catch (IOException ex) {
			throw new StartRefused("folder-not-writable", this.folder);
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
