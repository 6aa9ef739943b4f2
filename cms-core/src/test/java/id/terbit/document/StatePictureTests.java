package id.terbit.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.terbit.document.Transitions.Move;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The picture of states in the README is this table's. To renew it, put what the failing
 * test shows between its marks.
 */
class StatePictureTests {

	private static final String BEGIN = "<!-- states -->\n";

	private static final String END = "<!-- /states -->";

	@Test
	void the_readme_shows_the_transition_table() throws IOException {
		String readme = Files.readString(Path.of("..", "README.md"));
		assertThat(readme).contains(BEGIN, END);
		assertThat(readme.substring(readme.indexOf(BEGIN) + BEGIN.length(), readme.indexOf(END))).isEqualTo(picture());
	}

	private static String picture() {
		List<String> lines = new ArrayList<>(List.of("```mermaid", "stateDiagram-v2", "    [*] --> DRAFT"));
		arrows().forEach((arrow, verbs) -> lines.add("    %s: %s".formatted(arrow, String.join(", ", verbs))));
		lines.add("```");
		lines.add("");
		lines.add("- `return` leads to RETURNED from " + states(Verb.RETURN) + ".");
		lines.add("- `revoke` leads to APPROVAL from " + states(Verb.REVOKE) + ".");
		lines.add("- `fast-track` leads to PUBLISHED from " + states(Verb.FAST_TRACK) + ".");
		lines.add("- `revise` begins a new edition; when it is published, the one before becomes SUPERSEDED.");
		lines
			.add("- `withdraw` also takes a scheduled revision to READY; it is approved again before it is published.");
		lines.add("- `restore` leads out of the trash to the state that was left; `amend` happens by itself.");
		lines.add("");
		return String.join("\n", lines);
	}

	/** Moves from many states would hide the others; they are told in words. */
	private static Map<String, List<String>> arrows() {
		Set<Verb> inWords = EnumSet.of(Verb.FAST_TRACK, Verb.RETURN, Verb.REVOKE);
		Map<String, List<String>> arrows = new LinkedHashMap<>();
		for (Move move : Transitions.all()) {
			if (!inWords.contains(move.verb())) {
				for (EditionState from : EditionState.values()) {
					if (move.from().contains(from)) {
						arrows.computeIfAbsent(from + " --> " + goal(move, from), (arrow) -> new ArrayList<>())
							.add(move.verb().key());
					}
				}
			}
		}
		return arrows;
	}

	/** What a restore goes back to: the archive was public, the trash mostly a draft. */
	private static EditionState goal(Move move, EditionState from) {
		if (move.to() != null) {
			return move.to();
		}
		return (from == EditionState.ARCHIVED) ? EditionState.PUBLISHED : EditionState.DRAFT;
	}

	private static String states(Verb verb) {
		return String.join(", ",
				Transitions.all()
					.stream()
					.filter((move) -> move.verb() == verb)
					.flatMap((move) -> EnumSet.copyOf(move.from()).stream())
					.map(EditionState::name)
					.toList());
	}

}
