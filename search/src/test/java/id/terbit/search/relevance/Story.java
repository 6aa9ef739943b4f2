package id.terbit.search.relevance;

import java.util.ArrayList;
import java.util.List;

/**
 * What several texts of one kind tell.
 *
 * @param number of texts
 * @param place slug of a district, {@code *} for any, {@code -} for none
 * @param titles variants
 */
record Story(String site, String topics, int number, String category, String place, List<String> titles,
		List<String> sentences) {

	/**
	 * The stories of a file: a head after {@code =}, titles after t:, sentences after s:.
	 */
	static List<Story> of(String file) {
		List<Story> stories = new ArrayList<>();
		for (String line : Rows.lines(file)) {
			if (line.startsWith("= ")) {
				List<String> head = Rows.split(line.substring(2), "\\|");
				stories.add(new Story(head.get(0), head.get(1), Integer.parseInt(head.get(2)), head.get(3), head.get(4),
						new ArrayList<>(), new ArrayList<>()));
				continue;
			}
			Story last = stories.get(stories.size() - 1);
			switch (line.substring(0, 2)) {
				case "t:" -> last.titles().add(line.substring(2).strip());
				case "s:" -> last.sentences().add(line.substring(2).strip());
				default -> throw new IllegalArgumentException(file + ": " + line);
			}
		}
		return stories;
	}

}
