package id.terbit.search.linguistics;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.terbit.search.linguistics.WordList.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordListsTests {

	private static final String[] WORDS = { "roots.txt", "places.txt", "abbreviations.txt", "culture.txt",
			"stopwords.txt" };

	@ParameterizedTest
	@ValueSource(strings = { "roots.txt", "forms.txt", "places.txt", "abbreviations.txt", "culture.txt", "phrases.txt",
			"stopwords.txt", "intents.txt", "synonyms.txt" })
	void are_sorted_without_doubles_and_say_their_licence(String file) throws IOException {
		List<String> lines = WordList.lines(file);

		assertThat(lines).isSorted().doesNotHaveDuplicates();
		assertThat(text(file)).startsWith("# ").contains("compiled for Terbit".substring(1), "licence: MIT");
	}

	@Test
	void hold_folded_words() {
		for (String file : WORDS) {
			assertThat(WordList.lines(file)).as(file).allMatch((word) -> word.matches("[a-z]+"));
		}
		assertThat(WordList.pairs("forms.txt")).allMatch((form) -> form.left().matches("[a-z]+(-[a-z]+)?"));
		assertThat(WordList.pairs("phrases.txt")).allMatch((name) -> name.left().matches("[a-z]+( [a-z]+)*"));
	}

	@Test
	void hold_the_common_roots() {
		assertThat(WordList.lines("roots.txt")).hasSizeGreaterThan(3500);
	}

	@Test
	void hold_each_word_once() {
		Map<String, String> files = new HashMap<>();
		List<String> twice = new ArrayList<>();
		for (String file : new String[] { "roots.txt", "places.txt", "abbreviations.txt", "culture.txt" }) {
			for (String word : WordList.lines(file)) {
				String other = files.put(word, file);
				if (other != null) {
					twice.add(word + " in " + file + " and " + other);
				}
			}
		}
		for (Pair form : WordList.pairs("forms.txt")) {
			if (files.containsKey(form.left())) {
				twice.add(form.left() + " in forms.txt and " + files.get(form.left()));
			}
		}
		assertThat(twice).isEmpty();
	}

	@Test
	void take_forms_to_roots() {
		List<String> roots = WordList.lines("roots.txt");
		assertThat(WordList.pairs("forms.txt"))
			.allMatch((form) -> roots.contains(form.right()) || form.right().contains("-"));
	}

	@Test
	void leave_roots_and_names_as_they_are() {
		Stemmer stemmer = new Stemmer(Lexicon.shipped());
		for (String file : new String[] { "roots.txt", "places.txt", "abbreviations.txt", "culture.txt" }) {
			assertThat(WordList.lines(file)).as(file).allMatch((word) -> stemmer.root(word).equals(word));
		}
	}

	@Test
	void name_known_intents_in_one_way() {
		assertThat(WordList.pairs("intents.txt")).extracting(Pair::right).doesNotHaveDuplicates();
		assertThat(WordList.pairs("intents.txt")).extracting(Pair::left)
			.containsOnly(Intents.ASKING, Intents.FILLER, Intents.OBJECT, "article", "regulation", "announcement",
					"announcement?", "event", "destination", "official", "document", "document?", "gallery", "page");
	}

	@Test
	void have_synonyms_that_hold() {
		assertThat(Synonyms.parse(Synonyms.shippedLines()).problems()).isEmpty();
	}

	private static String text(String file) throws IOException {
		try (InputStream stream = WordList.class.getResourceAsStream(file)) {
			assertThat(stream).isNotNull();
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
