package id.terbit.document;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import id.terbit.person.Role;
import id.terbit.procedure.SopStep;
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
 * they end. {@link Rules} says whether a move is allowed now; nothing else names one.
 */
final class Transitions {

	private static final List<Move> TABLE = List.of(
	// @formatter:off
		move(Verb.SUBMIT,     from(DRAFT, RETURNED),     to(EDITING),   by(Role.WRITER),         ends(SopStep.WRITE)),
		move(Verb.RECALL,     from(EDITING),             to(DRAFT),     by(Role.WRITER),         ends()),
		move(Verb.ENDORSE,    from(EDITING),             to(APPROVAL),  by(Role.EDITOR),         ends(SopStep.EDIT)),
		move(Verb.APPROVE,    from(APPROVAL),            to(COMPOSING), by(Role.SECTION_HEAD),   ends(SopStep.APPROVE)),
		move(Verb.REVOKE,     from(COMPOSING, STAGING, CHECKING, READY, SCHEDULED),
		                                                 to(APPROVAL),  Whose.WHO_APPROVED,      ends()),
		move(Verb.REJECT,     from(APPROVAL),            to(DISCARDED), by(Role.SECTION_HEAD),   ends()),
		move(Verb.COMPOSE,    from(COMPOSING),           to(STAGING),   by(Role.PUBLISHER),      ends(SopStep.COMPOSE)),
		move(Verb.STAGE,      from(STAGING),             to(CHECKING),  by(Role.PUBLISHER),      ends(SopStep.STAGE)),
		move(Verb.STAGE,      from(COMPOSING),           to(CHECKING),  by(Role.PUBLISHER),      ends(SopStep.COMPOSE, SopStep.STAGE)),
		move(Verb.PASS,       from(CHECKING),            to(READY),     by(Role.EDITOR),         ends(SopStep.CHECK)),
		move(Verb.REWORK,     from(CHECKING, READY),     to(COMPOSING), by(Role.EDITOR, Role.PUBLISHER), ends()),
		move(Verb.PUBLISH,    from(READY, SCHEDULED),    to(PUBLISHED), by(Role.PUBLISHER),      ends(SopStep.PUBLISH)),
		move(Verb.SCHEDULE,   from(READY),               to(SCHEDULED), by(Role.PUBLISHER),      ends()),
		move(Verb.UNSCHEDULE, from(SCHEDULED),           to(READY),     by(Role.PUBLISHER),      ends()),
		move(Verb.SHARE,      from(PUBLISHED),           to(PUBLISHED), by(Role.PUBLISHER),      ends()),
		move(Verb.RETURN,     from(EDITING, APPROVAL, COMPOSING, STAGING, CHECKING, READY),
		                                                 to(RETURNED),  Whose.WHO_HOLDS_THE_STEP, ends()),
		move(Verb.REVISE,     from(PUBLISHED, WITHDRAWN, ARCHIVED),
		                                                 to(DRAFT),     by(Role.WRITER),         ends()),
		move(Verb.WITHDRAW,   from(PUBLISHED),           to(WITHDRAWN), by(Role.DIVISION_HEAD),  ends()),
		move(Verb.ARCHIVE,    from(PUBLISHED),           to(ARCHIVED),  by(Role.PUBLISHER),      ends()),
		move(Verb.RESTORE,    from(ARCHIVED, DISCARDED), toWhatItLeft(), Whose.WHO_MOVED_IT,     ends()),
		move(Verb.RESTORE,    from(WITHDRAWN),           to(PUBLISHED), by(Role.DIVISION_HEAD),  ends()),
		move(Verb.DISCARD,    from(DRAFT, RETURNED),     to(DISCARDED), by(Role.WRITER),         ends()),
		move(Verb.FAST_TRACK, from(DRAFT, RETURNED, EDITING, APPROVAL, COMPOSING, STAGING, CHECKING, READY),
		                                                 to(PUBLISHED), by(Role.DIVISION_HEAD),  ends()),
		move(Verb.REVIEW,     from(PUBLISHED),           to(PUBLISHED), by(Role.SECTION_HEAD),   ends()),
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

	/** The role that a step waits for. */
	static Role holder(SopStep step) {
		return switch (step) {
			case WRITE -> Role.WRITER;
			case EDIT, CHECK -> Role.EDITOR;
			case APPROVE -> Role.SECTION_HEAD;
			case COMPOSE, STAGE, PUBLISH, SHARE -> Role.PUBLISHER;
		};
	}

	private static Move move(Verb verb, Set<EditionState> from, Goal to, Who who, Set<SopStep> ends) {
		return new Move(verb, from, to.state(), who.whose(), who.roles(), ends);
	}

	private static Move move(Verb verb, Set<EditionState> from, Goal to, Whose whose, Set<SopStep> ends) {
		return move(verb, from, to, new Who(whose, Set.of()), ends);
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

	private static Who by(Role first, Role... rest) {
		return new Who(Whose.ROLE, EnumSet.of(first, rest));
	}

	private static Set<SopStep> ends(SopStep... steps) {
		Set<SopStep> ended = EnumSet.noneOf(SopStep.class);
		ended.addAll(List.of(steps));
		return ended;
	}

	private record Goal(@Nullable EditionState state) {
	}

	private record Who(Whose whose, Set<Role> roles) {
	}

	/** Whose move it is. */
	enum Whose {

		/** Anybody's who holds one of the roles. */
		ROLE,

		/** The role's that the running step waits for. */
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
	 * @param ends the steps of the SOP that are done with it
	 */
	record Move(Verb verb, Set<EditionState> from, @Nullable EditionState to, Whose whose, Set<Role> roles,
			Set<SopStep> ends) {

		Move {
			from = Set.copyOf(from);
			roles = Set.copyOf(roles);
			ends = Set.copyOf(ends);
		}

		/** The roles that may make it from a state; empty where it hangs on a person. */
		Set<Role> rolesFrom(EditionState state) {
			if (this.whose != Whose.WHO_HOLDS_THE_STEP) {
				return this.roles;
			}
			return stepIn(state).map((step) -> Set.of(holder(step))).orElse(Set.of());
		}

		/** The steps it ends, in their order. */
		List<SopStep> endsInOrder() {
			List<SopStep> steps = new ArrayList<>(this.ends);
			steps.sort(null);
			return steps;
		}

	}

}
