package id.terbit.publisher.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * The folder of one site: {@code releases/<id>}, the link {@code current} that readers
 * follow, {@code staging}, and {@code tmp} for files that are not whole yet.
 */
final class SiteFolder {

	private static final String LINK = "current";

	private final Path root;

	SiteFolder(Path folder, String slug) {
		this.root = folder.toAbsolutePath().normalize().resolve(slug);
	}

	/** A release's folder, which need not exist. */
	ReleaseFolder release(String id) {
		return new ReleaseFolder(releases().resolve(id));
	}

	/** Writes into a release that nobody reads yet. */
	SiteFiles building(String id) {
		return new NewFiles(release(id), aside());
	}

	/** Writes into the release that readers see. */
	SiteFiles replacing(String id) {
		return new Replacements(release(id), aside());
	}

	/** Staged pages. */
	ReleaseFolder staging() {
		return new ReleaseFolder(this.root.resolve("staging"));
	}

	/** Writes staged pages. */
	SiteFiles replacingStaged() {
		return new Replacements(staging(), aside());
	}

	/** The id of the release that readers see. */
	Optional<String> currentId() {
		try {
			return Optional.of(Files.readSymbolicLink(link()).getFileName().toString());
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	/** The release that readers see. */
	Optional<ReleaseFolder> current() {
		return currentId().map(this::release);
	}

	/**
	 * Readers see this release from now on; a single rename, so never none. It is on the
	 * disk when this returns.
	 */
	void switchTo(String id) {
		try {
			Disk.forceNames(releases());
			Path link = this.root.resolve(LINK + "." + Long.toHexString(ThreadLocalRandom.current().nextLong()));
			Files.createSymbolicLink(link, Path.of("releases", id));
			Files.move(link, link(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			Disk.forceNames(this.root);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Removes what dead processes left half done so long ago, by the clock of the file
	 * system: another one may be ahead of it, and files that are being written would seem
	 * old.
	 */
	void cleanOlderThan(Duration age) {
		if (!Files.isDirectory(aside())) {
			return;
		}
		try {
			Path probe = unfinished(aside());
			Files.createFile(probe);
			Instant now = Files.getLastModifiedTime(probe).toInstant();
			Files.delete(probe);
			clean(now.minus(age));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Removes what dead processes left half done before a moment. */
	void clean(Instant before) {
		try {
			for (Path left : leftovers()) {
				if (Files.getLastModifiedTime(left, LinkOption.NOFOLLOW_LINKS).toInstant().isBefore(before)) {
					Files.deleteIfExists(left);
				}
			}
		}
		catch (NoSuchFileException ex) {
			// Another instance cleans as well; what it leaves is found the next time.
			return;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<Path> leftovers() throws IOException {
		List<Path> found = new ArrayList<>();
		if (Files.isDirectory(aside())) {
			try (Stream<Path> files = Files.list(aside())) {
				files.forEach(found::add);
			}
		}
		if (Files.isDirectory(this.root)) {
			try (Stream<Path> files = Files.list(this.root)) {
				files.filter((file) -> file.getFileName().toString().startsWith(LINK + ".")).forEach(found::add);
			}
		}
		return found;
	}

	/**
	 * Removes releases but those named; the one that readers see stays in any case.
	 */
	void keep(List<String> ids) {
		String current = currentId().orElse("");
		if (!Files.isDirectory(releases())) {
			return;
		}
		try (Stream<Path> found = Files.list(releases())) {
			found.filter((release) -> !ids.contains(release.getFileName().toString()))
				.filter((release) -> !release.getFileName().toString().equals(current))
				.forEach(SiteFolder::delete);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Deletes a file or a folder with all in it, if it is there. */
	static void delete(Path path) {
		if (!Files.exists(path)) {
			return;
		}
		try (Stream<Path> found = Files.walk(path)) {
			for (Path each : found.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(each);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path releases() {
		return this.root.resolve("releases");
	}

	/** A new name for a file that is not whole yet. */
	static Path unfinished(Path aside) throws IOException {
		Files.createDirectories(aside);
		return aside.resolve(Long.toHexString(ThreadLocalRandom.current().nextLong()));
	}

	/** Where files are written before they take their place. */
	private Path aside() {
		return this.root.resolve("tmp");
	}

	private Path link() {
		return this.root.resolve(LINK);
	}

}
