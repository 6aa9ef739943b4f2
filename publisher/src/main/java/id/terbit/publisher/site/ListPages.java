package id.terbit.publisher.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
import id.terbit.publisher.site.ListReader.Listed;
import id.terbit.publisher.site.ListReader.Named;
import id.terbit.publisher.site.ListReader.Newest;
import id.terbit.publisher.site.ListReader.Page;
import id.terbit.publisher.site.SiteList.ListPage;
import id.terbit.publisher.template.Templates;
import id.terbit.site.Category;
import id.terbit.site.Site;
import id.terbit.site.SiteAddresses;
import org.jspecify.annotations.Nullable;

/** Turns what lists hold into their pages, and the home page. */
final class ListPages {

	private static final int LATEST = 7;

	private static final int SECTION = 3;

	private static final int MOST_SECTIONS = 5;

	/** Announcements on the home page. */
	static final int ANNOUNCEMENTS = 4;

	private final Templates templates;

	private final SiteAddresses addresses;

	ListPages(Templates templates, SiteAddresses addresses) {
		this.templates = templates;
		this.addresses = addresses;
	}

	/** The home page from what stands on it. */
	JteModel home(Chrome chrome, Site site, Front front) {
		List<Card> latest = front.news().stream().limit(LATEST).toList();
		List<Section> sections = new ArrayList<>();
		for (Category category : front.categories()) {
			List<Card> cards = (sections.size() < MOST_SECTIONS) ? section(front, category, latest) : List.of();
			if (!cards.isEmpty()) {
				sections.add(new Section(
						new Link(category.name(), chrome.href(SiteList.path(SiteList.category(category.slug())))),
						Cards.views(chrome, cards)));
			}
		}
		HomeView view = new HomeView(latest.isEmpty() ? null : Cards.view(chrome, latest.get(0)),
				Cards.views(chrome, latest.stream().skip(1).toList()), sections,
				Cards.views(chrome, front.announcements()), departments(site, front.sites()));
		Head head = new Head("", site.look().tagline(), chrome.url("/"), false, null, StructuredData.home(chrome),
				true);
		return this.templates.siteHome(chrome, head, view);
	}

	/** The newest of a category that do not stand above already. */
	private static List<Card> section(Front front, Category category, List<Card> above) {
		Newest newest = front.lists().get(SiteList.category(category.slug()));
		return (newest == null) ? List.of()
				: newest.entries()
					.stream()
					.map(Listed::card)
					.filter((card) -> !above.contains(card))
					.limit(SECTION)
					.toList();
	}

	private List<Department> departments(Site site, List<Site> all) {
		if (site.kind() != Site.Kind.PORTAL) {
			return List.of();
		}
		return all.stream()
			.filter((other) -> other.kind() == Site.Kind.DEPARTMENT)
			.map((other) -> new Department(new Link(other.name(), this.addresses.url(other, "/")),
					other.look().tagline()))
			.toList();
	}

	/** The opening page of a list: its newest entries. */
	JteModel opening(Chrome chrome, String list, Newest newest) {
		List<Listed> entries = newest.entries();
		String older = (entries.size() > SiteList.PAGE)
				? chrome.href(SiteList.path(list, entries.get(SiteList.PAGE).page())) : null;
		List<Card> cards = entries.stream().limit(SiteList.PAGE).map(Listed::card).toList();
		return list(chrome, title(chrome, list, newest.title()), list, SiteList.path(list), cards, null, older);
	}

	/** One page of a list. */
	JteModel page(Chrome chrome, ListPage place, Page page) {
		String list = place.list();
		String newer = (page.newer() != null) ? SiteList.path(list, page.newer()) : SiteList.path(list);
		return list(chrome, chrome.text("site.page", title(chrome, list, page.title()), place.page()), list,
				SiteList.path(list, place.page()), page.cards(), chrome.href(newer),
				(page.older() != null) ? chrome.href(SiteList.path(list, page.older())) : null);
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

	private static String title(Chrome chrome, String list, String title) {
		return list.contains("/") ? title : chrome.text("site.list." + list);
	}

	/** The months that hold stories, newest first; null where there are none. */
	@Nullable JteModel months(Chrome chrome, List<Named> lists) {
		List<Link> months = new ArrayList<>();
		lists.stream()
			.filter((list) -> list.name().startsWith("arsip/"))
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

	/**
	 * What stands on a site's home page.
	 *
	 * @param news the newest stories
	 * @param announcements the newest that are in force
	 * @param lists the newest of each category, by list
	 * @param sites all sites
	 */
	record Front(List<Card> news, List<Card> announcements, List<Category> categories, Map<String, Newest> lists,
			List<Site> sites) {
	}

}
