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
 * @param always options of the run that makes it and of all that use it: Java refuses the
 * cache of a run with other ones
 * @param makes the option with which a run makes it at its end
 * @param uses the option with which a run uses it
 */
record ClassCache(Path file, List<String> always, String makes, String uses) {

	private static final int AOT_IN_ONE_STEP = 25;

	private static final int ASKS_FOR_NATIVE_ACCESS = 24;

	ClassCache {
		always = List.copyOf(always);
	}

	/** The cache of a Java of this version, in a folder. */
	static ClassCache of(int version, Path folder) {
		List<String> always = new ArrayList<>();
		// a quiet Terbit gives back the memory that a busy one took (JEP 346)
		always.add("-XX:G1PeriodicGCInterval=60000");
		if (version >= ASKS_FOR_NATIVE_ACCESS) {
			// Lucene's memory maps
			always.add("--enable-native-access=ALL-UNNAMED");
		}
		boolean aot = version >= AOT_IN_ONE_STEP;
		Path file = folder.resolve(aot ? "terbit.aot" : "terbit.jsa");
		return new ClassCache(file, always, (aot ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + file,
				(aot ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + file);
	}

	boolean isThere() {
		return Files.isRegularFile(this.file);
	}

	/** Options of the run that makes it. */
	List<String> making() {
		return with(this.makes);
	}

	/** Lines of an argument file of the {@code java} command that starts the jar. */
	List<String> arguments(Path jar) {
		List<String> lines = new ArrayList<>();
		with(this.uses).forEach((option) -> lines.add(quoted(option)));
		lines.add("-jar");
		lines.add(quoted(jar.toString()));
		return lines;
	}

	private List<String> with(String option) {
		List<String> options = new ArrayList<>(this.always);
		options.add(option);
		return options;
	}

	private static String quoted(String text) {
		return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
	}

}
