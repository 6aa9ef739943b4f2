package id.terbit.media.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.refusal.RefusedException.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.FileSystemUtils;

/**
 * Files and folders that live as long as one piece of work. Their names tell the process
 * that made them, so that what a killed process left behind is found and no other's work
 * is touched.
 */
public final class TempFiles {

	private static final Logger LOGGER = LoggerFactory.getLogger(TempFiles.class);

	private static final Pattern NAME = Pattern.compile("terbit-(\\d{1,18})-(?:upload|edit|put|word|paper)-.*");

	/** Starts of processes are told to the second, and a little wrongly. */
	private static final Duration DOUBT = Duration.ofSeconds(3);

	/** Less room than this is none. */
	private static final long NO_ROOM = 1024 * 1024;

	private TempFiles() {
	}

	/**
	 * Makes an empty file, which the caller deletes.
	 * @param what one of the words of {@link #NAME}
	 */
	public static Path file(String what) throws IOException {
		return Files.createTempFile(prefix(what), "");
	}

	/** Makes an empty folder, which the caller deletes. */
	public static Path folder(String what) throws IOException {
		return Files.createTempDirectory(prefix(what));
	}

	private static String prefix(String what) {
		return "terbit-" + ProcessHandle.current().pid() + "-" + what + "-";
	}

	/** Where they stand. */
	static Path place() {
		return Path.of(System.getProperty("java.io.tmpdir"));
	}

	/**
	 * Removes what processes that are gone left behind.
	 * @return how many files and folders
	 */
	static int sweep(Path place) {
		int removed = 0;
		try (DirectoryStream<Path> found = Files.newDirectoryStream(place, "terbit-*")) {
			for (Path each : found) {
				if (isLeft(each)) {
					FileSystemUtils.deleteRecursively(each);
					removed++;
				}
			}
		}
		catch (IOException ex) {
			LOGGER.warn("What was left in {} cannot be removed", place, ex);
		}
		return removed;
	}

	/**
	 * Whether the process that made it has ended. Numbers of processes come again, in
	 * containers at every start: who began after the file was written last did not make
	 * it.
	 */
	private static boolean isLeft(Path file) throws IOException {
		Matcher name = NAME.matcher(file.getFileName().toString());
		if (!name.matches()) {
			return false;
		}
		Instant written = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
		Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(name.group(1)));
		return process
			.map((alive) -> alive.info()
				.startInstant()
				.map((begun) -> written.isBefore(begun.minus(DOUBT)))
				.orElse(false))
			.orElse(true);
	}

	/**
	 * What people are told where a temporary file can't be written.
	 * @return FULL {@code asset.temp-full} where there is no room, UNAVAILABLE
	 * {@code asset.temp-unavailable} otherwise
	 */
	public static RefusedException refused(IOException ex) {
		RefusedException refused = isFull(ex) ? new RefusedException(Kind.FULL, Refusal.of("asset.temp-full"))
				: new RefusedException(Kind.UNAVAILABLE, Refusal.of("asset.temp-unavailable"));
		refused.initCause(ex);
		return refused;
	}

	/**
	 * Whether a file could not be written because its disk, or its share of it, is full.
	 */
	static boolean isFull(IOException ex) {
		String message = String.valueOf(ex.getMessage()).toLowerCase(Locale.ROOT);
		return message.contains("no space left") || message.contains("quota exceeded") || !hasRoom();
	}

	/**
	 * Whether anything more can be written; another process that could not tells no
	 * reason.
	 */
	public static boolean hasRoom() {
		return room() >= NO_ROOM;
	}

	private static long room() {
		try {
			return Files.getFileStore(place()).getUsableSpace();
		}
		catch (IOException ex) {
			// a disk that cannot even say how much room it has is not known to be full
			return Long.MAX_VALUE;
		}
	}

}
