package id.terbit.newsroom.letter;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import id.terbit.document.Edition;
import id.terbit.document.Participants;
import id.terbit.document.TransitionListener;
import id.terbit.document.Verb;
import id.terbit.mail.MailQueue;
import id.terbit.person.Actor;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.procedure.SopStep;

import org.springframework.stereotype.Component;

/** Queues the mails that a verb causes; who did it needs no mail about it. */
@Component
class TransitionMails implements TransitionListener {

	private final MailQueue mails;

	private final People people;

	private final Participants participants;

	TransitionMails(MailQueue mails, People people, Participants participants) {
		this.mails = mails;
		this.people = people;
		this.participants = participants;
	}

	@Override
	public void performed(Transition transition) {
		Verb verb = transition.verb();
		if (verb == null) {
			return;
		}
		Edition edition = transition.edition();
		UUID site = transition.document().siteId();
		switch (verb) {
			case SUBMIT -> send(LetterKind.SUBMITTED, transition, holding(SopStep.EDIT, edition, site));
			case APPROVE -> send(LetterKind.APPROVED, transition, writerAndPublishers(edition, site));
			case RETURN -> send(LetterKind.RETURNED, transition, writerAndPublishers(edition, site));
			case REJECT -> send(LetterKind.REJECTED, transition, writerAndPublishers(edition, site));
			case STAGE -> send(LetterKind.STAGED, transition,
					(edition.editor() != null) ? List.of(edition.editor()) : holding(SopStep.CHECK, edition, site));
			case PUBLISH, FAST_TRACK -> send(LetterKind.PUBLISHED, transition, this.participants.all(edition));
			case UNSCHEDULE -> {
				if (transition.by() instanceof Actor.Clock) {
					send(LetterKind.SCHEDULE_FAILED, transition, (edition.publisher() != null)
							? List.of(edition.publisher()) : holding(SopStep.PUBLISH, edition, site));
				}
			}
			default -> {
			}
		}
	}

	private void send(LetterKind kind, Transition transition, Collection<UUID> recipients) {
		Map<String, String> facts = new HashMap<>();
		facts.put("document", transition.documentId().toString());
		// Who it was and what they wrote stands in history; the queue holds no text.
		facts.put("history", String.valueOf(transition.history()));
		for (UUID recipient : new LinkedHashSet<>(recipients)) {
			if (!(transition.by() instanceof Actor.Human human && human.person().id().equals(recipient))) {
				this.mails.send(kind.key(), recipient, transition.edition().id(), facts);
			}
		}
	}

	private Set<UUID> writerAndPublishers(Edition edition, UUID site) {
		Set<UUID> both = new LinkedHashSet<>(holding(SopStep.COMPOSE, edition, site));
		both.add(edition.writer());
		return both;
	}

	/** Who does a step by the rules that the edition follows. */
	private List<UUID> holding(SopStep step, Edition edition, UUID site) {
		return this.people.holding(edition.rules().of(step).roles(), site).stream().map(Person::id).toList();
	}

}
