package id.terbit.newsroom.sites;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import id.terbit.history.HistoryEntry;
import id.terbit.history.HistoryLog;
import id.terbit.person.Actor;
import id.terbit.person.Person;
import id.terbit.person.Role;
import id.terbit.publication.Ledger;
import id.terbit.publication.Subject;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.site.Site;
import id.terbit.site.SiteLook;
import id.terbit.site.SiteRules;
import id.terbit.site.Sites;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes a site's settings, writes who did it, and has its pages built anew. */
@Component
class SiteSettings {

	private static final int LONGEST_TAGLINE = 200;

	private final Sites sites;

	private final HistoryLog history;

	private final Ledger ledger;

	private final InstantSource clock;

	SiteSettings(Sites sites, HistoryLog history, Ledger ledger, InstantSource clock) {
		this.sites = sites;
		this.history = history;
		this.ledger = ledger;
		this.clock = clock;
	}

	/** Whether this person may change the site. */
	static boolean mayChange(Person person, Site site) {
		return person.has(Role.OPERATOR, site.id());
	}

	/**
	 * Saves name, tagline and rules.
	 * @param version the version of the form
	 * @throws RefusedException STALE, INVALID
	 */
	@Transactional
	void save(Site site, long version, String name, String tagline, boolean writerMayEdit, Actor.Human by) {
		if (tagline.length() > LONGEST_TAGLINE) {
			throw RefusedException.invalid(Refusal.at("/look/tagline", "site.tagline-long", LONGEST_TAGLINE));
		}
		SiteLook look = new SiteLook(tagline.strip(), site.look().accent(), site.look().menu(), site.look().contact());
		Site saved = this.sites.save(new Site(site.id(), version, site.slug(), name.strip(), site.kind(), site.host(),
				site.zone(), site.sample(), look, new SiteRules(writerMayEdit)));
		this.history.append(new HistoryEntry(site.id(), null, null, by, null, "site-settings", null, null,
				changes(site, saved), null));
		this.ledger.want(Subject.site(site.id()), site.id(), this.clock.instant());
	}

	private static String changes(Site before, Site after) {
		List<String> changes = new ArrayList<>();
		if (!before.name().equals(after.name())) {
			changes.add("name: %s → %s".formatted(before.name(), after.name()));
		}
		if (!before.look().tagline().equals(after.look().tagline())) {
			changes.add("tagline: %s → %s".formatted(before.look().tagline(), after.look().tagline()));
		}
		if (!before.rules().equals(after.rules())) {
			changes.add("rules: %s → %s".formatted(before.rules(), after.rules()));
		}
		return String.join("; ", changes);
	}

}
