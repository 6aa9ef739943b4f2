package id.terbit.document;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import id.terbit.document.Decision.Allowed;
import id.terbit.document.Decision.Effect;
import id.terbit.document.TransitionListener.Transition;
import id.terbit.history.HistoryEntry;
import id.terbit.history.HistoryLog;
import id.terbit.person.Actor;
import id.terbit.procedure.SopStep;
import id.terbit.procedure.StepRegister;
import id.terbit.publication.Ledger;
import id.terbit.publication.Shares;
import id.terbit.publication.Subject;
import id.terbit.route.Routes;
import id.terbit.site.SiteAddresses;
import id.terbit.site.SiteRules;
import id.terbit.site.Sites;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Everything that a change brings about beside the rows of the document itself: clocks,
 * addresses, history, deliveries, posts, tasks of the clock, and whoever listens. All of
 * it joins the desk's transaction.
 */
@Component
class Consequences {

	private final StepRegister steps;

	private final Routes routes;

	private final HistoryLog history;

	private final Ledger ledger;

	private final Shares shares;

	private final Sites sites;

	private final SiteAddresses addresses;

	private final ClockTasks tasks;

	private final ObjectProvider<TransitionListener> listeners;

	Consequences(StepRegister steps, Routes routes, HistoryLog history, Ledger ledger, Shares shares, Sites sites,
			SiteAddresses addresses, ClockTasks tasks, ObjectProvider<TransitionListener> listeners) {
		this.steps = steps;
		this.routes = routes;
		this.history = history;
		this.ledger = ledger;
		this.shares = shares;
		this.sites = sites;
		this.addresses = addresses;
		this.tasks = tasks;
		this.listeners = listeners;
	}

	/**
	 * Those of a verb; listeners come last, with {@link #announce}.
	 * @return the id of its row in history
	 */
	UUID of(Document document, Allowed allowed, Actor by, @Nullable String note, Instant now) {
		Edition edition = allowed.edition();
		if (allowed.displaced() != null) {
			this.steps.endAll(allowed.displaced().id(), now);
		}
		if (edition.state() != allowed.from() || allowed.move().verb() == Verb.REVISE) {
			clocks(allowed, now);
		}
		UUID history = record(document, edition, allowed.move().verb().key(), allowed.from(), by, note);
		for (Effect effect : allowed.effects()) {
			perform(effect, document, edition, by, now);
		}
		return history;
	}

	/**
	 * Those of a new document.
	 * @return the id of its row in history
	 */
	UUID ofCreation(Document document, Edition edition, Actor by, Instant now) {
		start(edition, now);
		return this.history.append(new HistoryEntry(document.siteId(), document.id(), edition.id(), by, null, "create",
				null, edition.state().name(), null, edition.textHash()));
	}

	/** Tells everybody who listens. */
	void announce(Transition transition) {
		this.listeners.orderedStream().forEach((listener) -> listener.performed(transition));
	}

	private void clocks(Allowed allowed, Instant now) {
		UUID edition = allowed.edition().id();
		SiteRules rules = allowed.edition().rules();
		SopStep running = Transitions.stepIn(allowed.from()).orElse(null);
		for (SopStep step : allowed.move().endsInOrder()) {
			// A move that ends two steps leaves a mark of the second one too.
			if (running != null && step != running) {
				this.steps.start(edition, step, rules.of(step), now);
			}
			this.steps.end(edition, step, now);
		}
		this.steps.endAll(edition, now);
		if (!isBackWithNothingToShare(allowed)) {
			start(allowed.edition(), now);
		}
	}

	/** A text that comes back leaves no second mark of a step that was done. */
	private static boolean isBackWithNothingToShare(Allowed allowed) {
		return allowed.move().verb() == Verb.RESTORE && allowed.effects().contains(new Effect.NothingToShare());
	}

	private void start(Edition edition, Instant now) {
		Transitions.stepIn(edition.state())
			.ifPresent((step) -> this.steps.start(edition.id(), step, edition.rules().of(step), now));
	}

	private UUID record(Document document, Edition edition, String verb, EditionState from, Actor by,
			@Nullable String note) {
		return this.history.append(new HistoryEntry(document.siteId(), document.id(), edition.id(), by, null, verb,
				from.name(), edition.state().name(), note, edition.textHash()));
	}

	private void perform(Effect effect, Document document, Edition edition, Actor by, Instant now) {
		if (effect instanceof Effect.TakePath path) {
			this.routes.assign(document.siteId(), path.path(), document.id());
		}
		else if (effect instanceof Effect.LeavePath path) {
			this.routes.retire(document.id(), path.target());
		}
		else if (effect instanceof Effect.Deliver) {
			this.ledger.want(Subject.document(document.id()), document.siteId(), now);
		}
		else if (effect instanceof Effect.PublishAt hour) {
			this.tasks.publishAt(edition.id(), hour.at());
		}
		else if (effect instanceof Effect.ComposeByItself) {
			this.tasks.composeByItself(edition.id(), now);
		}
		else if (effect instanceof Effect.Post post) {
			this.shares.request(document.id(), document.siteId(), post.channel(), post.text(), address(document),
					person(by), now);
		}
		else if (effect instanceof Effect.NothingToShare) {
			this.steps.end(edition.id(), SopStep.SHARE, now);
		}
		else if (effect instanceof Effect.Waived waived) {
			record(document, edition, waived.event(), edition.state(), by, null);
		}
		else {
			throw new IllegalStateException("nobody performs " + effect);
		}
	}

	private String address(Document document) {
		String path = this.routes.pathsOf(List.of(document.id())).get(document.id());
		return this.addresses.url(this.sites.get(document.siteId()),
				Objects.requireNonNull(path, "a published document has a path"));
	}

	private static UUID person(Actor by) {
		if (by instanceof Actor.Human human) {
			return human.person().id();
		}
		throw new IllegalStateException("the clock posts nothing");
	}

}
