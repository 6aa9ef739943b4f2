package id.terbit.media.wordimport;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import org.apache.commons.io.input.BoundedInputStream;

/**
 * Has a file of Word before 2007 read by a process of its own, which is given a heap, a
 * time and a size of output, and ended at any of them
 * ({@code docs/adr/0006-word-files.md}).
 */
final class OldWord {

	/** A process that reads a long file takes two or three seconds. */
	private static final Duration LONGEST = Duration.ofSeconds(30);

	private static final long LARGEST_OUTPUT = 96L * 1024 * 1024;

	private static final List<String> BOUNDS = List.of("-Xmx160m", "-Xss1m", "-XX:MaxMetaspaceSize=96m",
			"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true");

	private static final String NESTED = "jar:nested:";

	private final Duration longest;

	OldWord() {
		this(LONGEST);
	}

	OldWord(Duration longest) {
		this.longest = longest;
	}

	/**
	 * Reads a file.
	 * @throws RefusedException (INVALID) {@code word.unreadable}; {@code word.unsafe}
	 * where it took too much; {@code word.busy}
	 */
	<T> T read(Path file, Function<FileText, T> use) {
		try {
			Path folder = Files.createTempDirectory("terbit-word");
			Path pieces = folder.resolve("pieces");
			try {
				run(file, pieces, folder);
				try (InputStream in = new BufferedInputStream(Files.newInputStream(pieces), 64 * 1024)) {
					return use.apply(PieceStream.read(new PieceStream.Counted(in),
							(start, length) -> slice(pieces, start, length)));
				}
			}
			finally {
				Files.deleteIfExists(pieces);
				Files.deleteIfExists(folder);
			}
		}
		catch (IOException ex) {
			throw WordFile.unreadable(ex);
		}
	}

	private void run(Path file, Path pieces, Path folder) throws IOException {
		try {
			await(start(file, pieces, folder), pieces);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw RefusedException.invalid(Refusal.of("word.busy"));
		}
	}

	private void await(Process process, Path pieces) throws InterruptedException, IOException {
		long until = System.nanoTime() + this.longest.toNanos();
		try {
			while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
				boolean swells = Files.exists(pieces) && Files.size(pieces) > LARGEST_OUTPUT;
				if (swells || System.nanoTime() - until > 0) {
					throw RefusedException.invalid(Refusal.of("word.unsafe"));
				}
			}
		}
		finally {
			process.destroyForcibly().waitFor();
		}
		if (process.exitValue() != 0) {
			throw RefusedException.invalid(
					Refusal.of((process.exitValue() == OldWordProcess.UNREADABLE) ? "word.unreadable" : "word.unsafe"));
		}
	}

	private static Process start(Path file, Path pieces, Path folder) throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(BOUNDS);
		command.add("-Djava.io.tmpdir=" + folder);
		String place = String.valueOf(OldWord.class.getProtectionDomain().getCodeSource().getLocation());
		if (place.startsWith(NESTED)) {
			command.addAll(List.of("-Dloader.main=" + OldWordProcess.class.getName(), "-cp",
					place.substring(NESTED.length(), place.indexOf("/!")),
					"org.springframework.boot.loader.launch.PropertiesLauncher"));
		}
		else {
			command.addAll(List.of("-cp", System.getProperty("java.class.path"), OldWordProcess.class.getName()));
		}
		command.addAll(List.of(file.toString(), pieces.toString()));
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.redirectError(ProcessBuilder.Redirect.DISCARD);
		// what the environment holds (passwords, say) is none of its business
		builder.environment().clear();
		Process process = builder.start();
		process.getOutputStream().close();
		return process;
	}

	private static InputStream slice(Path pieces, long start, int length) throws IOException {
		RandomAccessFile file = new RandomAccessFile(pieces.toFile(), "r");
		try {
			file.seek(start);
			return BoundedInputStream.builder()
				.setInputStream(Channels.newInputStream(file.getChannel()))
				.setMaxCount(length)
				.setPropagateClose(true)
				.get();
		}
		catch (IOException ex) {
			file.close();
			throw ex;
		}
	}

}
