package id.terbit.publisher.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

	private final Path root;

	SiteFolder(Path folder, String slug) {
		this.root = folder.toAbsolutePath().normalize().resolve(slug);
	}

	/** A release's folder, which need not exist. */
	ReleaseFolder release(String id) {
		return new ReleaseFolder(releases().resolve(id), this.root.resolve("tmp"));
	}

	/** Staged pages. */
	ReleaseFolder staging() {
		return new ReleaseFolder(this.root.resolve("staging"), this.root.resolve("tmp"));
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

	/** Readers see this release from now on; a single rename, so never none. */
	void switchTo(String id) {
		try {
			Path link = this.root.resolve("current." + Long.toHexString(ThreadLocalRandom.current().nextLong()));
			Files.createSymbolicLink(link, Path.of("releases", id));
			Files.move(link, link(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
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

	private Path link() {
		return this.root.resolve("current");
	}

}
