package id.terbit.publisher.site;

import java.util.ArrayList;
import java.util.List;

import gg.jte.models.runtime.JteModel;
import id.terbit.publisher.page.Card;
import id.terbit.publisher.page.Chrome;
import id.terbit.publisher.page.Head;
import id.terbit.publisher.page.HomeView;
import id.terbit.publisher.page.HomeView.Department;
import id.terbit.publisher.page.HomeView.Section;
import id.terbit.publisher.page.Link;
import id.terbit.publisher.page.ListView;
import id.terbit.publisher.page.StructuredData;
import id.terbit.publisher.site.SiteIndexQueries.Around;
import id.terbit.publisher.site.SiteIndexQueries.Listed;
import id.terbit.publisher.template.Templates;
import id.terbit.site.Category;
import id.terbit.site.Site;
import id.terbit.site.SiteAddresses;
import id.terbit.site.Sites;
import org.jspecify.annotations.Nullable;

/** Home and lists from the index. */
final class ListPages {

	private static final int LATEST = 7;

	private static final int SECTION = 3;

	private static final int MOST_SECTIONS = 5;

	private static final int ANNOUNCEMENTS = 4;

	private final Templates templates;

	private final SiteIndexQueries index;

	private final Sites sites;

	private final SiteAddresses addresses;

	ListPages(Templates templates, SiteIndexQueries index, Sites sites, SiteAddresses addresses) {
		this.templates = templates;
		this.index = index;
		this.sites = sites;
		this.addresses = addresses;
	}

	JteModel home(Chrome chrome, Site site) {
		List<Card> latest = cards(site, SiteList.NEWS, LATEST);
		List<Section> sections = new ArrayList<>();
		for (Category category : this.sites.categories(site.id())) {
			List<Card> cards = (sections.size() < MOST_SECTIONS) ? section(site, category, latest) : List.of();
			if (!cards.isEmpty()) {
				sections.add(new Section(
						new Link(category.name(), chrome.href(SiteList.path(SiteList.category(category.slug())))),
						Cards.views(chrome, cards)));
			}
		}
		HomeView view = new HomeView(latest.isEmpty() ? null : Cards.view(chrome, latest.get(0)),
				Cards.views(chrome, latest.stream().skip(1).toList()), sections,
				Cards.views(chrome, cards(site, SiteList.ANNOUNCEMENTS, ANNOUNCEMENTS)), departments(site));
		Head head = new Head("", site.look().tagline(), chrome.url("/"), false, null, StructuredData.home(chrome),
				true);
		return this.templates.siteHome(chrome, head, view);
	}

	/** The newest of a category that do not stand above already. */
	private List<Card> section(Site site, Category category, List<Card> above) {
		return cards(site, SiteList.category(category.slug()), SECTION + above.size()).stream()
			.filter((card) -> !above.contains(card))
			.limit(SECTION)
			.toList();
	}

	private List<Card> cards(Site site, String list, int limit) {
		return this.index.newest(site.id(), list, limit).stream().map(Listed::card).toList();
	}

	private List<Department> departments(Site site) {
		if (site.kind() != Site.Kind.PORTAL) {
			return List.of();
		}
		return this.sites.all()
			.stream()
			.filter((other) -> other.kind() == Site.Kind.DEPARTMENT)
			.map((other) -> new Department(new Link(other.name(), this.addresses.url(other, "/")),
					other.look().tagline()))
			.toList();
	}

	/** The opening page of a list: its newest entries; null where it holds nothing. */
	@Nullable JteModel opening(Chrome chrome, Site site, String list) {
		List<Listed> newest = this.index.newest(site.id(), list, SiteList.PAGE + 1);
		if (newest.isEmpty()) {
			return null;
		}
		String older = (newest.size() > SiteList.PAGE)
				? chrome.href(SiteList.path(list, newest.get(SiteList.PAGE).page())) : null;
		List<Card> cards = newest.stream().limit(SiteList.PAGE).map(Listed::card).toList();
		return list(chrome, title(chrome, site, list), list, SiteList.path(list), cards, null, older);
	}

	/** One page of a list; null where it holds nothing. */
	@Nullable JteModel page(Chrome chrome, Site site, String list, int page) {
		List<Card> cards = this.index.page(site.id(), list, page);
		if (cards.isEmpty()) {
			return null;
		}
		Around around = this.index.around(site.id(), list, page);
		String newer = (around.newer() != null) ? SiteList.path(list, around.newer()) : SiteList.path(list);
		return list(chrome, chrome.text("site.page", title(chrome, site, list), page), list, SiteList.path(list, page),
				cards, chrome.href(newer),
				(around.older() != null) ? chrome.href(SiteList.path(list, around.older())) : null);
	}

	private JteModel list(Chrome chrome, String title, String list, String path, List<Card> cards,
			@Nullable String newer, @Nullable String older) {
		int kind = list.indexOf('/');
		String eyebrow = (kind > 0) ? chrome.text("site.list." + list.substring(0, kind)) : "";
		List<Link> crumbs = new ArrayList<>();
		crumbs.add(new Link(chrome.text("site.home"), chrome.href("/")));
		if (list.startsWith("arsip/")) {
			crumbs.add(new Link(chrome.text("site.list.arsip"), chrome.href("/arsip/")));
		}
		crumbs.add(new Link(title, chrome.href(path)));
		Head head = new Head(title, "", chrome.url(path), false, null, StructuredData.list(chrome, crumbs), true);
		return this.templates.siteList(chrome, head,
				new ListView(title, eyebrow, crumbs, Cards.views(chrome, cards), newer, older));
	}

	private String title(Chrome chrome, Site site, String list) {
		return list.contains("/") ? this.index.title(site.id(), list).orElse(list) : chrome.text("site.list." + list);
	}

	/** The months that hold stories, newest first; null where there are none. */
	@Nullable JteModel months(Chrome chrome, Site site) {
		List<Link> months = new ArrayList<>();
		this.index.lists(site.id(), "arsip/")
			.forEach((month) -> months.add(0, new Link(month.title(), chrome.href(SiteList.path(month.name())))));
		if (months.isEmpty()) {
			return null;
		}
		String title = chrome.text("site.list.arsip");
		List<Link> crumbs = List.of(new Link(chrome.text("site.home"), chrome.href("/")),
				new Link(title, chrome.href("/arsip/")));
		Head head = new Head(title, "", chrome.url("/arsip/"), false, null, StructuredData.list(chrome, crumbs), true);
		return this.templates.siteMonths(chrome, head, crumbs, months);
	}

	/** What stands where nothing does. */
	JteModel missing(Chrome chrome) {
		return this.templates.siteNotice(chrome, Head.unindexed(chrome.text("site.missing")),
				chrome.text("site.missing"), chrome.text("site.missing.text"));
	}

	/** What stands where something was taken away. */
	JteModel gone(Chrome chrome) {
		return this.templates.siteNotice(chrome, Head.unindexed(chrome.text("site.gone")), chrome.text("site.gone"),
				chrome.text("site.gone.text"));
	}

}
