package id.terbit.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import id.terbit.document.Decision.Allowed;
import id.terbit.document.Decision.Effect;
import id.terbit.document.Edition.Withdrawal;
import id.terbit.document.Transitions.Move;
import id.terbit.person.Actor;
import org.jspecify.annotations.Nullable;

/** What an allowed move makes of the edition, and what else must happen with it. */
final class Outcome {

	private final Document document;

	private final Move move;

	private final VerbRequest request;

	private final Actor actor;

	private final Facts facts;

	private final Instant now;

	private final List<Effect> effects = new ArrayList<>();

	Outcome(Document document, Move move, VerbRequest request, Actor actor, Facts facts, Instant now) {
		this.document = document;
		this.move = move;
		this.request = request;
		this.actor = actor;
		this.facts = facts;
		this.now = now;
	}

	Allowed of(Edition edition) {
		Edition after = (this.move.verb() == Verb.REVISE) ? newEdition(edition)
				: change(edition).updatedAt(this.now).build();
		Edition displaced = displaced(after);
		return new Allowed(this.move, edition.state(), after, displaced, this.effects);
	}

	private EditionChange change(Edition edition) {
		EditionChange change = EditionChange.of(edition);
		if (this.move.to() != null) {
			change.state(this.move.to());
		}
		switch (this.move.verb()) {
			case SUBMIT -> change.rules(this.facts.siteRules()).editedInStep(false).content(withSlug(edition));
			case ENDORSE -> endorse(change);
			case APPROVE -> approve(change, edition);
			case REVOKE, AMEND -> change.notApproved().scheduledAt(null);
			case RETURN -> change.notApproved().scheduledAt(null).editedInStep(false);
			case RECALL -> change.editedInStep(false);
			case PUBLISH -> {
				if (this.actor instanceof Actor.Human human) {
					change.publisher(human.person().id());
				}
				goesLive(change.scheduledAt(null));
			}
			case FAST_TRACK -> goesLive(change.rules(Rules.inForce(edition, this.facts.siteRules()))
				.content(withSlug(edition))
				.publisher(person())
				.unreviewed(true));
			case SCHEDULE -> schedule(change);
			case UNSCHEDULE -> change.scheduledAt(null);
			case SHARE -> share();
			case REVIEW -> {
				change.unreviewed(false).approved(person(), this.now, this.facts.categorySensitive());
				this.effects.add(new Effect.Deliver());
			}
			case WITHDRAW -> withdraw(change);
			case ARCHIVE -> {
				change.left(edition.state(), person());
				this.effects.add(new Effect.Deliver());
			}
			case REJECT, DISCARD -> change.notApproved().left(edition.state(), person());
			case RESTORE -> restore(change, edition);
			case STAGE -> change.staged(StagedPage.hash(this.facts.type(), edition.content()));
			case COMPOSE, PASS, REWORK, REVISE, ASK_AGAIN -> {
				// the state is all that changes; revise makes an edition of its own
			}
		}
		return change;
	}

	private void endorse(EditionChange change) {
		UUID editor = person();
		change.editor(editor);
		if (this.facts.writers().contains(editor)) {
			this.effects.add(new Effect.Waived("four-eyes-exception"));
		}
	}

	private void approve(EditionChange change, Edition edition) {
		change.approved(person(), this.now, this.facts.categorySensitive());
		if (Rules.keepsMediaAndLayout(this.document, edition)) {
			this.effects.add(new Effect.ComposeByItself());
		}
	}

	private void goesLive(EditionChange change) {
		Edition live = this.document.live();
		Instant first = (live != null && live.firstPublishedAt() != null) ? live.firstPublishedAt() : this.now;
		change.published(first, this.now).left(null, null);
		takesItsPlace();
	}

	private void takesItsPlace() {
		this.effects.add(new Effect.TakePath(this.facts.path()));
		this.effects.add(new Effect.Deliver());
		if (!this.facts.sharingOpen()) {
			this.effects.add(new Effect.NothingToShare());
		}
	}

	private void schedule(EditionChange change) {
		Instant at = Objects.requireNonNull(this.request.at(), "checked by the rules");
		change.scheduledAt(at).publisher(person());
		this.effects.add(new Effect.PublishAt(at));
	}

	private void share() {
		this.request.shares().forEach((channel, text) -> this.effects.add(new Effect.Post(channel, text)));
		if (this.request.shares().isEmpty() && !this.facts.sharesWaiting()) {
			this.effects.add(new Effect.NothingToShare());
		}
	}

	private void withdraw(EditionChange change) {
		Withdrawal.Kind kind = Objects.requireNonNull(this.request.withdrawal(), "checked by the rules");
		String reason = Objects.requireNonNull(this.request.note(), "checked by the rules");
		String target = (this.request.redirectTo() == null || this.request.redirectTo().isBlank()) ? null
				: this.request.redirectTo();
		change.withdrawal(new Withdrawal(kind, reason, target)).left(EditionState.PUBLISHED, person());
		if (kind != Withdrawal.Kind.WITH_NOTICE) {
			this.effects.add(new Effect.LeavePath(target));
		}
		this.effects.add(new Effect.Deliver());
	}

	private void restore(EditionChange change, Edition edition) {
		EditionState goal = (this.move.to() != null) ? this.move.to()
				: Objects.requireNonNull(edition.leftState(), "an archived or discarded edition left a state");
		change.state(goal).withdrawal(null).left(null, null);
		if (goal.isLive()) {
			takesItsPlace();
		}
	}

	private Edition newEdition(Edition live) {
		return new EditionChange(this.facts.freshId(), live.documentId(), this.facts.freshNumber(), person(),
				this.facts.siteRules(), this.now)
			.content(TextHash.of(this.facts.type(), live.content()))
			.build();
	}

	private TextHash.Hashed withSlug(Edition edition) {
		return TextHash.of(this.facts.type(), edition.content().withSlug(this.facts.slug()));
	}

	private @Nullable Edition displaced(Edition after) {
		Edition live = this.document.live();
		if (live == null || !after.state().isLive() || live.id().equals(after.id())) {
			return null;
		}
		return EditionChange.of(live)
			.state(EditionState.SUPERSEDED)
			.withdrawal(null)
			.left(null, null)
			.updatedAt(this.now)
			.build();
	}

	private UUID person() {
		if (this.actor instanceof Actor.Human human) {
			return human.person().id();
		}
		throw new IllegalStateException("%s is a person's".formatted(this.move.verb()));
	}

}
