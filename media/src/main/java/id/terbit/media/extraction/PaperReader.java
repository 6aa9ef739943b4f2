package id.terbit.media.extraction;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

import id.terbit.asset.Asset.Reading;
import id.terbit.media.inspection.FileType;
import id.terbit.media.isolation.LoneProcess;
import id.terbit.media.isolation.LoneProcess.Bounds;
import id.terbit.media.isolation.LoneProcess.End;
import id.terbit.media.store.TempFiles;
import org.jspecify.annotations.Nullable;

import org.springframework.util.FileSystemUtils;

/** Has a paper read by a process of its own and collects what it found. */
final class PaperReader {

	/** Processor time; a law of a thousand pages takes ten seconds. */
	static final Duration LONGEST = Duration.ofSeconds(60);

	private static final int HEAP_MEGABYTES = 256;

	private static final long LARGEST_OUTPUT = 256L * 1024 * 1024;

	private static final int MOST_PAGES = 1_000_000;

	private final Bounds bounds;

	PaperReader() {
		this(new Bounds(HEAP_MEGABYTES, LONGEST, LARGEST_OUTPUT));
	}

	PaperReader(Bounds bounds) {
		this.bounds = bounds;
	}

	/**
	 * Reads a file.
	 * @param use is given what was found while the picture is still there
	 */
	<T> T read(FileType type, Path file, Function<Paper, T> use) throws IOException, InterruptedException {
		Path folder = TempFiles.folder("paper");
		try {
			End end = LoneProcess.run(PaperProcess.class, this.bounds, folder,
					List.of(type.name(), file.toAbsolutePath().toString(), folder.toString()));
			return use.apply(found(end, folder));
		}
		finally {
			FileSystemUtils.deleteRecursively(folder);
		}
	}

	private static Paper found(End end, Path folder) throws IOException {
		int pages = pages(folder.resolve(PaperProcess.PAGES));
		String words = words(folder.resolve(PaperProcess.WORDS));
		Path picture = folder.resolve(PaperProcess.PICTURE);
		boolean something = pages > 0 || !words.isEmpty();
		Reading reading = switch (end) {
			case DONE -> Reading.DONE;
			case ENCRYPTED -> Reading.ENCRYPTED;
			case UNREADABLE -> something ? Reading.DONE : Reading.UNREADABLE;
			case EXCEEDED -> something ? Reading.DONE : Reading.TOO_MUCH;
		};
		return new Paper(reading, pages, words, Files.exists(picture) ? picture : null);
	}

	private static int pages(Path file) throws IOException {
		if (file.toFile().length() != Integer.BYTES) {
			return 0;
		}
		try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
			return Math.max(0, Math.min(MOST_PAGES, in.readInt()));
		}
	}

	/** Letters in one line, the last one perhaps cut; a database keeps no NUL. */
	private static String words(Path file) throws IOException {
		if (!Files.exists(file)) {
			return "";
		}
		try (InputStream in = Files.newInputStream(file)) {
			String words = new String(in.readNBytes(4 * Words.MOST), StandardCharsets.UTF_8);
			return words.replaceAll("[\\s\\p{Cntrl}\\ufffd]+", " ").strip();
		}
	}

	/**
	 * What was found in a paper.
	 *
	 * @param pages 0 where unknown
	 * @param words in reading order, white space joined, at most {@link Words#MOST}
	 * characters
	 * @param picture of the first page, PNG; null where there is none
	 */
	record Paper(Reading reading, int pages, String words, @Nullable Path picture) {
	}

}
