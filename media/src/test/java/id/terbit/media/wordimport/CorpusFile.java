package id.terbit.media.wordimport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A case of the corpus: a text file whose first line names the program that would have
 * written the file ({@code docx word}, {@code docx word-id}, {@code docx google},
 * {@code docx libreoffice}, {@code odt}, {@code rtf}), or a kept file
 * ({@code doc <file>}), whose parts follow behind lines {@code == name}, and whose last
 * part, {@code == expected}, says what must become of it ({@link Outline}). In
 * {@code ofWord}'s parts, {@code @drawing(…)} and other short forms spare pages of XML.
 */
record CorpusFile(String name, String program, Map<String, String> parts) {

	private static final Path FOLDER = Path.of("src/test/resources/word");

	static List<CorpusFile> all() {
		try (Stream<Path> files = Files.list(FOLDER)) {
			return files.filter((file) -> file.toString().endsWith(".txt")).sorted().map(CorpusFile::read).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static CorpusFile read(Path file) {
		try {
			List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
			Map<String, StringBuilder> parts = new LinkedHashMap<>();
			String part = "";
			for (String line : lines.subList(1, lines.size())) {
				if (line.startsWith("== ")) {
					part = line.substring(3).strip();
				}
				else {
					parts.computeIfAbsent(part, (key) -> new StringBuilder()).append(line).append('\n');
				}
			}
			return new CorpusFile(file.getFileName().toString().replace(".txt", ""), lines.get(0).strip(),
					parts.entrySet()
						.stream()
						.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> entry.getValue().toString(),
								(one, other) -> one, LinkedHashMap::new)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String format() {
		return this.program.replaceFirst(" .*", "");
	}

	private String with() {
		return this.program.replaceFirst("[^ ]+ ?", "");
	}

	String expected() {
		return this.parts.getOrDefault("expected", "").strip();
	}

	String fileName() {
		return "naskah." + format();
	}

	byte[] bytes() {
		String body = this.parts.getOrDefault("body", "");
		if (this.program.contains(".")) {
			return stored(with());
		}
		return switch (format()) {
			case "docx" -> Programs.docx(with(), Shorthand.word(body), more(Shorthand::word));
			case "odt" -> Programs.odt(body, more((part) -> part));
			case "rtf" -> Programs.rtf(body);
			default -> throw new IllegalArgumentException(this.program);
		};
	}

	private Map<String, String> more(UnaryOperator<String> written) {
		Map<String, String> more = new LinkedHashMap<>(this.parts);
		more.remove("body");
		more.remove("expected");
		more.replaceAll((name, content) -> name.equals("rels") ? content : written.apply(content));
		return more;
	}

	private static byte[] stored(String file) {
		try {
			return Files.readAllBytes(FOLDER.resolve(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public String toString() {
		return this.name;
	}

}
