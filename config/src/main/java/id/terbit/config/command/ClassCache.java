package id.terbit.config.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The archive of loaded classes that a Java can make of a run: an AOT cache (JEP 483 and
 * 514, from Java 25), before that an archive of class data (JEP 350).
 *
 * @param file of the archive
 * @param makes the option with which a run makes it at its end
 * @param uses the options with which a run uses it
 */
record ClassCache(Path file, String makes, List<String> uses) {

	private static final int AOT_IN_ONE_STEP = 25;

	private static final int ASKS_FOR_NATIVE_ACCESS = 24;

	ClassCache {
		uses = List.copyOf(uses);
	}

	/** The cache of a Java of this version, in a folder. */
	static ClassCache of(int version, Path folder) {
		List<String> uses = new ArrayList<>();
		if (version >= ASKS_FOR_NATIVE_ACCESS) {
			// Lucene's memory maps
			uses.add("--enable-native-access=ALL-UNNAMED");
		}
		if (version >= AOT_IN_ONE_STEP) {
			Path file = folder.resolve("terbit.aot");
			uses.add("-XX:AOTCache=" + file);
			return new ClassCache(file, "-XX:AOTCacheOutput=" + file, uses);
		}
		Path file = folder.resolve("terbit.jsa");
		uses.add("-XX:SharedArchiveFile=" + file);
		return new ClassCache(file, "-XX:ArchiveClassesAtExit=" + file, uses);
	}

	boolean isThere() {
		return Files.isRegularFile(this.file);
	}

	/** Lines of an argument file of the {@code java} command that starts the jar. */
	List<String> arguments(Path jar) {
		List<String> lines = new ArrayList<>();
		this.uses.forEach((option) -> lines.add(quoted(option)));
		lines.add("-jar");
		lines.add(quoted(jar.toString()));
		return lines;
	}

	private static String quoted(String text) {
		return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
	}

}
