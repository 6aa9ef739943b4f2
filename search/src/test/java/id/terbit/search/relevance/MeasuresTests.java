package id.terbit.search.relevance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Numbers worked by hand. */
class MeasuresTests {

	private static final UUID A = new UUID(0, 1);

	private static final UUID B = new UUID(0, 2);

	private static final UUID C = new UUID(0, 3);

	private static final UUID OTHER = new UUID(0, 9);

	private static final Map<UUID, Integer> GRADES = Map.of(A, 3, B, 2, C, 1);

	@Test
	void the_best_order_counts_one() {
		assertThat(Measures.ndcg(List.of(A, B, C), GRADES)).isEqualTo(1);
		assertThat(Measures.ndcg(List.of(A, B, C, OTHER), GRADES)).isEqualTo(1);
	}

	/**
	 * Ideal: 7 / 1 + 3 / 1.58496 + 1 / 2 = 9.39279. Found: 0 + 3 / 1.58496 + 0 + 7 /
	 * 2.32193 = 4.90752.
	 */
	@Test
	void gain_is_two_to_the_grade_less_one_and_discount_the_binary_logarithm() {
		assertThat(Measures.ndcg(List.of(OTHER, B, new UUID(0, 8), A), GRADES)).isCloseTo(4.90752 / 9.39279,
				within(1e-5));
	}

	@Test
	void what_is_found_late_or_twice_counts_nothing() {
		List<UUID> ten = IntStream.range(100, 110).mapToObj((number) -> new UUID(1, number)).toList();
		List<UUID> late = new ArrayList<>(ten);
		late.add(A);
		assertThat(Measures.ndcg(late, GRADES)).isZero();
		assertThat(Measures.reciprocalRank(late, GRADES)).isZero();
		assertThat(Measures.ndcg(List.of(A, A, A), GRADES)).isCloseTo(7 / 9.39279, within(1e-5));
	}

	@Test
	void the_ideal_takes_ten_at_most() {
		Map<UUID, Integer> twelve = IntStream.range(0, 12)
			.boxed()
			.collect(Collectors.toMap((number) -> new UUID(2, number), (number) -> 1));
		List<UUID> ten = IntStream.range(2, 12).mapToObj((number) -> new UUID(2, number)).toList();
		assertThat(Measures.ndcg(ten, twelve)).isEqualTo(1);
	}

	@Test
	void rank_counts_from_the_first_answer_of_grade_two() {
		assertThat(Measures.reciprocalRank(List.of(C, OTHER, B, A), GRADES)).isCloseTo(1 / 3.0, within(1e-9));
		assertThat(Measures.reciprocalRank(List.of(A), GRADES)).isEqualTo(1);
		assertThat(Measures.reciprocalRank(List.of(C), GRADES)).isZero();
	}

	@Test
	void nothing_found_counts_nothing() {
		assertThat(Measures.ndcg(List.of(), GRADES)).isZero();
		assertThat(Measures.reciprocalRank(List.of(), GRADES)).isZero();
	}

}
