package id.terbit.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import id.terbit.person.Role;
import id.terbit.procedure.SopStep;
import id.terbit.site.SiteRules;
import org.jspecify.annotations.Nullable;

import static id.terbit.document.EditionState.APPROVAL;
import static id.terbit.document.EditionState.ARCHIVED;
import static id.terbit.document.EditionState.CHECKING;
import static id.terbit.document.EditionState.COMPOSING;
import static id.terbit.document.EditionState.DISCARDED;
import static id.terbit.document.EditionState.DRAFT;
import static id.terbit.document.EditionState.EDITING;
import static id.terbit.document.EditionState.PUBLISHED;
import static id.terbit.document.EditionState.READY;
import static id.terbit.document.EditionState.RETURNED;
import static id.terbit.document.EditionState.SCHEDULED;
import static id.terbit.document.EditionState.STAGING;
import static id.terbit.document.EditionState.WITHDRAWN;

/**
 * The table of transitions: which moves exist, who makes them, and which step of the SOP
 * they end. Most moves are made by whoever does a step; which roles those are, the site's
 * rules say. {@link Rules} says whether a move is allowed now; nothing else names one.
 */
final class Transitions {

	private static final List<Move> TABLE = List.of(
	// @formatter:off
		move(Verb.SUBMIT,     from(DRAFT, RETURNED),     to(EDITING),   by(SopStep.WRITE),       ends(SopStep.WRITE)),
		move(Verb.RECALL,     from(EDITING),             to(DRAFT),     by(SopStep.WRITE),       ends()),
		move(Verb.ENDORSE,    from(EDITING),             to(APPROVAL),  by(SopStep.EDIT),        ends(SopStep.EDIT)),
		move(Verb.APPROVE,    from(APPROVAL),            to(COMPOSING), by(SopStep.APPROVE),     ends(SopStep.APPROVE)),
		move(Verb.REVOKE,     from(COMPOSING, STAGING, CHECKING, READY, SCHEDULED),
		                                                 to(APPROVAL),  Whose.WHO_APPROVED,      ends()),
		move(Verb.REJECT,     from(APPROVAL),            to(DISCARDED), by(SopStep.APPROVE),     ends()),
		move(Verb.ASK_AGAIN,  from(APPROVAL),            to(APPROVAL),  by(SopStep.WRITE, SopStep.EDIT, SopStep.COMPOSE, SopStep.PUBLISH), ends()),
		move(Verb.COMPOSE,    from(COMPOSING),           to(STAGING),   by(SopStep.COMPOSE),     ends(SopStep.COMPOSE)),
		move(Verb.STAGE,      from(STAGING),             to(CHECKING),  by(SopStep.STAGE),       ends(SopStep.STAGE)),
		move(Verb.STAGE,      from(COMPOSING),           to(CHECKING),  byAll(SopStep.COMPOSE, SopStep.STAGE), ends(SopStep.COMPOSE, SopStep.STAGE)),
		move(Verb.PASS,       from(CHECKING),            to(READY),     by(SopStep.CHECK),       ends(SopStep.CHECK)),
		move(Verb.REWORK,     from(CHECKING, READY),     to(COMPOSING), by(SopStep.CHECK, SopStep.COMPOSE, SopStep.PUBLISH), ends()),
		move(Verb.PUBLISH,    from(READY, SCHEDULED),    to(PUBLISHED), by(SopStep.PUBLISH),     ends(SopStep.PUBLISH)),
		move(Verb.SCHEDULE,   from(READY),               to(SCHEDULED), by(SopStep.PUBLISH),     ends()),
		move(Verb.UNSCHEDULE, from(SCHEDULED),           to(READY),     by(SopStep.PUBLISH),     ends()),
		move(Verb.SHARE,      from(PUBLISHED),           to(PUBLISHED), by(SopStep.SHARE),       ends()),
		move(Verb.RETURN,     from(EDITING, APPROVAL, COMPOSING, STAGING, CHECKING, READY),
		                                                 to(RETURNED),  Whose.WHO_HOLDS_THE_STEP, ends()),
		move(Verb.REVISE,     from(PUBLISHED, WITHDRAWN, ARCHIVED),
		                                                 to(DRAFT),     by(SopStep.WRITE),       ends()),
		move(Verb.WITHDRAW,   from(PUBLISHED),           to(WITHDRAWN), by(Role.DIVISION_HEAD),  ends()),
		move(Verb.ARCHIVE,    from(PUBLISHED),           to(ARCHIVED),  by(SopStep.PUBLISH),     ends()),
		move(Verb.RESTORE,    from(ARCHIVED, DISCARDED), toWhatItLeft(), Whose.WHO_MOVED_IT,     ends()),
		move(Verb.RESTORE,    from(WITHDRAWN),           to(PUBLISHED), by(Role.DIVISION_HEAD),  ends()),
		move(Verb.DISCARD,    from(DRAFT, RETURNED),     to(DISCARDED), by(SopStep.WRITE),       ends()),
		move(Verb.FAST_TRACK, from(DRAFT, RETURNED, EDITING, APPROVAL, COMPOSING, STAGING, CHECKING, READY),
		                                                 to(PUBLISHED), by(Role.DIVISION_HEAD),  ends()),
		move(Verb.REVIEW,     from(PUBLISHED),           to(PUBLISHED), by(SopStep.APPROVE),     ends()),
		move(Verb.AMEND,      from(COMPOSING, STAGING, CHECKING),
		                                                 to(APPROVAL),  Whose.BY_ITSELF,         ends()));
	// @formatter:on

	private Transitions() {
	}

	/** Every row, in the order of the workflow. */
	static List<Move> all() {
		return TABLE;
	}

	/** The row for a verb in a state. */
	static Optional<Move> of(Verb verb, EditionState from) {
		return TABLE.stream().filter((move) -> move.verb() == verb && move.from().contains(from)).findFirst();
	}

	/** The step that runs while an edition stands in a state. */
	static Optional<SopStep> stepIn(EditionState state) {
		return switch (state) {
			case DRAFT, RETURNED -> Optional.of(SopStep.WRITE);
			case EDITING -> Optional.of(SopStep.EDIT);
			case APPROVAL -> Optional.of(SopStep.APPROVE);
			case COMPOSING -> Optional.of(SopStep.COMPOSE);
			case STAGING -> Optional.of(SopStep.STAGE);
			case CHECKING -> Optional.of(SopStep.CHECK);
			case READY -> Optional.of(SopStep.PUBLISH);
			case PUBLISHED -> Optional.of(SopStep.SHARE);
			case SCHEDULED, SUPERSEDED, WITHDRAWN, ARCHIVED, DISCARDED -> Optional.empty();
		};
	}

	private static Move move(Verb verb, Set<EditionState> from, Goal to, Who who, Set<SopStep> ends) {
		return new Move(verb, from, to.state(), who.whose(), who.roles(), who.steps(), ends);
	}

	private static Move move(Verb verb, Set<EditionState> from, Goal to, Whose whose, Set<SopStep> ends) {
		return move(verb, from, to, new Who(whose, Set.of(), List.of()), ends);
	}

	private static Set<EditionState> from(EditionState first, EditionState... rest) {
		return EnumSet.of(first, rest);
	}

	private static Goal to(EditionState state) {
		return new Goal(state);
	}

	private static Goal toWhatItLeft() {
		return new Goal(null);
	}

	private static Who by(Role role) {
		return new Who(Whose.ROLE, Set.of(role), List.of());
	}

	/** Whoever does one of these steps. */
	private static Who by(SopStep first, SopStep... rest) {
		return new Who(Whose.WHO_DOES_THE_STEP, Set.of(), List.of(EnumSet.of(first, rest)));
	}

	/** Whoever does every one of these steps. */
	private static Who byAll(SopStep... steps) {
		return new Who(Whose.WHO_DOES_THE_STEP, Set.of(), Arrays.stream(steps).<Set<SopStep>>map(EnumSet::of).toList());
	}

	private static Set<SopStep> ends(SopStep... steps) {
		Set<SopStep> ended = EnumSet.noneOf(SopStep.class);
		ended.addAll(List.of(steps));
		return ended;
	}

	private record Goal(@Nullable EditionState state) {
	}

	private record Who(Whose whose, Set<Role> roles, List<Set<SopStep>> steps) {
	}

	/** Whose move it is. */
	enum Whose {

		/** Anybody's who holds the role, on every site alike. */
		ROLE,

		/** Anybody's who does the step, by the rules of the site. */
		WHO_DOES_THE_STEP,

		/** Anybody's who does the step that runs. */
		WHO_HOLDS_THE_STEP,

		/** The person's who approved this edition. */
		WHO_APPROVED,

		/** The person's who moved it where it is. */
		WHO_MOVED_IT,

		/** Nobody's: a save causes it. */
		BY_ITSELF

	}

	/**
	 * One row of the table.
	 *
	 * @param to the state it leads to, or null for the state that the edition left
	 * @param roles the roles that may make it, for {@link Whose#ROLE}
	 * @param steps for {@link Whose#WHO_DOES_THE_STEP}: of each set, one step must be the
	 * maker's
	 * @param ends the steps of the SOP that are done with it
	 */
	record Move(Verb verb, Set<EditionState> from, @Nullable EditionState to, Whose whose, Set<Role> roles,
			List<Set<SopStep>> steps, Set<SopStep> ends) {

		Move {
			from = Set.copyOf(from);
			roles = Set.copyOf(roles);
			steps = List.copyOf(steps);
			ends = Set.copyOf(ends);
		}

		/**
		 * What it takes to make it from a state: of each set one role; nothing where it
		 * hangs on a person.
		 */
		List<Set<Role>> rolesFrom(EditionState state, SiteRules rules) {
			return switch (this.whose) {
				case ROLE -> List.of(this.roles);
				case WHO_DOES_THE_STEP -> this.steps.stream().map((any) -> rolesOf(any, rules)).distinct().toList();
				case WHO_HOLDS_THE_STEP -> List.of(rolesOf(stepIn(state).map(Set::of).orElse(Set.of()), rules));
				case WHO_APPROVED, WHO_MOVED_IT, BY_ITSELF -> List.of();
			};
		}

		private static Set<Role> rolesOf(Set<SopStep> steps, SiteRules rules) {
			return steps.stream().flatMap((step) -> rules.of(step).roles().stream()).collect(Collectors.toSet());
		}

		/** The steps it ends, in their order. */
		List<SopStep> endsInOrder() {
			List<SopStep> steps = new ArrayList<>(this.ends);
			steps.sort(null);
			return steps;
		}

	}

}
