package id.terbit.person;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import id.terbit.identity.Ids;
import id.terbit.person.Person.Grant;

/** People for tests, each with a user name and an address of their own. */
public final class SamplePeople {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private SamplePeople() {
	}

	/** Somebody with these roles on a site, not stored yet. */
	public static Person on(UUID siteId, Ids ids, Role... roles) {
		int number = NUMBER.incrementAndGet();
		Set<Grant> grants = Arrays.stream(roles)
			.map((role) -> new Grant(role, siteId))
			.collect(Collectors.toUnmodifiableSet());
		return new Person(ids.next(), 0, "contoh" + number, "Orang Contoh " + number,
				"contoh" + number + "@example.org", null, "id", false, grants);
	}

}
