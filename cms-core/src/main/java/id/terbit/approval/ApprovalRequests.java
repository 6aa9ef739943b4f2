package id.terbit.approval;

import java.time.InstantSource;
import java.util.Map;

import id.terbit.approval.ApprovalLinks.Standing;
import id.terbit.document.Edition;
import id.terbit.document.EditionState;
import id.terbit.document.TransitionListener;
import id.terbit.mail.MailQueue;
import id.terbit.person.Person;

import org.springframework.stereotype.Component;

/**
 * Asks for approval when a text comes to it, and ends the links of a text that leaves it,
 * in the desk's transaction.
 */
@Component
class ApprovalRequests implements TransitionListener {

	private final LinkStore links;

	private final Approvers approvers;

	private final MailQueue mails;

	private final InstantSource clock;

	ApprovalRequests(LinkStore links, Approvers approvers, MailQueue mails, InstantSource clock) {
		this.links = links;
		this.approvers = approvers;
		this.mails = mails;
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
			request(transition);
		}
	}

	/**
	 * The mail's token is made when it is written; here stands only which text it asks
	 * about.
	 */
	private void request(Transition transition) {
		Edition edition = transition.edition();
		for (Person approver : this.approvers.of(edition, transition.document().siteId())) {
			this.mails.send(ApprovalLinks.REQUEST, approver.id(), edition.id(),
					Map.of("document", edition.documentId().toString(), "textHash", edition.textHash()));
		}
	}

}
