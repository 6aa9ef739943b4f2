package id.terbit.running;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

import id.terbit.person.Person;

/**
 * Everybody's browser. Each signs in when it is first asked for: to check a password is
 * meant to take long.
 */
final class Browsers {

	private final int port;

	private final Map<Visitor, Person> people;

	private final String password;

	private final Map<Visitor, Http> open = new EnumMap<>(Visitor.class);

	/** Who is no person stays unknown. */
	Browsers(int port, Map<Visitor, Person> people, String password) {
		this.port = port;
		this.people = people;
		this.password = password;
	}

	Http of(Visitor visitor) throws IOException, InterruptedException {
		Http known = this.open.get(visitor);
		if (known != null) {
			return known;
		}
		Http opened = open(visitor);
		this.open.put(visitor, opened);
		return opened;
	}

	private Http open(Visitor visitor) throws IOException, InterruptedException {
		Person person = this.people.get(visitor);
		if (person != null) {
			return Http.signedIn(this.port, person.username(), this.password);
		}
		Http nobody = Http.nobody(this.port);
		nobody.readCsrf("/masuk");
		return nobody;
	}

}
