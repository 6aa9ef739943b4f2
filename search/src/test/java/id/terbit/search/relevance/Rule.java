package id.terbit.search.relevance;

import java.util.List;
import java.util.Set;

/**
 * Gives a grade to items by their attributes, as written in grading.md.
 *
 * @param alternatives conditions of which one must hold wholly
 */
record Rule(int grade, List<List<String>> alternatives) {

	/** Reads a line such as {@code 2: ktp & type:service; kk & !type:article}. */
	static Rule of(String line) {
		int grade = "0123".indexOf(line.charAt(0));
		if (grade < 1 || line.charAt(1) != ':') {
			throw new IllegalArgumentException("a grade from 1 to 3 and a colon wanted: " + line);
		}
		return new Rule(grade,
				Rows.split(line.substring(2), ";").stream().map((conditions) -> Rows.split(conditions, "&")).toList());
	}

	boolean fits(Item item) {
		return this.alternatives.stream()
			.anyMatch((conditions) -> conditions.stream().allMatch((one) -> holds(one, item.attributes())));
	}

	private static boolean holds(String condition, Set<String> attributes) {
		return condition.startsWith("!") ? !attributes.contains(condition.substring(1))
				: attributes.contains(condition);
	}

}
