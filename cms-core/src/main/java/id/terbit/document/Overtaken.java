package id.terbit.document;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import id.terbit.document.Documents.RevisionLine;
import id.terbit.document.OvertakenException.Event;
import id.terbit.document.OvertakenException.What;
import id.terbit.history.HistoryLog;
import id.terbit.history.HistoryRow;
import id.terbit.person.Actor;
import id.terbit.person.People;
import id.terbit.person.Person;

import org.springframework.stereotype.Component;

/** Tells a verb that comes too late what happened to the document since it was read. */
@Component
class Overtaken {

	private final HistoryLog history;

	private final RevisionStore revisions;

	private final People people;

	Overtaken(HistoryLog history, RevisionStore revisions, People people) {
		this.history = history;
		this.revisions = revisions;
		this.people = people;
	}

	/**
	 * The newest save or the newest event, whichever came last. What the clock did after
	 * somebody's verb came of it, so a form that was sent twice is known as such.
	 */
	OvertakenException by(Document now, Verb wanted, Actor caller) {
		List<HistoryRow> rows = this.history.of(now.id());
		HistoryRow last = rows.get(rows.size() - 1);
		RevisionLine save = this.revisions.lines(now.id()).get(0);
		EditionState state = now.current().state();
		if (save.savedAt().isAfter(last.at())) {
			return new OvertakenException(
					new Event(What.SAVED, "", name(save.savedBy()), save.savedAt(), state, now.version()));
		}
		HistoryRow byHand = last;
		for (int i = rows.size() - 1; i > 0 && !isVerbOfAPerson(byHand); i--) {
			byHand = rows.get(i - 1);
		}
		boolean done = caller instanceof Actor.Human human && human.person().id().equals(byHand.actorId())
				&& byHand.verb().equals(wanted.key());
		HistoryRow told = done ? byHand : last;
		return new OvertakenException(new Event(done ? What.DONE : What.OVERTAKEN, told.verb(), told.actorName(),
				told.at(), state, now.version()));
	}

	private static boolean isVerbOfAPerson(HistoryRow row) {
		return row.actorId() != null && Verb.of(row.verb()).isPresent();
	}

	private String name(UUID personId) {
		Person person = this.people.byIds(Set.of(personId)).get(personId);
		return (person != null) ? person.name() : "";
	}

}
