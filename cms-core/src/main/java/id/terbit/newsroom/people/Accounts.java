package id.terbit.newsroom.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import id.terbit.history.HistoryEntry;
import id.terbit.history.HistoryLog;
import id.terbit.identity.Ids;
import id.terbit.person.Actor;
import id.terbit.person.ApiTokens;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.person.Person.Grant;
import id.terbit.person.Role;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.secret.Secrets;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes and changes accounts, and writes who did it to the history of every site
 * concerned. The history never names an e-mail address: it can't be taken back.
 */
@Component
class Accounts {

	private final People people;

	private final ApiTokens tokens;

	private final Sites sites;

	private final HistoryLog history;

	private final Secrets secrets;

	private final Ids ids;

	Accounts(People people, ApiTokens tokens, Sites sites, HistoryLog history, Secrets secrets, Ids ids) {
		this.people = people;
		this.tokens = tokens;
		this.sites = sites;
		this.history = history;
		this.secrets = secrets;
		this.ids = ids;
	}

	/** Whether this person may see and change accounts. */
	static boolean mayChange(Person person) {
		return person.hasEverywhere(Role.OPERATOR);
	}

	/**
	 * Makes an account.
	 * @throws RefusedException INVALID, FORBIDDEN
	 */
	@Transactional
	Issued create(PersonForm form, Actor.Human by) {
		check(by);
		Map<UUID, String> slugs = slugs();
		String password = newPassword();
		Person made = this.people.create(form.toPerson(this.ids.next(), slugs), password);
		Rows rows = new Rows(by, made);
		rows.add(sitesOf(made.grants(), slugs.keySet()), "person-created", null);
		made.grants().forEach((grant) -> rows.add(sitesOf(Set.of(grant), slugs.keySet()), "grant", grant.role()));
		rows.write();
		return new Issued(made, password, 0);
	}

	/**
	 * Saves name, e-mail, title, roles and whether the account is disabled.
	 * @param version the version of the form
	 * @throws RefusedException INVALID, STALE, FORBIDDEN; NOT_NOW for the last operator
	 */
	@Transactional
	Person save(Person before, long version, PersonForm form, Actor.Human by) {
		check(by);
		Map<UUID, String> slugs = slugs();
		Person after = this.people.save(form.onto(before, version, slugs));
		Rows rows = new Rows(by, after);
		Set<Grant> either = new HashSet<>(before.grants());
		either.addAll(after.grants());
		Set<UUID> concerned = sitesOf(either, slugs.keySet());
		for (Grant grant : either) {
			Set<UUID> where = sitesOf(Set.of(grant), slugs.keySet());
			if (!before.grants().contains(grant)) {
				rows.add(where, "grant", grant.role());
			}
			else if (!after.grants().contains(grant)) {
				rows.add(where, "revoke-grant", grant.role());
			}
		}
		if (before.disabled() != after.disabled()) {
			rows.add(concerned, after.disabled() ? "person-disabled" : "person-enabled", null);
		}
		if (!before.name().equals(after.name()) || !before.email().equals(after.email())
				|| !Objects.equals(before.positionTitle(), after.positionTitle())) {
			rows.add(concerned, "person-changed", null);
		}
		rows.write();
		return after;
	}

	/**
	 * Gives a person who lost their password a new one and signs them out everywhere.
	 * @throws RefusedException FORBIDDEN
	 */
	@Transactional
	Issued resetPassword(Person person, Actor.Human by) {
		check(by);
		String password = newPassword();
		int ended = this.people.resetPassword(person.id(), password);
		Rows rows = new Rows(by, person);
		rows.add(sitesOf(person.grants(), slugs().keySet()), "password-reset", null);
		rows.write();
		return new Issued(this.people.get(person.id()), password, ended);
	}

	/**
	 * Ends an API token that its owner can't or won't end.
	 * @throws RefusedException FORBIDDEN
	 */
	@Transactional
	void revokeToken(Person person, UUID token, Actor.Human by) {
		check(by);
		this.tokens.revoke(person.id(), token);
		Rows rows = new Rows(by, person);
		rows.add(sitesOf(person.grants(), slugs().keySet()), "token-revoked", null);
		rows.write();
	}

	private static void check(Actor.Human by) {
		if (!mayChange(by.person())) {
			throw new RefusedException(RefusedException.Kind.FORBIDDEN, Refusal.of("person.changes-not-allowed"));
		}
	}

	private String newPassword() {
		return InitialPassword.of(this.secrets.digest(this.secrets.newToken()));
	}

	private Map<UUID, String> slugs() {
		return this.sites.all().stream().collect(Collectors.toMap(Site::id, Site::slug));
	}

	/** Who holds something everywhere, or nothing at all, concerns every site. */
	private static Set<UUID> sitesOf(Collection<Grant> grants, Set<UUID> all) {
		Set<UUID> sites = new HashSet<>();
		for (Grant grant : grants) {
			@Nullable UUID site = grant.siteId();
			if (site == null) {
				return all;
			}
			sites.add(site);
		}
		return sites.isEmpty() ? all : sites;
	}

	/**
	 * An account and the password that it was given.
	 *
	 * @param password plain text, to be shown once and kept nowhere
	 * @param ended how many sessions of the person were ended by it
	 */
	record Issued(Person person, String password, int ended) {
	}

	/** Rows of history to be written together, site after site in one order. */
	private final class Rows {

		private final Actor.Human by;

		private final Person about;

		private final List<HistoryEntry> rows = new ArrayList<>();

		Rows(Actor.Human by, Person about) {
			this.by = by;
			this.about = about;
		}

		void add(Set<UUID> where, String verb, @Nullable Role role) {
			String who = this.about.username() + " (" + this.about.name() + ")";
			String note = (role != null) ? role + ": " + who : who;
			where.forEach((site) -> this.rows
				.add(new HistoryEntry(site, null, null, this.by, null, verb, null, null, note, null)));
		}

		/**
		 * In one order, so that two that write to the same chains never wait for each
		 * other.
		 */
		void write() {
			this.rows.sort(Comparator.comparing(HistoryEntry::siteId));
			this.rows.forEach(Accounts.this.history::append);
		}

	}

}
