package id.terbit.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.terbit.document.Decision.Reason;
import id.terbit.document.Decision.Refused;
import id.terbit.document.Transitions.Move;
import id.terbit.person.Actor;
import id.terbit.person.Person;
import id.terbit.person.Role;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException.Kind;
import id.terbit.site.SiteRules;
import org.jspecify.annotations.Nullable;

/**
 * Whether a move of the table is allowed now. Pure: time and facts come in, a decision
 * with every reason goes out. What an allowed move does stands in {@link Outcome}, who
 * may save in {@link SaveRules}.
 */
final class Rules {

	/** Why an approval no longer brings the page back; it must be given again. */
	static final Refusal WITHDRAWN_SINCE = Refusal.of("publish.withdrawn-since");

	private final Document document;

	private final VerbRequest request;

	private final Actor actor;

	private final Facts facts;

	private final Instant now;

	private final List<Reason> reasons = new ArrayList<>();

	private Rules(Document document, VerbRequest request, Actor actor, Facts facts, Instant now) {
		this.document = document;
		this.request = request;
		this.actor = actor;
		this.facts = facts;
		this.now = now;
	}

	/** Decides on a request. */
	static Decision decide(Document document, VerbRequest request, Actor actor, Facts facts, Instant now) {
		Rules rules = new Rules(document, request, actor, facts, now);
		Optional<Edition> edition = subject(document, request);
		Optional<Move> move = edition.flatMap((subject) -> Transitions.of(request.verb(), subject.state()));
		if (edition.isEmpty() || move.isEmpty()) {
			rules.notNow(Refusal.of("verb.not-in-state", request.verb().key(), document.current().state().name()));
			return new Refused(rules.reasons);
		}
		rules.mayAct(move.get(), edition.get());
		rules.conditions(edition.get());
		if (!rules.reasons.isEmpty()) {
			return new Refused(rules.reasons);
		}
		return new Outcome(document, move.get(), request, actor, facts, now).of(edition.get());
	}

	/**
	 * The edition that a request is about: the one it names, else the first of draft,
	 * live and trash that the verb moves.
	 */
	static Optional<Edition> subject(Document document, VerbRequest request) {
		return subjects(document, request.verb()).stream()
			.filter((edition) -> request.edition() == null || edition.id().equals(request.edition()))
			.findFirst();
	}

	/**
	 * Every edition that a verb could move: two for restore, where an archived or
	 * withdrawn text has a revision in the trash, else at most one.
	 */
	static List<Edition> subjects(Document document, Verb verb) {
		return Stream.of(document.draft(), document.live(), document.discarded())
			.filter(Objects::nonNull)
			.filter((edition) -> Transitions.of(verb, edition.state()).isPresent())
			.toList();
	}

	/**
	 * The rules that an edition follows: those of its submit while its run is under way,
	 * the site's while nobody has submitted it.
	 */
	static SiteRules inForce(Edition edition, SiteRules siteRules) {
		return (edition.state() == EditionState.DRAFT) ? siteRules : edition.rules();
	}

	/** A new run, or the end of what one has brought about, goes by the site's rules. */
	private SiteRules inForce(Verb verb, Edition edition) {
		return switch (verb) {
			case REVISE, ARCHIVE -> this.facts.siteRules();
			default -> inForce(edition, this.facts.siteRules());
		};
	}

	private void mayAct(Move move, Edition edition) {
		if (this.actor instanceof Actor.Human human) {
			personMayAct(move, edition, human.person());
		}
		else if (!clockMayAct(move, edition)) {
			forbidden(Refusal.of("verb.not-by-clock", move.verb().key()));
		}
	}

	private void personMayAct(Move move, Edition edition, Person person) {
		UUID owner = switch (move.whose()) {
			case WHO_APPROVED -> edition.approver();
			case WHO_MOVED_IT -> edition.leftBy();
			case ROLE, WHO_DOES_THE_STEP, WHO_HOLDS_THE_STEP, BY_ITSELF -> null;
		};
		switch (move.whose()) {
			case ROLE, WHO_DOES_THE_STEP, WHO_HOLDS_THE_STEP -> {
				for (Set<Role> roles : move.rolesFrom(edition.state(), inForce(move.verb(), edition))) {
					if (roles.stream().noneMatch((role) -> person.has(role, this.document.siteId()))) {
						forbidden(Refusal.of("verb.role-missing", move.verb().key(),
								roles.stream().map(Role::name).sorted().collect(Collectors.joining(" "))));
					}
				}
			}
			case WHO_APPROVED, WHO_MOVED_IT -> {
				if (!person.id().equals(owner) || !person.worksOn(this.document.siteId())) {
					forbidden(Refusal.of((move.whose() == Transitions.Whose.WHO_APPROVED) ? "verb.not-who-approved"
							: "verb.not-who-moved-it", move.verb().key()));
				}
			}
			case BY_ITSELF -> forbidden(Refusal.of("verb.by-itself", move.verb().key()));
		}
	}

	/** The clock publishes what is due, and finishes what needs no hand. */
	private boolean clockMayAct(Move move, Edition edition) {
		return switch (move.verb()) {
			case PUBLISH -> edition.scheduledAt() != null && !edition.scheduledAt().isAfter(this.now);
			case UNSCHEDULE -> true;
			case COMPOSE, STAGE -> keepsMediaAndLayout(this.document, edition);
			default -> false;
		};
	}

	/** Whether only the text differs from what is live. */
	static boolean keepsMediaAndLayout(Document document, Edition edition) {
		Edition live = document.live();
		return live != null && layout(document, live).equals(layout(document, edition))
				&& Set.copyOf(live.content().media()).equals(Set.copyOf(edition.content().media()));
	}

	private static String layout(Document document, Edition edition) {
		return TextHash.layout(Gathering.type(document), edition.content());
	}

	private void conditions(Edition edition) {
		switch (this.request.verb()) {
			case SUBMIT -> complete(edition);
			case RECALL -> {
				if (edition.editedInStep()) {
					notNow(Refusal.of("recall.editor-has-saved"));
				}
			}
			case ENDORSE -> endorse(edition);
			case APPROVE -> approve(edition);
			case REVOKE, REWORK, RETURN -> wantsNote("request.note-missing");
			case REJECT -> wantsNote("request.reason-missing");
			case ASK_AGAIN -> somebodyMayApprove(null);
			case COMPOSE -> approvalCovers(edition);
			case STAGE -> stage(edition);
			case PASS -> pass(edition);
			case PUBLISH -> publish(edition);
			case SCHEDULE -> schedule(edition);
			case SHARE -> share();
			case REVISE -> {
				if (this.document.draft() != null) {
					notNow(Refusal.of("revise.draft-open"));
				}
			}
			case WITHDRAW -> {
				wantsNote("request.reason-missing");
				WithdrawalCheck.of(this.request, this.facts.redirect()).forEach(this::lacks);
			}
			case RESTORE -> restore(edition);
			case FAST_TRACK -> fastTrack(edition);
			case REVIEW -> review(edition);
			case UNSCHEDULE, ARCHIVE, DISCARD, AMEND -> {
				// the table and the right to act are all that these ask for
			}
		}
	}

	private void complete(Edition edition) {
		Completeness.missing(this.facts.type(), edition.content()).forEach(this::notNow);
	}

	private void endorse(Edition edition) {
		complete(edition);
		if (!edition.editedInStep() && isBlank(this.request.note())) {
			lacks(Refusal.at("/note", "endorse.not-edited"));
		}
		UUID editor = person();
		if (editor != null && this.facts.writers().contains(editor) && !edition.rules().writerMayEdit()) {
			forbidden(Refusal.of("endorse.own-text"));
		}
		somebodyMayApprove(editor);
	}

	private void somebodyMayApprove(@Nullable UUID editor) {
		if (this.facts.approvers()
			.stream()
			.noneMatch((approver) -> !approver.equals(editor) && this.facts.uninvolved(approver))) {
			notNow(Refusal.of("endorse.nobody-to-approve"));
		}
	}

	private void approve(Edition edition) {
		complete(edition);
		UUID approver = person();
		if (approver != null && !this.facts.uninvolved(approver)) {
			forbidden(Refusal.of("approve.involved"));
		}
		if (this.request.textHash() != null && !this.request.textHash().equals(edition.textHash())) {
			notNow(Refusal.of("approve.text-changed"));
		}
	}

	private void approvalCovers(Edition edition) {
		if (!edition.textHash().equals(edition.approvedHash())) {
			notNow(Refusal.of("approval.other-text"));
		}
		if (this.facts.categorySensitive() && !edition.sensitiveAtApproval()) {
			notNow(Refusal.at("/category", "approval.category-sensitive"));
		}
	}

	private void stage(Edition edition) {
		complete(edition);
		approvalCovers(edition);
		StagedPage.broken(edition, this.facts).forEach(this::notNow);
		this.facts.staging().forEach(this::notNow);
	}

	/**
	 * What was looked at is what goes on, and what was there when it was staged still is.
	 */
	private void stagedPageStands(Edition edition) {
		if (!StagedPage.shows(this.facts.type(), edition)) {
			notNow(Refusal.of("staged.changed"));
		}
		StagedPage.broken(edition, this.facts).forEach(this::notNow);
	}

	private void pass(Edition edition) {
		approvalCovers(edition);
		stagedPageStands(edition);
		if (!this.request.checklist()) {
			lacks(Refusal.at("/checklist", "request.checklist-missing"));
		}
	}

	private void publish(Edition edition) {
		complete(edition);
		approvalCovers(edition);
		stagedPageStands(edition);
		pathIsFree();
		notWithdrawnSince(edition);
	}

	/**
	 * Who approved did not know that the page would be taken back. A withdrawn edition
	 * was changed last by its withdrawal.
	 */
	private void notWithdrawnSince(Edition edition) {
		Edition live = this.document.live();
		if (live != null && live.state() == EditionState.WITHDRAWN && edition.approvedAt() != null
				&& edition.approvedAt().isBefore(live.updatedAt())) {
			notNow(WITHDRAWN_SINCE);
		}
	}

	private void schedule(Edition edition) {
		publish(edition);
		Instant at = this.request.at();
		if (at == null) {
			lacks(Refusal.at("/at", "request.time-missing"));
		}
		else if (!at.isAfter(this.now)) {
			lacks(Refusal.at("/at", "request.time-past"));
		}
	}

	private void pathIsFree() {
		if (this.facts.slug().isEmpty()) {
			notNow(Refusal.at("/slug", "edition.slug-missing"));
		}
		else if (!this.facts.pathFree()) {
			notNow(Refusal.at("/slug", "route.taken", this.facts.path()));
		}
	}

	/** What the channels say about the texts, gathered before; a request may mend it. */
	private void share() {
		this.facts.postRefusals().forEach(this::lacks);
	}

	private void restore(Edition edition) {
		if (edition.state().isLive()) {
			pathIsFree();
		}
	}

	private void fastTrack(Edition edition) {
		Completeness.missingWhenUrgent(this.facts.type(), edition.content()).forEach(this::notNow);
		pathIsFree();
	}

	private void review(Edition edition) {
		if (!edition.unreviewed()) {
			notNow(Refusal.of("review.not-flagged"));
		}
		UUID reviewer = person();
		if (reviewer != null && reviewer.equals(edition.publisher())) {
			forbidden(Refusal.of("review.own-publication"));
		}
		if (reviewer != null && !this.facts.uninvolved(reviewer)) {
			forbidden(Refusal.of("approve.involved"));
		}
	}

	private void wantsNote(String code) {
		if (isBlank(this.request.note())) {
			lacks(Refusal.at("/note", code));
		}
	}

	private @Nullable UUID person() {
		return (this.actor instanceof Actor.Human human) ? human.person().id() : null;
	}

	private static boolean isBlank(@Nullable String text) {
		return text == null || text.isBlank();
	}

	private void notNow(Refusal refusal) {
		this.reasons.add(new Reason(Kind.NOT_NOW, refusal));
	}

	private void forbidden(Refusal refusal) {
		this.reasons.add(new Reason(Kind.FORBIDDEN, refusal));
	}

	/** The request itself lacks something; an offer of the verb does not count it. */
	private void lacks(Refusal refusal) {
		this.reasons.add(new Reason(Kind.INVALID, refusal));
	}

}
