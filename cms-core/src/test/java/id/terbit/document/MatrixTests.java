package id.terbit.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import id.terbit.document.EditorialDesk.SaveRights;
import id.terbit.person.Actor;
import id.terbit.person.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every state × every verb × everybody, against tables written out by hand that know
 * nothing of {@link Transitions}.
 */
class MatrixTests {

	private static final Map<Character, Actor.Human> PEOPLE = new TreeMap<>(Map.of('W', Situation.stranger(Role.WRITER),
			'E', Situation.stranger(Role.EDITOR), 'S', Situation.stranger(Role.SECTION_HEAD), 'D',
			Situation.stranger(Role.DIVISION_HEAD), 'P', Situation.stranger(Role.PUBLISHER), 'O',
			Situation.stranger(Role.OPERATOR), 'A', Situation.person(Editions.APPROVER, Role.OPERATOR), 'M',
			Situation.person(Editions.MOVER, Role.OPERATOR)));

	@TestFactory
	List<DynamicTest> everybody_may_do_exactly_what_the_table_says() {
		Map<String, Map<String, String>> table = table("matrix.txt");
		return List.of(EditionState.values())
			.stream()
			.flatMap((state) -> List.of(Verb.values())
				.stream()
				.map((verb) -> DynamicTest.dynamicTest(state + " " + verb.key(),
						() -> assertThat(allowed(state, verb)).isEqualTo(sorted(row(table, state).get(verb.key()))))))
			.toList();
	}

	@TestFactory
	List<DynamicTest> everybody_may_save_exactly_what_the_table_says() {
		Map<String, Map<String, String>> table = table("saving.txt");
		return List.of(EditionState.values())
			.stream()
			.map((state) -> DynamicTest.dynamicTest(state.name(), () -> PEOPLE.forEach((who, actor) -> {
				SaveRights rights = Rules.saveRights(Editions.in(state), Editions.SITE, actor.person(),
						Set.of(Editions.WRITER));
				String expected = row(table, state).getOrDefault(who.toString(), "");
				assertThat((rights.text() ? "T" : "") + (rights.layout() ? "L" : "")).as("%s in %s", who, state)
					.isEqualTo(expected);
			})))
			.toList();
	}

	@Test
	void both_tables_name_every_state() {
		assertThat(table("matrix.txt")).hasSize(EditionState.values().length);
		assertThat(table("saving.txt")).hasSize(EditionState.values().length);
	}

	@Test
	void whoever_lacks_the_role_is_told_so_and_not_only_that_the_state_is_wrong() {
		Decision decision = new Situation().decide(Editions.document(Editions.in(EditionState.READY)),
				Situation.whole(Verb.PUBLISH), Situation.stranger(Role.WRITER));
		assertThat(Situation.codes(decision)).containsExactly("verb.role-missing");
	}

	private static String allowed(EditionState state, Verb verb) {
		StringBuilder allowed = new StringBuilder();
		PEOPLE.forEach((who, actor) -> {
			Edition edition = EditionChange.of(Editions.in(state))
				.editedInStep(verb == Verb.ENDORSE)
				.unreviewed(verb == Verb.REVIEW)
				.build();
			Decision decision = new Situation().decide(Editions.document(edition), Situation.whole(verb), actor);
			if (decision instanceof Decision.Allowed) {
				allowed.append(who);
			}
		});
		return allowed.toString();
	}

	private static Map<String, String> row(Map<String, Map<String, String>> table, EditionState state) {
		return Objects.requireNonNull(table.get(state.name()), () -> state + " is not in the table");
	}

	private static String sorted(@Nullable String letters) {
		return (letters != null) ? letters.chars()
			.sorted()
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString() : "";
	}

	private static Map<String, Map<String, String>> table(String name) {
		Map<String, Map<String, String>> table = new HashMap<>();
		try (InputStream file = Objects.requireNonNull(MatrixTests.class.getResourceAsStream(name))) {
			for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
				if (!line.isBlank() && !line.startsWith("#")) {
					String[] words = line.strip().split("\\s+", -1);
					Map<String, String> cells = new HashMap<>();
					for (int i = 1; i < words.length; i++) {
						String[] cell = words[i].split("=", 2);
						cells.put(cell[0], cell[1]);
					}
					table.put(words[0], cells);
				}
			}
			return table;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
