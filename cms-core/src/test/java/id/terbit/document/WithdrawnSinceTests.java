package id.terbit.document;

import java.util.List;

import id.terbit.person.Actor;
import id.terbit.person.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WithdrawnSinceTests {

	@Test
	void an_approval_older_than_the_withdrawal_publishes_nothing() {
		Edition withdrawn = Editions.change(EditionState.WITHDRAWN, Editions.content())
			.updatedAt(Editions.CREATED.plusSeconds(1))
			.build();
		Document document = Editions.document(Editions.in(EditionState.READY), withdrawn);
		Actor publisher = Situation.stranger(Role.PUBLISHER);
		for (Verb verb : List.of(Verb.PUBLISH, Verb.SCHEDULE)) {
			assertThat(Situation.codes(new Situation().decide(document, Situation.whole(verb), publisher)))
				.containsExactly("publish.withdrawn-since");
		}
		Document due = Editions.document(Editions.in(EditionState.SCHEDULED), withdrawn);
		assertThat(Situation.codes(new Situation().decide(due, VerbRequest.of(Verb.PUBLISH), new Actor.Clock())))
			.containsExactly("publish.withdrawn-since");
	}

}
