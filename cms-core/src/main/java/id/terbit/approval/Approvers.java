package id.terbit.approval;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import id.terbit.document.Edition;
import id.terbit.document.Participants;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.procedure.SopStep;

import org.springframework.stereotype.Component;

/** Who is asked to approve an edition. */
@Component
public class Approvers {

	private final People people;

	private final Participants participants;

	Approvers(People people, Participants participants) {
		this.people = people;
		this.participants = participants;
	}

	/**
	 * Who may approve by the rules that the edition follows, and neither wrote nor edited
	 * it.
	 */
	public List<Person> of(Edition edition, UUID siteId) {
		Set<UUID> authors = this.participants.authors(edition);
		return this.people.holding(edition.rules().of(SopStep.APPROVE).roles(), siteId)
			.stream()
			.filter((person) -> !authors.contains(person.id()))
			.toList();
	}

}
