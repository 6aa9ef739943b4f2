package id.terbit.newsroom.editor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import id.terbit.language.Texts;
import id.terbit.newsroom.EditorImportMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class EditorWordsTests {

	private static final Path SCRIPTS = Path.of("src/main/resources/static/aset/editor");

	private static final Pattern SAID = Pattern.compile("\\bsay\\(\\s*\"([^\"]+)\"");

	private static final Pattern BUTTON = Pattern.compile("#button\\(\\s*\"([^\"]+)\"");

	@ParameterizedTest
	@ValueSource(strings = { "id", "en" })
	void every_key_has_its_words(String language) {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/editor");
		messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
		messages.setFallbackToSystemLocale(false);
		messages.setAlwaysUseMessageFormat(true);
		assertThat(EditorWords.of(new Texts(messages, Locale.forLanguageTag(language)))).hasSameSizeAs(EditorWords.KEYS)
			.containsEntry("media.gallery.badge", language.equals("id") ? "galeri {0}" : "gallery {0}");
	}

	@Test
	void the_script_asks_for_no_key_that_is_not_sent() throws IOException {
		Set<String> asked = new TreeSet<>();
		for (String script : scripts()) {
			SAID.matcher(script).results().map((match) -> match.group(1)).forEach(asked::add);
			BUTTON.matcher(script).results().map((match) -> "toolbar." + match.group(1)).forEach(asked::add);
		}
		assertThat(asked).hasSizeGreaterThan(60);
		assertThat(EditorWords.KEYS).containsAll(asked);
	}

	@Test
	void the_script_needs_only_modules_of_the_import_map() throws IOException {
		Pattern imported = Pattern.compile("from \"([^.\"][^\"]*)\"");
		String map = EditorImportMap.text();
		for (String script : scripts()) {
			assertThat(imported.matcher(script).results().map((match) -> match.group(1)))
				.allSatisfy((module) -> assertThat(map).contains("\"" + module + "\":"));
		}
	}

	@Test
	void the_schema_knows_the_names_of_the_parser() throws IOException {
		String schema = Files.readString(SCRIPTS.resolve("schema.js"));
		assertThat(List.of("heading", "paragraph", "bulletList", "orderedList", "listItem", "blockquote", "table",
				"tableRow", "tableHeader", "tableCell", "image", "gallery", "video", "attachment", "callout", "divider",
				"hardBreak", "bold", "italic", "underline", "superscript", "subscript", "link"))
			.allSatisfy((name) -> assertThat(schema).containsPattern("\\b" + name + ": (\\{|assetNode)"));
	}

	private static List<String> scripts() throws IOException {
		try (Stream<Path> files = Files.list(SCRIPTS)) {
			List<Path> paths = files.filter((path) -> path.toString().endsWith(".js")).toList();
			assertThat(paths).isNotEmpty();
			List<String> scripts = new ArrayList<>();
			for (Path path : paths) {
				scripts.add(Files.readString(path));
			}
			return scripts;
		}
	}

}
