package id.terbit.media.wordimport;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReportWordsTests {

	private static final Pattern FINDING = Pattern.compile("\\.(?:carried|changed|leftOut)\\(([^;]*?)\\);",
			Pattern.DOTALL);

	private static final Pattern REFUSAL = Pattern.compile("Refusal\\s*\\.of\\(([^;]*?)\\)", Pattern.DOTALL);

	/** Calls within a call, whose words are no codes. */
	private static final Pattern INNER = Pattern.compile("\\w+\\([^()]*\\)");

	private static final Pattern CODE = Pattern.compile("\"((?:word\\.)?[a-z]+(?:-[a-z]+)*)\"");

	@Test
	void every_finding_and_every_refusal_has_its_sentence() throws IOException {
		Set<String> keys = new TreeSet<>();
		try (Stream<Path> sources = Files.list(Path.of("src/main/java/id/terbit/media/wordimport"))) {
			for (Path source : sources.toList()) {
				String java = Files.readString(source);
				codes(FINDING, java).forEach((code) -> keys.add("word." + code));
				codes(REFUSAL, java).filter((code) -> code.startsWith("word."))
					.forEach((code) -> keys.add("refusal." + code));
			}
		}

		assertThat(keys).hasSizeGreaterThan(50);
		for (String file : List.of("media.properties", "media_en.properties")) {
			Properties messages = new Properties();
			try (Reader in = Files.newBufferedReader(Path.of("src/main/resources/messages", file),
					StandardCharsets.UTF_8)) {
				messages.load(in);
			}
			Set<String> missing = new TreeSet<>(keys);
			missing.removeAll(messages.stringPropertyNames());
			assertThat(missing).as(file).isEmpty();
		}
	}

	private static Stream<String> codes(Pattern statement, String java) {
		return statement.matcher(java)
			.results()
			.flatMap((call) -> CODE.matcher(INNER.matcher(call.group(1)).replaceAll("")).results())
			.map((code) -> code.group(1));
	}

}
