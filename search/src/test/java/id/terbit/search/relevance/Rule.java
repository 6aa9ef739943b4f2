package id.terbit.search.relevance;

import java.util.List;

/**
 * Gives a grade to items by their attributes, as written in grading.md.
 *
 * @param alternatives conditions of which one group must hold wholly
 */
record Rule(int grade, List<List<Condition>> alternatives) {

	/** Reads a line such as {@code 2: ktp & type:service; kk & !type:article}. */
	static Rule of(String line) {
		int grade = "0123".indexOf(line.charAt(0));
		if (grade < 1 || line.charAt(1) != ':') {
			throw new IllegalArgumentException("a grade from 1 to 3 and a colon wanted: " + line);
		}
		return new Rule(grade,
				Rows.split(line.substring(2), ";")
					.stream()
					.map((group) -> Rows.split(group, "&").stream().map(Condition::of).toList())
					.toList());
	}

	boolean fits(Item item) {
		for (List<Condition> group : this.alternatives) {
			if (fits(item, group)) {
				return true;
			}
		}
		return false;
	}

	private static boolean fits(Item item, List<Condition> group) {
		for (Condition condition : group) {
			if (item.attributes().contains(condition.attribute()) != condition.wanted()) {
				return false;
			}
		}
		return true;
	}

	/** An attribute that an item must have or lack. */
	record Condition(String attribute, boolean wanted) {

		static Condition of(String written) {
			return written.startsWith("!") ? new Condition(written.substring(1), false) : new Condition(written, true);
		}

	}

}
