package id.terbit.newsroom.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.terbit.approval.ApprovalLinks;
import id.terbit.document.Edition;
import id.terbit.document.EditionState;
import id.terbit.language.Texts;
import id.terbit.mail.UnsentMails;
import id.terbit.mail.UnsentMails.Newest;
import id.terbit.person.People;
import id.terbit.person.Person;

import org.springframework.stereotype.Component;

/** Which mails that ask for approval have not reached anybody. */
@Component
class RequestMails {

	private final UnsentMails mails;

	private final People people;

	RequestMails(UnsentMails mails, People people) {
		this.mails = mails;
		this.people = people;
	}

	/** One sentence for each approver whom the mail server was asked to reach in vain. */
	List<String> notes(Edition edition, Texts texts) {
		if (edition.state() != EditionState.APPROVAL) {
			return List.of();
		}
		Map<UUID, Newest> newest = this.mails.newest(ApprovalLinks.REQUEST, edition.id());
		newest.values().removeIf((standing) -> !standing.unsent() || !standing.refused());
		Map<UUID, Person> names = this.people.byIds(newest.keySet());
		List<String> notes = new ArrayList<>();
		newest.forEach((id, standing) -> {
			Person person = names.get(id);
			if (person != null) {
				notes.add(
						texts.get(standing.givenUp() ? "document.note.request-failed" : "document.note.request-waiting",
								person.name()));
			}
		});
		notes.sort(Comparator.naturalOrder());
		return notes;
	}

}
