package id.terbit.approval;

import java.util.List;
import java.util.UUID;

import id.terbit.document.Edition;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.person.Role;

import org.springframework.stereotype.Component;

/** Who is asked to approve an edition. */
@Component
public class Approvers {

	private final People people;

	Approvers(People people) {
		this.people = people;
	}

	/** Heads of section of the site who neither wrote nor edited the edition. */
	public List<Person> of(Edition edition, UUID siteId) {
		return this.people.holding(Role.SECTION_HEAD, siteId)
			.stream()
			.filter((person) -> !person.id().equals(edition.writer()) && !person.id().equals(edition.editor()))
			.toList();
	}

}
