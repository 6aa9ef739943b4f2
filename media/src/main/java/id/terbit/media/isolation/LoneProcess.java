package id.terbit.media.isolation;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Runs a main class of this program in a process of its own, which is given a heap, a
 * time and a size of output, and ended at any of them. It has an empty environment and
 * one folder for everything that it writes ({@code docs/adr/0010-word-files.md}).
 */
public final class LoneProcess {

	/** Ended because the file can't be read. */
	public static final int UNREADABLE = 11;

	/** Ended because the file is locked by a password. */
	public static final int ENCRYPTED = 12;

	/** Ended by a bound: by us, or because its heap was full. */
	private static final int EXCEEDED = -1;

	private static final List<String> BOUNDS = List.of("-Xss1m", "-XX:MaxMetaspaceSize=96m", "-XX:+UseSerialGC",
			"-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true",
			// nobody reads what libraries say about files
			"-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
			"-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog");

	private static final String NESTED = "jar:nested:";

	/** So many times its processor time a process may take on a machine that is busy. */
	private static final int PATIENCE = 4;

	private LoneProcess() {
	}

	/**
	 * Runs to the end or to a bound.
	 * @param main has a {@code main} method that takes the arguments
	 * @param folder an empty one; whatever the process writes there counts
	 * @return how it ended
	 */
	public static End run(Class<?> main, Bounds bounds, Path folder, List<String> arguments)
			throws IOException, InterruptedException {
		return switch (exitValue(start(main, bounds, folder, arguments), bounds, folder)) {
			case 0 -> End.DONE;
			case UNREADABLE -> End.UNREADABLE;
			case ENCRYPTED -> End.ENCRYPTED;
			default -> End.EXCEEDED;
		};
	}

	/**
	 * For the process itself: it ends after a time even where nobody is left to end it.
	 */
	public static void endAfter(Duration longest) {
		Thread watch = new Thread(() -> {
			try {
				TimeUnit.MILLISECONDS.sleep(longest.toMillis());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			Runtime.getRuntime().halt(1);
		}, "end");
		watch.setDaemon(true);
		watch.start();
	}

	private static int exitValue(Process process, Bounds bounds, Path folder) throws InterruptedException {
		long begun = System.nanoTime();
		try {
			while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
				Duration passed = Duration.ofNanos(System.nanoTime() - begun);
				if (bounds.exceeded(passed, process.info().totalCpuDuration())
						|| size(folder.toFile()) > bounds.largestOutput()) {
					return EXCEEDED;
				}
			}
			return process.exitValue();
		}
		finally {
			process.destroyForcibly().waitFor();
		}
	}

	/** One that went away since it was listed is of size 0. */
	private static long size(File place) {
		File[] inside = place.listFiles();
		return (inside == null) ? place.length() : Arrays.stream(inside).mapToLong(LoneProcess::size).sum();
	}

	private static Process start(Class<?> main, Bounds bounds, Path folder, List<String> arguments) throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.add("-Xmx" + bounds.heapMegabytes() + "m");
		command.addAll(BOUNDS);
		command.add("-Djava.io.tmpdir=" + folder);
		String place = String.valueOf(main.getProtectionDomain().getCodeSource().getLocation());
		if (place.startsWith(NESTED)) {
			command.addAll(List.of("-Dloader.main=" + main.getName(), "-cp",
					place.substring(NESTED.length(), place.indexOf("/!")),
					"org.springframework.boot.loader.launch.PropertiesLauncher"));
		}
		else {
			command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
		}
		command.addAll(arguments);
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.redirectError(ProcessBuilder.Redirect.DISCARD);
		// what the environment holds (passwords, say) is none of its business
		builder.environment().clear();
		Process process = builder.start();
		process.getOutputStream().close();
		return process;
	}

	/** How a process ended. */
	public enum End {

		/** By itself, with everything done. */
		DONE,

		/** The file can't be read. */
		UNREADABLE,

		/** The file is locked by a password. */
		ENCRYPTED,

		/** At one of its bounds. */
		EXCEEDED

	}

	/**
	 * What a process may take. Its time is the processor's, so that a good file is not
	 * refused because others work on the same machine.
	 *
	 * @param longest processor time of all its threads; four times as long by the clock,
	 * or as long by the clock where the system doesn't tell processor time
	 * @param largestOutput bytes of all files in its folder
	 */
	public record Bounds(int heapMegabytes, Duration longest, long largestOutput) {

		/**
		 * The longest that it may run by the clock, whatever it does.
		 */
		public static Duration byTheClock(Duration longest) {
			return longest.multipliedBy(PATIENCE);
		}

		/**
		 * Whether it took too long.
		 * @param passed by the clock
		 * @param worked processor time, empty where the system doesn't tell
		 */
		boolean exceeded(Duration passed, Optional<Duration> worked) {
			return passed.compareTo(byTheClock(this.longest)) > 0 || worked.orElse(passed).compareTo(this.longest) > 0;
		}

	}

}
