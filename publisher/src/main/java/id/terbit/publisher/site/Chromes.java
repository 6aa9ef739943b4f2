package id.terbit.publisher.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import id.terbit.language.Formats;
import id.terbit.language.Texts;
import id.terbit.publisher.page.Chrome;
import id.terbit.publisher.page.Link;
import id.terbit.publisher.page.MenuItem;
import id.terbit.site.Site;
import id.terbit.site.SiteAddresses;
import id.terbit.site.SiteLook.MenuEntry;
import id.terbit.site.Sites;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gathers what every page of a site has around its content. */
@Component
class Chromes {

	/** Public pages are in Indonesian, whoever publishes. */
	private static final Locale INDONESIAN = Locale.forLanguageTag("id");

	private final Sites sites;

	private final SiteAddresses addresses;

	private final SiteStyles styles;

	private final SiteIndexQueries index;

	private final Texts texts;

	Chromes(Sites sites, SiteAddresses addresses, SiteStyles styles, SiteIndexQueries index, MessageSource messages) {
		this.sites = sites;
		this.addresses = addresses;
		this.styles = styles;
		this.index = index;
		this.texts = texts(messages);
	}

	/** The words of public pages. */
	static Texts texts(MessageSource messages) {
		return new Texts(messages, INDONESIAN);
	}

	/** The furniture of a site's pages as its settings and lists are now. */
	Chrome of(Site site, String release) {
		SiteStyles.Style style = this.styles.of(site.look().accent());
		String base = this.addresses.prefix(site);
		return new Chrome(this.texts, new Formats(this.texts, site.zone()), site.name(), site.look().tagline(),
				site.sample(), base, this.addresses.url(site, ""), base + style.path(), base + style.font(),
				base + "/media", menu(site, base), site.look().contact(), portal(site), release, null);
	}

	/** A digest of everything in it that comes from settings, lists and style. */
	String digest(Site site, Chrome chrome) {
		String facts = String.join("\n", chrome.name(), chrome.tagline(), Boolean.toString(chrome.sample()),
				chrome.address(), chrome.css(), chrome.menu().toString(), chrome.contact().toString(),
				String.valueOf(chrome.portal()), site.zone().getId());
		return Digests.hex(facts.getBytes(StandardCharsets.UTF_8));
	}

	private @Nullable Link portal(Site site) {
		if (site.kind() == Site.Kind.PORTAL) {
			return null;
		}
		return this.sites.all()
			.stream()
			.filter((other) -> other.kind() == Site.Kind.PORTAL)
			.map((portal) -> new Link(portal.name(), this.addresses.url(portal, "/")))
			.findFirst()
			.orElse(null);
	}

	private List<MenuItem> menu(Site site, String base) {
		List<MenuEntry> entries = site.look().menu().isEmpty() ? usual() : site.look().menu();
		return items(site.id(), base, entries);
	}

	/** The menu of a site whose people have not made one. */
	private List<MenuEntry> usual() {
		return List.of(new MenuEntry(this.texts.get("site.home"), "/", List.of()),
				new MenuEntry(this.texts.get("site.news"), SiteList.path(SiteList.NEWS), List.of()),
				new MenuEntry(this.texts.get("site.announcements"), SiteList.path(SiteList.ANNOUNCEMENTS), List.of()));
	}

	/** An entry that leads nowhere, itself and below, is left out. */
	private List<MenuItem> items(UUID siteId, String base, List<MenuEntry> entries) {
		List<MenuItem> items = new ArrayList<>();
		for (MenuEntry entry : entries) {
			List<MenuItem> children = items(siteId, base, entry.children());
			String path = resolve(siteId, entry.path());
			if (path != null || !children.isEmpty()) {
				items.add(new MenuItem(entry.label(), (path != null) ? base + path : null, children));
			}
		}
		return items;
	}

	private @Nullable String resolve(UUID siteId, @Nullable String path) {
		if (path == null || path.equals("/") || path.equals("/cari")) {
			return path;
		}
		String list = path.substring(1, path.endsWith("/") ? path.length() - 1 : path.length());
		boolean stands = list.equals("arsip") ? !this.index.lists(siteId, "arsip/").isEmpty()
				: this.index.lists(siteId, list).stream().anyMatch((found) -> found.name().equals(list));
		if (stands) {
			return SiteList.path(list);
		}
		return this.index.standsAt(siteId, path) ? path : null;
	}

}
