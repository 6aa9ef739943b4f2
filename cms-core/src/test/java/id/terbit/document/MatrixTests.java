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
import id.terbit.procedure.SopStep;
import id.terbit.procedure.StepRule;
import id.terbit.site.SiteRules;
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

	/** The site of the tables that end in "of-a-site". */
	private static final SiteRules OTHER = new SiteRules(false,
			Map.of(SopStep.WRITE, rule(Role.WRITER, Role.PUBLISHER), SopStep.EDIT, rule(Role.SECTION_HEAD),
					SopStep.APPROVE, rule(Role.DIVISION_HEAD), SopStep.COMPOSE, rule(Role.EDITOR), SopStep.STAGE,
					rule(Role.PUBLISHER), SopStep.CHECK, rule(Role.WRITER), SopStep.PUBLISH,
					rule(Role.EDITOR, Role.PUBLISHER), SopStep.SHARE, rule(Role.DIVISION_HEAD)));

	@TestFactory
	List<DynamicTest> everybody_may_do_exactly_what_the_table_says() {
		return mayDo("matrix.txt", SiteRules.DEFAULT);
	}

	@TestFactory
	List<DynamicTest> everybody_may_do_what_the_table_of_a_site_says() {
		return mayDo("matrix-of-a-site.txt", OTHER);
	}

	@TestFactory
	List<DynamicTest> everybody_may_save_exactly_what_the_table_says() {
		return maySave("saving.txt", SiteRules.DEFAULT);
	}

	@TestFactory
	List<DynamicTest> everybody_may_save_what_the_table_of_a_site_says() {
		return maySave("saving-of-a-site.txt", OTHER);
	}

	@Test
	void every_table_names_every_state() {
		assertThat(List.of("matrix.txt", "matrix-of-a-site.txt", "saving.txt", "saving-of-a-site.txt"))
			.allSatisfy((name) -> assertThat(table(name)).hasSize(EditionState.values().length));
	}

	private static StepRule rule(Role... roles) {
		return new StepRule(30, Set.of(roles));
	}

	private static List<DynamicTest> mayDo(String name, SiteRules rules) {
		Map<String, Map<String, String>> table = table(name);
		return List.of(EditionState.values())
			.stream()
			.flatMap((state) -> List.of(Verb.values())
				.stream()
				.map((verb) -> DynamicTest.dynamicTest(state + " " + verb.key(),
						() -> assertThat(allowed(state, verb, rules))
							.isEqualTo(sorted(row(table, state).get(verb.key()))))))
			.toList();
	}

	private static List<DynamicTest> maySave(String name, SiteRules rules) {
		Map<String, Map<String, String>> table = table(name);
		return List.of(EditionState.values())
			.stream()
			.map((state) -> DynamicTest.dynamicTest(state.name(), () -> PEOPLE.forEach((who, actor) -> {
				SaveRights rights = SaveRules.rights(EditionChange.of(Editions.in(state)).rules(rules).build(), rules,
						Editions.SITE, actor.person(), Set.of(Editions.WRITER));
				String expected = row(table, state).getOrDefault(who.toString(), "");
				assertThat((rights.text() ? "T" : "") + (rights.layout() ? "L" : "")).as("%s in %s", who, state)
					.isEqualTo(expected);
			})))
			.toList();
	}

	@Test
	void whoever_lacks_the_role_is_told_so_and_not_only_that_the_state_is_wrong() {
		Decision decision = new Situation().decide(Editions.document(Editions.in(EditionState.READY)),
				Situation.whole(Verb.PUBLISH), Situation.stranger(Role.WRITER));
		assertThat(Situation.codes(decision)).containsExactly("verb.role-missing");
	}

	private static String allowed(EditionState state, Verb verb, SiteRules rules) {
		StringBuilder allowed = new StringBuilder();
		PEOPLE.forEach((who, actor) -> {
			Edition edition = EditionChange.of(Editions.in(state))
				.editedInStep(verb == Verb.ENDORSE)
				.unreviewed(verb == Verb.REVIEW)
				.rules(rules)
				.build();
			Situation situation = new Situation();
			situation.siteRules = rules;
			Decision decision = situation.decide(Editions.document(edition), Situation.whole(verb), actor);
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
