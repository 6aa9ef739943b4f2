package id.terbit.search.relevance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Text files beside this package: lines, cells between bars, lists. */
final class Rows {

	private Rows() {
	}

	/** The lines of a file, save empty ones and comments. */
	static List<String> lines(String file) {
		return text(file).lines()
			.map(String::strip)
			.filter((line) -> !line.isEmpty() && line.charAt(0) != '#')
			.toList();
	}

	/** The cells of each line, each line having so many. */
	static List<List<String>> cells(String file, int number) {
		List<List<String>> rows = lines(file).stream().map((line) -> split(line, "\\|")).toList();
		for (List<String> row : rows) {
			if (row.size() != number) {
				throw new IllegalArgumentException(file + ": " + number + " cells wanted in " + row);
			}
		}
		return rows;
	}

	/** The parts of a text between separators. */
	static List<String> split(String text, String separator) {
		return Arrays.stream(text.split(separator, -1)).map(String::strip).toList();
	}

	/** The words of a text. */
	static List<String> words(String text) {
		return split(text, "\\s+");
	}

	private static String text(String file) {
		try (InputStream stream = Rows.class.getResourceAsStream(file)) {
			if (stream == null) {
				throw new IllegalArgumentException("no file " + file);
			}
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
