package id.terbit.config.demo;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.terbit.identity.Ids;
import id.terbit.person.ApiTokens;
import id.terbit.person.ApiTokens.Scope;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.person.Person.Grant;
import id.terbit.person.Role;
import id.terbit.secret.Secrets;
import id.terbit.site.Site;

import org.springframework.stereotype.Component;

/** The six sample accounts, each with one role on every sample site. */
@Component
class SamplePeople {

	private static final Map<String, Account> ACCOUNTS = accounts();

	private final People people;

	private final ApiTokens tokens;

	private final Ids ids;

	private final Secrets secrets;

	SamplePeople(People people, ApiTokens tokens, Ids ids, Secrets secrets) {
		this.people = people;
		this.tokens = tokens;
		this.ids = ids;
		this.secrets = secrets;
	}

	/** Makes the accounts; the result is what {@code demo-accounts.json} holds. */
	List<Map<String, Object>> create(List<Site> sites) {
		List<Map<String, Object>> file = new ArrayList<>();
		ACCOUNTS.forEach((username, account) -> file.add(create(username, account, sites)));
		return file;
	}

	private Map<String, Object> create(String username, Account account, List<Site> sites) {
		Set<Grant> grants = new HashSet<>();
		sites.forEach((site) -> grants.add(new Grant(account.role(), site.id())));
		if (account.role() == Role.OPERATOR) {
			grants.add(new Grant(Role.OPERATOR, null));
		}
		String password = this.secrets.newToken().substring(0, 16);
		Person person = this.people.create(new Person(this.ids.next(), 0, username, account.name(),
				username + "@example.org", account.title(), "id", false, grants), password);
		String token = this.tokens.issue(person.id(), "Contoh", EnumSet.allOf(Scope.class), Set.of(), null);
		Map<String, Object> line = new LinkedHashMap<>();
		line.put("username", username);
		line.put("name", account.name());
		line.put("roles", List.of(account.role().name()));
		line.put("password", password);
		line.put("token", token);
		return line;
	}

	/** The sample people by user name. */
	Map<String, Person> all() {
		Map<String, Person> found = new HashMap<>();
		ACCOUNTS.keySet()
			.forEach((username) -> this.people.byUsername(username).ifPresent((person) -> found.put(username, person)));
		return found;
	}

	private static Map<String, Account> accounts() {
		Map<String, Account> accounts = new LinkedHashMap<>();
		accounts.put("penulis", new Account("Penulis Contoh", "Staf Pengolah Data", Role.WRITER));
		accounts.put("penyunting", new Account("Penyunting Contoh", "Penyunting", Role.EDITOR));
		accounts.put("kasi", new Account("Kepala Seksi Contoh", "Kepala Seksi", Role.SECTION_HEAD));
		accounts.put("kabid", new Account("Kepala Bidang Contoh", "Kepala Bidang", Role.DIVISION_HEAD));
		accounts.put("admin", new Account("Admin Contoh", "Staf Admin", Role.PUBLISHER));
		accounts.put("operator", new Account("Operator Contoh", "Pengelola Sistem", Role.OPERATOR));
		return accounts;
	}

	private record Account(String name, String title, Role role) {
	}

}
