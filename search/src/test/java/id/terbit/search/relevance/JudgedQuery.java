package id.terbit.search.relevance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query and how well each item answers it.
 *
 * @param number counted through both files
 * @param need a column of grading.md
 * @param words as somebody types them
 * @param heldOut no tuning may look at it
 */
public record JudgedQuery(int number, String need, String words, boolean heldOut, List<Rule> rules) {

	private static final Pattern HEAD = Pattern.compile("(\\d+) \\[(\\w+)] (.+)");

	/** All queries, those held out last. */
	public static List<JudgedQuery> all() {
		List<JudgedQuery> all = new ArrayList<>(read("queries.txt", false));
		all.addAll(read("queries-held-out.txt", true));
		return all;
	}

	/** Those in other words than offices write, for tuning; counted apart. */
	public static List<JudgedQuery> everyday() {
		return read("queries-everyday.txt", false);
	}

	/** The grades of the items that have one. */
	Map<UUID, Integer> grades(List<Item> items) {
		Map<UUID, Integer> grades = new HashMap<>();
		for (Item item : items) {
			int grade = this.rules.stream().filter((rule) -> rule.fits(item)).mapToInt(Rule::grade).max().orElse(0);
			if (grade > 0) {
				grades.put(item.id(), grade);
			}
		}
		return grades;
	}

	private static List<JudgedQuery> read(String file, boolean heldOut) {
		List<JudgedQuery> queries = new ArrayList<>();
		for (String line : Rows.lines(file)) {
			Matcher head = HEAD.matcher(line);
			if (head.matches()) {
				queries.add(new JudgedQuery(Integer.parseInt(head.group(1)), head.group(2), head.group(3), heldOut,
						new ArrayList<>()));
			}
			else {
				queries.get(queries.size() - 1).rules().add(Rule.of(line));
			}
		}
		return queries;
	}

}
