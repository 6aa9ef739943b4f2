package id.terbit.newsroom.account;

import java.util.Locale;
import java.util.Set;

import id.terbit.identity.Ids;
import id.terbit.person.Invitations;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.person.Role;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the first administrator's account and uses the link up, both or neither. */
@Component
class FirstAdministrator {

	private final Invitations invitations;

	private final People people;

	private final Ids ids;

	FirstAdministrator(Invitations invitations, People people, Ids ids) {
		this.invitations = invitations;
		this.people = people;
		this.ids = ids;
	}

	boolean isOpen(String token) {
		return this.invitations.isOpen(token);
	}

	/**
	 * Makes an operator of the whole installation.
	 * @throws RefusedException (NOT_NOW) {@code invitation.ended} where the link is no
	 * good any more; INVALID where the account does not fit
	 */
	@Transactional
	Person accept(String token, String username, String name, String email, String password) {
		if (!this.invitations.consume(token)) {
			throw new RefusedException(RefusedException.Kind.NOT_NOW, Refusal.of("invitation.ended"));
		}
		return this.people.create(new Person(this.ids.next(), 0, username.strip().toLowerCase(Locale.ROOT),
				name.strip(), email.strip(), null, "id", false, Set.of(new Person.Grant(Role.OPERATOR, null))),
				password);
	}

}
