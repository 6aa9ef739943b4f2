package id.terbit.config.command;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import id.terbit.config.start.ConsoleWords;

import org.springframework.boot.system.ApplicationHome;
import org.springframework.util.FileSystemUtils;

/**
 * {@code prepare [<folder>]}: unpacks the jar beside a cache of loaded classes that is
 * made here, by this Java, from a trial run with sample data in a folder of its own that
 * is thrown away. Afterwards {@code java @<folder>/start} starts Terbit in a fraction of
 * the time. To be done again for another Java or another Terbit. No character of the
 * folder's path may need escaping in a URL: Java shares no classes of such jars.
 */
class Prepare implements Commands.Command {

	private static final int EXTRACT_MINUTES = 5;

	@Override
	public int run(Words words, PrintWriter console) throws IOException, InterruptedException {
		File jar = new ApplicationHome(Prepare.class).getSource();
		if (jar == null || !jar.isFile()) {
			console.println(ConsoleWords.say("command.prepare.no-jar"));
			return 2;
		}
		Path folder = Path.of(words.subject().orElse("terbit")).toAbsolutePath().normalize();
		Path unpacked = folder.resolve(jar.getName());
		if (!unpacked.toString().equals(unpacked.toUri().getRawPath())) {
			console.println(ConsoleWords.say("command.prepare.plain-path", folder));
			return 2;
		}
		console.println(ConsoleWords.say("command.prepare.unpacking", folder));
		if (!extract(jar.toPath(), folder)) {
			console.println(ConsoleWords.say("command.prepare.not-unpacked", folder));
			return 1;
		}
		ClassCache cache = ClassCache.of(Runtime.version().feature(), folder);
		Path data = Files.createTempDirectory("terbit-prepare");
		try (TrialRun trial = new TrialRun(unpacked, data, cache.making())) {
			console.println(ConsoleWords.say("command.prepare.trial"));
			if (!trial.run() || !cache.isThere()) {
				console.println(ConsoleWords.say("command.prepare.no-cache", trial.log()));
				return 1;
			}
		}
		finally {
			FileSystemUtils.deleteRecursively(data);
		}
		Path start = folder.resolve("start");
		Files.write(start, cache.arguments(unpacked));
		console.println(ConsoleWords.say("command.prepare.done", start));
		return 0;
	}

	/**
	 * What {@code java -Djarmode=tools -jar terbit.jar extract} does (Spring Boot's
	 * manual).
	 */
	private static boolean extract(Path jar, Path folder) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(List.of(java(), "-Djarmode=tools", "-jar", jar.toString(), "extract",
				"--force", "--destination", folder.toString()))
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		return process.waitFor(EXTRACT_MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0;
	}

	/** The Java that runs this. */
	static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

}
