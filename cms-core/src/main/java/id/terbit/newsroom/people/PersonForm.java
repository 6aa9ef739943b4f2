package id.terbit.newsroom.people;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import id.terbit.person.Person;
import id.terbit.person.Person.Grant;
import id.terbit.person.Role;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a person sends, as it was typed.
 *
 * @param jabatan title of the post
 * @param peran roles as {@code EDITOR@site-slug}, or {@code OPERATOR@*} for every site
 * @param nonaktif a checkbox: null where it is not ticked
 */
public record PersonForm(@Nullable String username, @Nullable String name, @Nullable String email,
		@Nullable String jabatan, @Nullable List<String> peran, @Nullable Boolean nonaktif) {

	/** Stands for every site. */
	static final String EVERYWHERE = "*";

	/** A form that nobody has touched. */
	static final PersonForm EMPTY = new PersonForm("", "", "", "", List.of(), null);

	/** A person as the form shows them. */
	static PersonForm of(Person person, Map<UUID, String> slugs) {
		List<String> roles = person.grants()
			.stream()
			.map((grant) -> value(grant.role(),
					(grant.siteId() != null) ? slugs.getOrDefault(grant.siteId(), "") : EVERYWHERE))
			.toList();
		@Nullable String title = person.positionTitle();
		return new PersonForm(person.username(), person.name(), person.email(), (title != null) ? title : "", roles,
				person.disabled());
	}

	/** How a role on a site is named in the form. */
	static String value(Role role, String slug) {
		return role.name() + "@" + slug;
	}

	/** Whether a role is ticked. */
	boolean holds(Role role, String slug) {
		return this.peran != null && this.peran.contains(value(role, slug));
	}

	/** A new account with what was typed. */
	Person toPerson(UUID id, Map<UUID, String> slugs) {
		return onto(
				new Person(id, 0, text(this.username).toLowerCase(Locale.ROOT), "", "", null, "id", false, Set.of()), 0,
				slugs);
	}

	/** The person with what was typed. */
	Person onto(Person person, long version, Map<UUID, String> slugs) {
		String title = text(this.jabatan);
		return new Person(person.id(), version, person.username(), text(this.name), text(this.email),
				title.isEmpty() ? null : title, person.language(), Boolean.TRUE.equals(this.nonaktif), grants(slugs));
	}

	/** Only what the form offers is granted; a site that is gone is passed over. */
	private Set<Grant> grants(Map<UUID, String> slugs) {
		Set<Grant> grants = new HashSet<>();
		for (Role role : Role.values()) {
			if (holds(role, EVERYWHERE)) {
				grants.add(new Grant(role, null));
			}
			grants.addAll(slugs.entrySet()
				.stream()
				.filter((site) -> holds(role, site.getValue()))
				.map((site) -> new Grant(role, site.getKey()))
				.collect(Collectors.toSet()));
		}
		return grants;
	}

	private static String text(@Nullable String typed) {
		return (typed != null) ? typed.strip() : "";
	}

}
