package id.terbit.newsroom.sites;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import id.terbit.history.HistoryEntry;
import id.terbit.history.HistoryLog;
import id.terbit.identity.Ids;
import id.terbit.person.Actor;
import id.terbit.person.Person;
import id.terbit.person.Role;
import id.terbit.publication.Ledger;
import id.terbit.publication.Subject;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.site.Category;
import id.terbit.site.Site;
import id.terbit.site.SiteRules;
import id.terbit.site.Sites;
import id.terbit.site.Slugs;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes and changes sites, writes who did it, and has their pages built anew. */
@Component
class SiteSettings {

	/** The event of a change of rules in history. */
	static final String RULES = "site-rules";

	private final Sites sites;

	private final HistoryLog history;

	private final Ledger ledger;

	private final Ids ids;

	private final InstantSource clock;

	SiteSettings(Sites sites, HistoryLog history, Ledger ledger, Ids ids, InstantSource clock) {
		this.sites = sites;
		this.history = history;
		this.ledger = ledger;
		this.ids = ids;
		this.clock = clock;
	}

	/** Whether this person may make sites. */
	static boolean mayCreate(Person person) {
		return person.hasEverywhere(Role.OPERATOR);
	}

	/** Whether this person may change the site. */
	static boolean mayChange(Person person, Site site) {
		return person.has(Role.OPERATOR, site.id());
	}

	/**
	 * The site of an address, for whoever may change it.
	 * @throws RefusedException MISSING where the person does not work on it, FORBIDDEN
	 * where they may not change it
	 */
	Site changeable(String slug, Person person) {
		Site site = this.sites.bySlug(slug)
			.filter((one) -> person.worksOn(one.id()))
			.orElseThrow(() -> RefusedException.missing("site", slug));
		if (!mayChange(person, site)) {
			throw new RefusedException(RefusedException.Kind.FORBIDDEN, Refusal.of("site.settings-not-allowed"));
		}
		return site;
	}

	/**
	 * Makes a site.
	 * @throws RefusedException INVALID
	 */
	@Transactional
	Site create(SiteForm form, Actor.Human by) {
		Site site = this.sites.create(form.toSite(this.ids.next()));
		recorded(site, "site-created", site.slug() + ": " + site.name(), by);
		return site;
	}

	/**
	 * Saves what the form holds.
	 * @param version the version of the form
	 * @throws RefusedException STALE, INVALID
	 */
	@Transactional
	void save(Site site, long version, SiteForm form, Actor.Human by) {
		Site saved = this.sites.save(form.onto(site, version));
		recorded(site, "site-settings", changes(site, saved), by);
	}

	/**
	 * Adds a category at the end of the site's list.
	 * @throws RefusedException INVALID
	 */
	@Transactional
	void createCategory(Site site, String name, boolean sensitive, Actor.Human by) {
		String clean = name.strip().replaceAll("\\s+", " ");
		Category made = this.sites
			.createCategory(new Category(this.ids.next(), site.id(), Slugs.of(clean), clean, sensitive));
		recorded(site, "category-created", made.slug() + ": " + made.name(), by);
	}

	/**
	 * Saves the rules of the workflow; no page of the site shows them.
	 * @param version the version of the form
	 * @param note what changes, in words
	 * @throws RefusedException STALE, INVALID
	 */
	@Transactional
	void saveRules(Site site, long version, SiteRules rules, String note, Actor.Human by) {
		this.sites.save(new Site(site.id(), version, site.slug(), site.name(), site.kind(), site.host(), site.zone(),
				site.sample(), site.look(), rules));
		append(site, RULES, note, by);
	}

	private void recorded(Site site, String verb, @Nullable String note, Actor.Human by) {
		this.ledger.want(Subject.site(site.id()), site.id(), this.clock.instant());
		append(site, verb, note, by);
	}

	private void append(Site site, String verb, @Nullable String note, Actor.Human by) {
		this.history.append(new HistoryEntry(site.id(), null, null, by, null, verb, null, null, note, null));
	}

	private static String changes(Site before, Site after) {
		List<String> changes = new ArrayList<>();
		change("name", before.name(), after.name(), changes);
		change("tagline", before.look().tagline(), after.look().tagline(), changes);
		change("accent", before.look().accent(), after.look().accent(), changes);
		change("host", before.host(), after.host(), changes);
		change("zone", before.zone(), after.zone(), changes);
		change("menu", MenuLines.write(before.look().menu()), MenuLines.write(after.look().menu()), changes);
		change("contact", before.look().contact(), after.look().contact(), changes);
		return String.join("; ", changes);
	}

	private static void change(String what, @Nullable Object before, @Nullable Object after, List<String> changes) {
		String from = String.valueOf(before);
		String to = String.valueOf(after);
		if (!from.equals(to)) {
			changes.add("%s: %s → %s".formatted(what, from.strip(), to.strip()));
		}
	}

}
