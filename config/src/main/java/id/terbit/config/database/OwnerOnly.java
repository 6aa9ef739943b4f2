package id.terbit.config.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Folders that only the account under which Terbit runs may enter (mode 0700). Where the
 * file system knows no such rights (Windows) the account's own folder has to do.
 */
final class OwnerOnly {

	private static final Set<PosixFilePermission> MODE = PosixFilePermissions.fromString("rwx------");

	/** Bit of {@code st_mode}: only a file's owner may replace it, as in {@code /tmp}. */
	private static final int STICKY = 0b1_000_000_000;

	private OwnerOnly() {
	}

	/**
	 * Makes a folder that is private from its first moment, or takes the rights of all
	 * others from one that is there.
	 * @throws IOException where it belongs to somebody else
	 */
	static void folder(Path folder) throws IOException {
		if (!hasModes(folder)) {
			Files.createDirectories(folder);
		}
		else if (Files.notExists(folder)) {
			Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(MODE));
		}
		else if (!Files.getPosixFilePermissions(folder).equals(MODE)) {
			Files.setPosixFilePermissions(folder, MODE);
		}
	}

	/** Whether everybody may put files there, as in {@code /tmp}: no folder of ours. */
	static boolean isShared(Path folder) throws IOException {
		return hasModes(folder) && Files.isDirectory(folder)
				&& ((Integer) Files.getAttribute(folder, "unix:mode") & STICKY) != 0;
	}

	private static boolean hasModes(Path folder) {
		return folder.getFileSystem().supportedFileAttributeViews().contains("unix");
	}

}
