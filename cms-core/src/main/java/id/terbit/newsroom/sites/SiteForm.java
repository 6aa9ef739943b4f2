package id.terbit.newsroom.sites;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.site.Site;
import id.terbit.site.SiteLook;
import id.terbit.site.SiteRules;
import org.jspecify.annotations.Nullable;

/**
 * What the forms of a site send, as it was typed; a field that a form does not have is
 * null and keeps what the site has.
 *
 * @param menu lines as {@link MenuLines} reads them
 */
public record SiteForm(@Nullable String slug, @Nullable String name, @Nullable String kind, @Nullable String tagline,
		@Nullable String accent, @Nullable String host, @Nullable String zone, @Nullable String menu,
		@Nullable String address, @Nullable String email, @Nullable String phone) {

	/** A form that nobody has touched. */
	static final SiteForm EMPTY = new SiteForm("", "", Site.Kind.DEPARTMENT.name(), "", SiteLook.PLAIN.accent(), "",
			"Asia/Jakarta", "", "", "", "");

	/** The site as its form shows it. */
	static SiteForm of(Site site) {
		SiteLook look = site.look();
		return new SiteForm(site.slug(), site.name(), site.kind().name(), look.tagline(), look.accent(),
				or(site.host(), ""), site.zone().getId(), MenuLines.write(look.menu()), look.contact().address(),
				look.contact().email(), look.contact().phone());
	}

	/** What is shown again after a refusal: what was typed, else what the site has. */
	SiteForm over(SiteForm kept) {
		return new SiteForm(kept.slug, or(this.name, or(kept.name, "")), or(this.kind, or(kept.kind, "")),
				or(this.tagline, or(kept.tagline, "")), or(this.accent, or(kept.accent, "")),
				or(this.host, or(kept.host, "")), or(this.zone, or(kept.zone, "")), or(this.menu, or(kept.menu, "")),
				or(this.address, or(kept.address, "")), or(this.email, or(kept.email, "")),
				or(this.phone, or(kept.phone, "")));
	}

	/** A new site with what was typed. */
	Site toSite(UUID id) {
		Site.Kind chosen = Site.Kind.PORTAL.name().equals(this.kind) ? Site.Kind.PORTAL : Site.Kind.DEPARTMENT;
		return onto(new Site(id, 0, text(this.slug).toLowerCase(Locale.ROOT), "", chosen, null,
				ZoneId.of("Asia/Jakarta"), false, SiteLook.PLAIN, SiteRules.DEFAULT), 0);
	}

	/**
	 * The site with what was typed.
	 * @throws RefusedException (INVALID) where the menu or the zone can't be read
	 */
	Site onto(Site site, long version) {
		List<Refusal> refusals = new ArrayList<>();
		SiteLook look = site.look();
		SiteLook.Contact contact = new SiteLook.Contact(or(this.address, look.contact().address()).strip(),
				or(this.email, look.contact().email()).strip(), or(this.phone, look.contact().phone()).strip());
		List<SiteLook.MenuEntry> entries = (this.menu != null) ? MenuLines.read(this.menu, refusals) : look.menu();
		SiteLook changed = new SiteLook(or(this.tagline, look.tagline()).strip(),
				or(this.accent, look.accent()).strip(), entries, contact);
		ZoneId where = zoneOr(site.zone(), refusals);
		if (!refusals.isEmpty()) {
			throw RefusedException.invalid(refusals);
		}
		return new Site(site.id(), version, site.slug(), or(this.name, site.name()).strip(), site.kind(),
				hostOr(site.host()), where, site.sample(), changed, site.rules());
	}

	private @Nullable String hostOr(@Nullable String kept) {
		if (this.host == null) {
			return kept;
		}
		return this.host.isBlank() ? null : this.host.strip().toLowerCase(Locale.ROOT);
	}

	private ZoneId zoneOr(ZoneId kept, List<Refusal> refusals) {
		if (this.zone == null) {
			return kept;
		}
		try {
			return ZoneId.of(this.zone);
		}
		catch (DateTimeException ex) {
			refusals.add(Refusal.at("/zone", "site.zone-unknown", this.zone));
			return kept;
		}
	}

	private static String text(@Nullable String typed) {
		return or(typed, "").strip();
	}

	private static String or(@Nullable String typed, String kept) {
		return (typed != null) ? typed : kept;
	}

}
