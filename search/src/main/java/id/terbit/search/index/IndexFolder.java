package id.terbit.search.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

/** The folder with the generations of the index, and the pointer to the one in use. */
final class IndexFolder {

	private static final Pattern NAME = Pattern.compile("generation-[0-9a-f-]{36}");

	private final Path root;

	IndexFolder(Path root) {
		this.root = root;
	}

	/** The generation in use, if the pointer names one that is there. */
	Optional<Path> current() throws IOException {
		Path pointer = pointer();
		if (!Files.isRegularFile(pointer)) {
			return Optional.empty();
		}
		String name = Files.readString(pointer).strip();
		Path folder = this.root.resolve(name);
		return (NAME.matcher(name).matches() && Files.isDirectory(folder)) ? Optional.of(folder) : Optional.empty();
	}

	/** A place for a new generation. */
	Path fresh(UUID id) throws IOException {
		return Files.createDirectories(this.root.resolve("generation-" + id));
	}

	/** Moves the pointer; a crash leaves the old one or the new one. */
	void use(Path generation) throws IOException {
		Path next = this.root.resolve("current.new");
		Files.writeString(next, generation.getFileName().toString(), StandardCharsets.UTF_8, StandardOpenOption.CREATE,
				StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.SYNC);
		Files.move(next, pointer(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	/** Deletes every generation but this one, left by a rebuild or a crash. */
	void keepOnly(Path generation) throws IOException {
		List<Path> others;
		try (Stream<Path> all = Files.list(this.root)) {
			others = all.filter((path) -> NAME.matcher(path.getFileName().toString()).matches())
				.filter((path) -> !path.equals(generation))
				.toList();
		}
		for (Path other : others) {
			FileSystemUtils.deleteRecursively(other);
		}
	}

	private Path pointer() {
		return this.root.resolve("current");
	}

}
