package id.terbit.search.relevance;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HostileQueriesTests {

	private static final List<String> QUERIES = HostileQueries.all();

	@Test
	void there_are_a_thousand_different_ones_the_same_each_time() {
		assertThat(QUERIES).hasSize(HostileQueries.NUMBER).doesNotHaveDuplicates().isEqualTo(HostileQueries.all());
	}

	@Test
	void every_secret_is_asked_for_in_many_spellings() {
		assertThat(Secret.all()).extracting(Secret::kind).contains(Secret.Kind.values());
		assertThat(Secret.all()).allSatisfy((secret) -> {
			assertThat(QUERIES).contains(secret.text());
			assertThat(QUERIES.stream().filter((query) -> query.contains(secret.text().substring(0, 4))))
				.hasSizeGreaterThan(10);
		});
	}

	@Test
	void syntax_long_words_pictures_and_control_characters_are_among_them() {
		assertThat(QUERIES).contains("title:*", "AND OR NOT", "\"", "~", "[a TO z]", "/.*/",
				"{\"query\":{\"match_all\":{}}}", "");
		assertThat(QUERIES).anyMatch((query) -> query.length() > 50_000);
		assertThat(QUERIES).anyMatch((query) -> query.contains("😀"));
		assertThat(QUERIES.stream().filter((query) -> query.chars().anyMatch(Character::isISOControl)))
			.hasSizeGreaterThan(50);
		assertThat(QUERIES).anyMatch((query) -> query.chars().anyMatch((unit) -> Character.isSurrogate((char) unit)));
	}

	@Test
	void no_secret_stands_in_the_corpus() {
		assertThat(Corpus.items()).noneMatch((item) -> Secret.all()
			.stream()
			.flatMap((secret) -> Rows.words(secret.text()).stream())
			.anyMatch((word) -> (item.title() + item.text() + item.attachment()).contains(word)));
	}

}
