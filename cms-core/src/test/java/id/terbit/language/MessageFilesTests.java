package id.terbit.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Format;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keeps both languages of every module in step, and a sentence for every reason that the
 * code gives.
 */
class MessageFilesTests {

	/** The folder of the whole project, whichever module the test runs in. */
	private static final Path PROJECT = project();

	private static final Pattern REFUSAL = Pattern
		.compile("Refusal\\s*\\.\\s*(?:of\\(\\s*|at\\((?:[^;]*?),\\s*)\"([a-z]+[a-z0-9-]*(?:\\.[a-z0-9-]+)+)\"");

	private static final Pattern MISSING = Pattern.compile("RefusedException\\s*\\.\\s*missing\\(\\s*\"([a-z-]+)\"");

	private static final Pattern TEMPLATE_KEY = Pattern.compile("\\bt\\.get\\(\"([a-zA-Z0-9.-]+)\"[,)]");

	private static final Pattern CODE_KEY = Pattern
		.compile("(?:texts\\(\\)|texts)\\s*\\.get\\(\"([a-zA-Z0-9.-]+)\"[,)]");

	@TestFactory
	Stream<DynamicTest> both_languages_of_a_file_have_the_same_keys_and_placeholders() throws IOException {
		return indonesian().stream()
			.map((file) -> DynamicTest.dynamicTest(PROJECT.relativize(file).toString(), () -> inStep(file)));
	}

	@Test
	void no_key_stands_in_two_files_with_different_words() throws IOException {
		Map<String, String> seen = new TreeMap<>();
		List<String> contradictions = new ArrayList<>();
		for (Path file : indonesian()) {
			read(file).forEach((key, words) -> {
				String before = seen.putIfAbsent(key, words);
				if (before != null && !before.equals(words)) {
					contradictions.add(key + " in " + file.getFileName());
				}
			});
		}
		assertThat(contradictions).isEmpty();
	}

	@Test
	void every_reason_in_the_code_has_a_sentence() throws IOException {
		Set<String> codes = new TreeSet<>();
		for (Path source : sources(".java")) {
			String code = Files.readString(source);
			find(REFUSAL, code).forEach((name) -> codes.add("refusal." + name));
			find(MISSING, code).forEach((name) -> codes.add("refusal." + name + ".missing"));
		}
		assertThat(codes).hasSizeGreaterThan(30);
		codes.removeAll(keys());
		assertThat(codes).as("refusals without a sentence in a message file").isEmpty();
	}

	@Test
	void every_key_that_a_page_names_is_there() throws IOException {
		Set<String> asked = new TreeSet<>();
		for (Path template : sources(".jte")) {
			asked.addAll(find(TEMPLATE_KEY, Files.readString(template)));
		}
		for (Path source : sources(".java")) {
			asked.addAll(find(CODE_KEY, Files.readString(source)));
		}
		assertThat(asked).hasSizeGreaterThan(100);
		asked.removeAll(keys());
		assertThat(asked).as("keys without words in a message file").isEmpty();
	}

	private static void inStep(Path file) throws IOException {
		Path english = file.resolveSibling(file.getFileName().toString().replace(".properties", "_en.properties"));
		assertThat(english).exists();
		Map<String, String> here = read(file);
		Map<String, String> there = read(english);
		assertThat(there.keySet()).containsExactlyInAnyOrderElementsOf(here.keySet());
		here.forEach((key, words) -> {
			assertThat(words).as(key).isNotBlank();
			String translated = there.getOrDefault(key, "");
			assertThat(translated).as(key).isNotBlank();
			assertThat(placeholders(translated)).as("placeholders of " + key).isEqualTo(placeholders(words));
		});
	}

	/** Numbers of the placeholders; a format that does not parse fails the test. */
	private static Set<Integer> placeholders(String words) {
		MessageFormat format = new MessageFormat(words, Locale.ROOT);
		Format[] formats = format.getFormatsByArgumentIndex();
		Set<Integer> numbers = new HashSet<>();
		for (int number = 0; number < formats.length; number++) {
			if (words.contains("{" + number + "}") || words.contains("{" + number + ",")) {
				numbers.add(number);
			}
		}
		return numbers;
	}

	private static Set<String> keys() throws IOException {
		Set<String> keys = new HashSet<>();
		for (Path file : indonesian()) {
			keys.addAll(read(file).keySet());
		}
		return keys;
	}

	private static List<Path> indonesian() throws IOException {
		List<Path> files = new ArrayList<>();
		for (Path module : modules()) {
			Path folder = module.resolve("src/main/resources/messages");
			if (Files.isDirectory(folder)) {
				try (Stream<Path> found = Files.list(folder)) {
					found.filter((file) -> file.toString().endsWith(".properties"))
						.filter((file) -> !file.toString().endsWith("_en.properties"))
						.sorted()
						.forEach(files::add);
				}
			}
		}
		return files;
	}

	private static List<Path> sources(String ending) throws IOException {
		List<Path> files = new ArrayList<>();
		for (Path module : modules()) {
			try (Stream<Path> found = Files.walk(module.resolve("src/main"))) {
				found.filter((file) -> file.toString().endsWith(ending)).forEach(files::add);
			}
		}
		return files;
	}

	private static List<Path> modules() throws IOException {
		try (Stream<Path> folders = Files.list(PROJECT)) {
			return folders.filter((folder) -> Files.isDirectory(folder.resolve("src/main")))
				.filter((folder) -> Files.exists(folder.resolve("pom.xml")))
				.sorted()
				.toList();
		}
	}

	private static Map<String, String> read(Path file) throws IOException {
		Properties properties = new Properties();
		try (InputStream in = Files.newInputStream(file);
				Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		Map<String, String> words = new TreeMap<>();
		properties.stringPropertyNames().forEach((key) -> words.put(key, properties.getProperty(key)));
		return words;
	}

	private static List<String> find(Pattern pattern, String text) {
		List<String> found = new ArrayList<>();
		Matcher matcher = pattern.matcher(text);
		while (matcher.find()) {
			found.add(matcher.group(1));
		}
		return found;
	}

	private static Path project() {
		Path here = Path.of("").toAbsolutePath();
		while (!Files.isDirectory(here.resolve("cms-core"))) {
			Path above = here.getParent();
			if (above == null) {
				throw new IllegalStateException("no folder above holds cms-core");
			}
			here = above;
		}
		return here;
	}

}
