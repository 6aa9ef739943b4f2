package id.terbit.newsroom.letter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import id.terbit.document.DueSteps.Due;
import id.terbit.person.Person;
import id.terbit.person.Role;
import id.terbit.procedure.SopStep;

/**
 * One round of reminders: whom to tell of which steps. Nobody is told of a step twice,
 * and nobody hears from here more than once an hour: what they could not be told of this
 * time waits for a later round.
 */
final class Round {

	/** Between two letters to one person. */
	static final Duration PAUSE = Duration.ofHours(1);

	/** Steps in one letter; the rest waits for the next. */
	private static final int MOST_IN_A_LETTER = 50;

	private final List<Person> people;

	private final Map<UUID, Set<UUID>> told;

	private final Set<UUID> resting;

	private final Map<UUID, List<UUID>> letters = new LinkedHashMap<>();

	private final List<UUID> reminded = new ArrayList<>();

	private final List<UUID> raised = new ArrayList<>();

	/**
	 * A round.
	 * @param told who was told already, by step
	 * @param resting who was told anything within the last {@link #PAUSE}
	 */
	Round(List<Person> people, Map<UUID, Set<UUID>> told, Set<UUID> resting) {
		this.people = people;
		this.told = told;
		this.resting = resting;
	}

	/**
	 * Adds a step.
	 * @param up whether one level up is to hear of it as well
	 */
	void add(Due step, boolean up) {
		Set<UUID> holders = holding(step, step.holders());
		boolean anybody = tell(step, holders);
		if (anybody || holders.isEmpty()) {
			this.reminded.add(step.stepId());
		}
		if (up || holders.isEmpty()) {
			Set<UUID> above = above(step, holders);
			tell(step, above);
			if (haveHeard(step, holders) && haveHeard(step, above)) {
				this.raised.add(step.stepId());
			}
		}
	}

	/** Steps by person. */
	Map<UUID, List<UUID>> letters() {
		return this.letters;
	}

	/** Steps whose holders are told now. */
	List<UUID> reminded() {
		return this.reminded;
	}

	/** Steps of which everybody has heard. */
	List<UUID> raised() {
		return this.raised;
	}

	private boolean tell(Due step, Set<UUID> wanted) {
		boolean anybody = false;
		for (UUID person : wanted) {
			List<UUID> letter = this.letters.getOrDefault(person, List.of());
			if (!hasHeard(step, person) && !this.resting.contains(person) && letter.size() < MOST_IN_A_LETTER) {
				this.letters.computeIfAbsent(person, (id) -> new ArrayList<>()).add(step.stepId());
				anybody = true;
			}
		}
		return anybody;
	}

	private boolean haveHeard(Due step, Set<UUID> wanted) {
		return wanted.stream().allMatch((person) -> hasHeard(step, person));
	}

	private boolean hasHeard(Due step, UUID person) {
		return this.told.getOrDefault(step.stepId(), Set.of()).contains(person)
				|| this.letters.getOrDefault(person, List.of()).contains(step.stepId());
	}

	/** Whoever wrote or edited a text is not asked to approve it. */
	private Set<UUID> holding(Due step, Set<Role> roles) {
		return this.people.stream()
			.filter((person) -> roles.stream().anyMatch((role) -> person.has(role, step.siteId())))
			.map(Person::id)
			.filter((person) -> step.step() != SopStep.APPROVE || !step.authors().contains(person))
			.collect(Collectors.toSet());
	}

	/** One level up, or the one above where nobody is there. */
	private Set<UUID> above(Due step, Set<UUID> holders) {
		Set<Role> roles = step.holders();
		while (!roles.isEmpty()) {
			roles = roles.stream().flatMap((role) -> above(role).stream()).collect(Collectors.toSet());
			Set<UUID> above = new HashSet<>();
			for (Person person : this.people) {
				if (!holders.contains(person.id())
						&& roles.stream().anyMatch((role) -> person.has(role, step.siteId()))) {
					above.add(person.id());
				}
			}
			if (!above.isEmpty()) {
				return above;
			}
		}
		return Set.of();
	}

	private static Set<Role> above(Role role) {
		return switch (role) {
			case WRITER, EDITOR, PUBLISHER -> Set.of(Role.SECTION_HEAD);
			case SECTION_HEAD -> Set.of(Role.DIVISION_HEAD);
			case DIVISION_HEAD, OPERATOR -> Set.of();
		};
	}

}
