package id.terbit.search.relevance;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class EvaluationTests {

	private final Item service = item("service", "Layanan contoh", "ktp");

	private final Item news = item("article", "Kabar contoh", "ktp");

	private final Item other = item("page", "Halaman contoh", "profil");

	private final List<Item> items = List.of(this.service, this.news, this.other);

	private final List<JudgedQuery> queries = List.of(
			new JudgedQuery(1, "layanan", "ktp", false,
					List.of(Rule.of("3: ktp & type:service"), Rule.of("1: ktp & !type:service; profil & type:event"))),
			new JudgedQuery(2, "kantor", "profil", true, List.of(Rule.of("3: profil"))));

	@Test
	void the_highest_rule_that_fits_gives_the_grade() {
		assertThat(this.queries.get(0).grades(this.items)).isEqualTo(Map.of(this.service.id(), 3, this.news.id(), 1));
	}

	/** First query: 7 / (7 + 1 / 1.58496) = 0.91731; second: nothing found. */
	@Test
	void figures_are_means_over_each_part() {
		Evaluation evaluation = evaluation(Map.of("ktp", List.of(this.service.id())));
		assertThat(evaluation.tuning().ndcg()).isCloseTo(0.91731, within(1e-5));
		assertThat(evaluation.tuning().zeroResults()).isZero();
		assertThat(evaluation.heldOut()).isEqualTo(new Evaluation.Figures(1, 0, 0, 1));
		assertThat(evaluation.all().ndcg()).isCloseTo(0.91731 / 2, within(1e-5));
		assertThat(evaluation.all().reciprocalRank()).isEqualTo(0.5);
		assertThat(evaluation.all().zeroResults()).isEqualTo(0.5);
	}

	@Test
	void engines_agree_where_the_first_three_are_the_same() {
		UUID a = this.service.id();
		UUID b = this.news.id();
		UUID c = this.other.id();
		Evaluation one = evaluation(Map.of("ktp", List.of(a, b, c, new UUID(0, 1)), "profil", List.of(a)));
		Evaluation two = evaluation(Map.of("ktp", List.of(a, b, c, new UUID(0, 2)), "profil", List.of(b)));
		assertThat(one.agreement(two)).isEqualTo(0.5);
		assertThat(one.agreement(one)).isEqualTo(1);
	}

	@Test
	void the_table_has_a_row_for_each_part_and_no_held_out_query_is_listed() {
		Evaluation evaluation = evaluation(Map.of());
		assertThat(Evaluation.table(List.of(evaluation)).lines().filter((line) -> line.startsWith("fixed"))).hasSize(3);
		assertThat(evaluation.worst(5)).contains("ktp").doesNotContain("profil");
	}

	private Evaluation evaluation(Map<String, List<UUID>> found) {
		return Evaluation.of(new Engine("fixed", (words) -> found.getOrDefault(words, List.of())), this.queries,
				this.items);
	}

	private static Item item(String type, String title, String topic) {
		return new Item.Builder("disdukcapil", type, title).topics(topic).build();
	}

}
