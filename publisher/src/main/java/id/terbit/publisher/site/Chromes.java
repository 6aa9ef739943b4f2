package id.terbit.publisher.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import id.terbit.language.Formats;
import id.terbit.language.Texts;
import id.terbit.publisher.page.Chrome;
import id.terbit.publisher.page.Link;
import id.terbit.publisher.page.MenuItem;
import id.terbit.publisher.site.SiteIndexQueries.Leads;
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
		return of(site, this.sites.all(), release);
	}

	/**
	 * The same where all sites are read already.
	 * @param release id of the release, or empty
	 */
	Chrome of(Site site, List<Site> all, String release) {
		SiteStyles.Style style = this.styles.of(site.look().accent());
		String base = this.addresses.prefix(site);
		return new Chrome(this.texts, new Formats(this.texts, site.zone()), site.name(), site.look().tagline(),
				site.sample(), base, this.addresses.url(site, ""), base + style.path(), base + style.font(),
				base + "/media", menu(site, base), site.look().contact(), portal(site, all), release, null);
	}

	/**
	 * A digest of everything in it that comes from settings and lists. What comes with
	 * the program is the release's look.
	 */
	String digest(Site site, Chrome chrome) {
		String facts = String.join("\n", chrome.name(), chrome.tagline(), Boolean.toString(chrome.sample()),
				chrome.address(), site.look().accent(), chrome.menu().toString(), chrome.contact().toString(),
				String.valueOf(chrome.portal()), site.zone().getId());
		return Digests.hex(facts.getBytes(StandardCharsets.UTF_8));
	}

	private @Nullable Link portal(Site site, List<Site> all) {
		if (site.kind() == Site.Kind.PORTAL) {
			return null;
		}
		return all.stream()
			.filter((other) -> other.kind() == Site.Kind.PORTAL)
			.map((portal) -> new Link(portal.name(), this.addresses.url(portal, "/")))
			.findFirst()
			.orElse(null);
	}

	private List<MenuItem> menu(Site site, String base) {
		List<MenuEntry> entries = site.look().menu().isEmpty() ? usual() : site.look().menu();
		Set<String> paths = new LinkedHashSet<>();
		collect(entries, paths);
		return items(base, entries, this.index.leads(site.id(), paths));
	}

	private static void collect(List<MenuEntry> entries, Set<String> paths) {
		for (MenuEntry entry : entries) {
			if (entry.path() != null) {
				paths.add(entry.path());
			}
			collect(entry.children(), paths);
		}
	}

	/** The menu of a site whose people have not made one. */
	private List<MenuEntry> usual() {
		List<MenuEntry> entries = new ArrayList<>();
		entries.add(new MenuEntry(this.texts.get("site.home"), "/", List.of()));
		SiteList.ofTypes()
			.forEach((list) -> entries
				.add(new MenuEntry(this.texts.get("site.list." + list), SiteList.path(list), List.of())));
		return entries;
	}

	/** An entry that leads nowhere, itself and below, is left out. */
	private static List<MenuItem> items(String base, List<MenuEntry> entries, Map<String, Leads> leads) {
		List<MenuItem> items = new ArrayList<>();
		for (MenuEntry entry : entries) {
			List<MenuItem> children = items(base, entry.children(), leads);
			String path = resolve(entry.path(), leads);
			if (path != null || !children.isEmpty()) {
				items.add(new MenuItem(entry.label(), (path != null) ? base + path : null, children));
			}
		}
		return items;
	}

	private static @Nullable String resolve(@Nullable String path, Map<String, Leads> leads) {
		if (path == null || path.equals("/") || path.equals("/cari")) {
			return path;
		}
		Leads found = leads.get(path);
		if (found != null && found.toList()) {
			return path.endsWith("/") ? path : path + "/";
		}
		return (found != null && found.toDocument()) ? path : null;
	}

}
