package id.terbit.search.linguistics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the data files beside this class. */
final class WordList {

	private WordList() {
	}

	/** Lines of a file without its comments and empty lines. */
	static List<String> lines(String file) {
		List<String> lines = new ArrayList<>();
		try (InputStream stream = WordList.class.getResourceAsStream(file)) {
			if (stream == null) {
				throw new IllegalStateException("data file missing: " + file);
			}
			BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				if (!line.isBlank() && !line.startsWith("#")) {
					lines.add(line.strip());
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read data file " + file, ex);
		}
		return List.copyOf(lines);
	}

	/** Lines of the form {@code left = right}. */
	static List<Pair> pairs(String file) {
		return lines(file).stream().map((line) -> pair(file, line)).toList();
	}

	private static Pair pair(String file, String line) {
		int sign = line.indexOf('=');
		if (sign < 0) {
			throw new IllegalStateException("data file " + file + ": no '=' in: " + line);
		}
		return new Pair(line.substring(0, sign).strip(), line.substring(sign + 1).strip());
	}

	/** Two sides of a line. */
	record Pair(String left, String right) {
	}

}
