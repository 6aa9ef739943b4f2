package id.terbit.search.linguistics;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Against a table written by hand: roots, forms of them, pairs that must not meet. */
class StemmerTests {

	private final List<String> table = WordList.lines("stems.txt");

	@Test
	void takes_words_to_their_roots_and_keeps_others_apart() {
		List<String> failures = this.table.stream().filter((row) -> !holds(row)).map(this::told).toList();

		assertThat(this.table).hasSizeGreaterThan(400);
		assertThat(failures).isEmpty();
	}

	@Test
	void knows_words_with_their_affixes_and_no_others() {
		Stemmer stemmer = new Stemmer(Lexicon.shipped());
		assertThat(List.of("menuliskan", "bengkalis", "perizinan", "rumah-rumah", "bukunya"))
			.allMatch(stemmer::isKnown);
		assertThat(List.of("diskomimfotik", "abdullah", "qwertynya", "xyzzy")).noneMatch(stemmer::isKnown);
	}

	private boolean holds(String row) {
		String[] sides = row.split(" [=|] ", -1);
		String root = Lines.roots(sides[0]);
		return row.contains(" = ") ? root.equals(sides[1]) : !root.equals(Lines.roots(sides[1]));
	}

	private String told(String row) {
		return row + " (root: " + Lines.roots(row.split(" [=|] ", -1)[0]) + ")";
	}

}
