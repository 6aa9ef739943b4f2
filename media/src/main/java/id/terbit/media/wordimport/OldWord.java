package id.terbit.media.wordimport;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

import id.terbit.media.isolation.LoneProcess;
import id.terbit.media.isolation.LoneProcess.Bounds;
import id.terbit.media.isolation.LoneProcess.End;
import id.terbit.media.store.TempFiles;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import org.apache.commons.io.input.BoundedInputStream;

import org.springframework.util.FileSystemUtils;

/**
 * Has a file of Word before 2007 read by a process of its own, which is given a heap, a
 * time and a size of output, and ended at any of them
 * ({@code docs/adr/0010-word-files.md}).
 */
final class OldWord {

	/** Processor time; a process that reads a long file takes two or three seconds. */
	static final Duration LONGEST = Duration.ofSeconds(30);

	private static final long LARGEST_OUTPUT = 96L * 1024 * 1024;

	private static final int HEAP_MEGABYTES = 160;

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
			Path folder = folder();
			Path pieces = folder.resolve("pieces");
			try {
				run(file, pieces, folder);
				try (InputStream in = new BufferedInputStream(Files.newInputStream(pieces), 64 * 1024)) {
					return use.apply(PieceStream.read(new PieceStream.Counted(in),
							(start, length) -> slice(pieces, start, length)));
				}
			}
			finally {
				FileSystemUtils.deleteRecursively(folder);
			}
		}
		catch (IOException ex) {
			throw WordFile.unreadable(ex);
		}
	}

	/** That no folder can be made says nothing of the file. */
	private static Path folder() {
		try {
			return TempFiles.folder("word");
		}
		catch (IOException ex) {
			throw TempFiles.refused(ex);
		}
	}

	private void run(Path file, Path pieces, Path folder) throws IOException {
		Bounds bounds = new Bounds(HEAP_MEGABYTES, this.longest, LARGEST_OUTPUT);
		try {
			End end = LoneProcess.run(OldWordProcess.class, bounds, folder,
					List.of(file.toString(), pieces.toString()));
			if (end == End.UNREADABLE && !TempFiles.hasRoom()) {
				throw TempFiles.refused(new IOException("no room for what was read"));
			}
			if (end != End.DONE) {
				throw RefusedException.invalid(Refusal.of((end == End.UNREADABLE) ? "word.unreadable" : "word.unsafe"));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw RefusedException.invalid(Refusal.of("word.busy"));
		}
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
