package id.terbit.approval;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.terbit.approval.ApprovalLinks.Standing;
import id.terbit.document.Edition;
import id.terbit.document.EditionState;
import id.terbit.document.TransitionListener;
import id.terbit.document.Verb;
import id.terbit.mail.MailQueue;
import id.terbit.mail.UnsentMails;
import id.terbit.mail.UnsentMails.Newest;
import id.terbit.person.Person;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;

import org.springframework.stereotype.Component;

/**
 * Asks for approval when a text comes to it, and ends the links of a text that leaves it,
 * in the desk's transaction.
 */
@Component
class ApprovalRequests implements TransitionListener {

	/** Nobody gets more than one reminder an hour (WORKFLOW.md). */
	private static final Duration PAUSE = Duration.ofHours(1);

	private final LinkStore links;

	private final Approvers approvers;

	private final MailQueue mails;

	private final UnsentMails unsent;

	private final InstantSource clock;

	ApprovalRequests(LinkStore links, Approvers approvers, MailQueue mails, UnsentMails unsent, InstantSource clock) {
		this.links = links;
		this.approvers = approvers;
		this.mails = mails;
		this.unsent = unsent;
		this.clock = clock;
	}

	@Override
	public void performed(Transition transition) {
		Edition edition = transition.edition();
		boolean here = edition.state() == EditionState.APPROVAL;
		boolean wasHere = transition.from() == EditionState.APPROVAL;
		if (wasHere && !here) {
			this.links.endAll(edition.id(), Standing.DECIDED, this.clock.instant());
		}
		else if (wasHere && transition.textChanged()) {
			this.links.endAll(edition.id(), Standing.TEXT_CHANGED, this.clock.instant());
		}
		if (here && (!wasHere || transition.textChanged())) {
			approvers(transition).forEach((approver) -> request(approver, edition));
		}
		else if (transition.verb() == Verb.ASK_AGAIN) {
			askAgain(transition);
		}
	}

	private List<Person> approvers(Transition transition) {
		return this.approvers.of(transition.edition(), transition.document().siteId());
	}

	/**
	 * What did not reach somebody is tried at once; whoever has had a link for an hour
	 * gets a fresh one.
	 * @throws RefusedException (NOT_NOW) where everybody was reached within the hour
	 */
	private void askAgain(Transition transition) {
		Edition edition = transition.edition();
		Map<UUID, Newest> newest = this.unsent.newest(ApprovalLinks.REQUEST, edition.id());
		Instant lately = this.clock.instant().minus(PAUSE);
		boolean asked = false;
		for (Person approver : approvers(transition)) {
			Newest before = newest.get(approver.id());
			if (before != null && before.unsent()) {
				asked |= this.unsent.tryAgain(before.mailId());
			}
			else if (before == null || before.sentAt() == null || before.sentAt().isBefore(lately)) {
				request(approver, edition);
				asked = true;
			}
		}
		if (!asked) {
			throw new RefusedException(RefusedException.Kind.NOT_NOW, Refusal.of("ask-again.asked-lately"));
		}
	}

	/**
	 * The mail's token is made when it is written; here stands only which text it asks
	 * about.
	 */
	private void request(Person approver, Edition edition) {
		this.mails.send(ApprovalLinks.REQUEST, approver.id(), edition.id(),
				Map.of("document", edition.documentId().toString(), "textHash", edition.textHash()));
	}

}
