package id.terbit.search.relevance;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The arithmetic of judged relevance. */
final class Measures {

	/** So many results are looked at. */
	static final int DEPTH = 10;

	/** From this grade on a result answers the need. */
	private static final int ANSWER = 2;

	private Measures() {
	}

	/**
	 * Normalised discounted cumulative gain of the first ten: gain 2<sup>grade</sup> - 1,
	 * discount log<sub>2</sub>(rank + 1), against the best order of everything judged.
	 */
	static double ndcg(List<UUID> found, Map<UUID, Integer> grades) {
		double ideal = dcg(grades.values().stream().sorted(Comparator.reverseOrder()).toList());
		return (ideal > 0) ? dcg(gradesOf(found, grades)) / ideal : 0;
	}

	/** One over the rank of the first answer among the first ten, or nothing. */
	static double reciprocalRank(List<UUID> found, Map<UUID, Integer> grades) {
		List<Integer> got = gradesOf(found, grades);
		for (int i = 0; i < Math.min(got.size(), DEPTH); i++) {
			if (got.get(i) >= ANSWER) {
				return 1.0 / (i + 1);
			}
		}
		return 0;
	}

	private static double dcg(List<Integer> grades) {
		double sum = 0;
		for (int i = 0; i < Math.min(grades.size(), DEPTH); i++) {
			sum += (Math.pow(2, grades.get(i)) - 1) * Math.log(2) / Math.log(i + 2.0);
		}
		return sum;
	}

	/** A result given twice counts once. */
	private static List<Integer> gradesOf(Collection<UUID> found, Map<UUID, Integer> grades) {
		return found.stream().distinct().map((id) -> grades.getOrDefault(id, 0)).toList();
	}

}
