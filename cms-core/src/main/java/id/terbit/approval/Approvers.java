package id.terbit.approval;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import id.terbit.document.Edition;
import id.terbit.document.Participants;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.person.Role;

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

	/** Heads of section of the site who neither wrote nor edited the edition. */
	public List<Person> of(Edition edition, UUID siteId) {
		Set<UUID> authors = this.participants.authors(edition);
		return this.people.holding(Role.SECTION_HEAD, siteId)
			.stream()
			.filter((person) -> !authors.contains(person.id()))
			.toList();
	}

}
