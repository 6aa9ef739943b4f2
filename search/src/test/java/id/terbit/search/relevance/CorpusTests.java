package id.terbit.search.relevance;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CorpusTests {

	private static final List<Item> ITEMS = Corpus.items();

	@Test
	void is_large_of_every_type_and_the_same_each_time() {
		assertThat(ITEMS).hasSizeGreaterThan(700).isEqualTo(Corpus.items());
		assertThat(ITEMS.stream().collect(Collectors.groupingBy(Item::type, Collectors.counting())))
			.containsOnlyKeys("article", "announcement", "event", "service", "regulation", "destination", "official",
					"document", "page")
			.allSatisfy((type, number) -> assertThat(number).isGreaterThanOrEqualTo(30));
		assertThat(ITEMS.stream().map(Item::year).distinct()).hasSizeGreaterThan(7);
		assertThat(ITEMS).allMatch((item) -> item.publishedAt().isBefore(Corpus.NOW));
	}

	@Test
	void every_item_has_a_place_and_a_text_of_its_own() {
		assertThat(ITEMS.stream().map(Item::id)).doesNotHaveDuplicates();
		assertThat(ITEMS.stream().map((item) -> item.site() + item.path())).doesNotHaveDuplicates();
		assertThat(ITEMS.stream().map((item) -> item.title() + item.text())).doesNotHaveDuplicates();
	}

	@Test
	void texts_are_as_long_as_on_real_sites_and_wholly_filled_in() {
		assertThat(ITEMS.stream().filter((item) -> {
			int words = Rows.words(item.text()).size();
			return words < 60 || words > 300;
		}).map((item) -> item.path() + ": " + Rows.words(item.text()).size())).isEmpty();
		assertThat(ITEMS.stream().filter((item) -> item.summary().isBlank() || item.summary().length() > 400))
			.isEmpty();
		Pattern unfinished = Pattern.compile("[{}\\[\\]]| [;.,]|\\.\\.");
		assertThat(ITEMS.stream()
			.map((item) -> item.title() + "\n" + item.summary() + "\n" + item.text() + "\n" + item.captions())
			.filter((text) -> unfinished.matcher(text).find())).isEmpty();
	}

	@Test
	void names_no_citizen_and_no_number_of_one() {
		Pattern longNumber = Pattern.compile("\\d{10}");
		assertThat(ITEMS).noneMatch((item) -> longNumber.matcher(item.text() + item.attachment()).find());
		assertThat(Rows.lines("people.txt")).allMatch((name) -> name.startsWith("Contoh "));
		assertThat(ITEMS.stream().filter((item) -> item.type().equals("official")))
			.allMatch((item) -> item.title().startsWith("Contoh "));
	}

	@Test
	void every_query_can_be_answered_and_names_attributes_that_exist() {
		Set<String> known = ITEMS.stream().flatMap((item) -> item.attributes().stream()).collect(Collectors.toSet());
		List<JudgedQuery> queries = Stream.concat(JudgedQuery.all().stream(), JudgedQuery.everyday().stream()).toList();
		assertThat(JudgedQuery.all()).hasSizeGreaterThanOrEqualTo(130);
		assertThat(queries.stream().filter((query) -> !query.grades(ITEMS).containsValue(3)).map(JudgedQuery::words))
			.as("no item of grade 3")
			.isEmpty();
		assertThat(queries.stream()
			.flatMap((query) -> query.rules().stream())
			.flatMap((rule) -> rule.alternatives().stream())
			.filter((group) -> ITEMS.stream().noneMatch(new Rule(1, List.of(group))::fits)
					|| !known.containsAll(group.stream().map(Rule.Condition::attribute).toList())))
			.as("fits nothing or names nothing")
			.isEmpty();
	}

	@Test
	void no_query_is_answered_by_a_large_part_of_the_corpus() {
		assertThat(Stream.concat(JudgedQuery.all().stream(), JudgedQuery.everyday().stream())
			.filter((query) -> query.grades(ITEMS).values().stream().filter((grade) -> grade == 3).count() > 40)
			.map(JudgedQuery::words)).isEmpty();
	}

	@Test
	void at_least_a_third_of_the_queries_is_held_out_and_numbered_after_the_others() {
		List<JudgedQuery> queries = JudgedQuery.all();
		assertThat(queries.stream().map(JudgedQuery::number))
			.containsExactlyElementsOf(Stream.iterate(1, (number) -> number + 1).limit(queries.size()).toList());
		long heldOut = queries.stream().filter(JudgedQuery::heldOut).count();
		assertThat(3 * heldOut).isGreaterThanOrEqualTo(queries.size());
		assertThat(queries).allMatch((query) -> query.heldOut() == (query.number() > queries.size() - heldOut));
		assertThat(new HashSet<>(queries.stream().map(JudgedQuery::words).toList())).hasSameSizeAs(queries);
	}

}
