package id.terbit.publisher.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import gg.jte.models.runtime.JteModel;
import id.terbit.publisher.page.Card;
import id.terbit.publisher.page.Chrome;
import id.terbit.publisher.page.Feeds;
import id.terbit.publisher.page.Sitemaps;
import id.terbit.publisher.site.ListReader.Named;
import id.terbit.publisher.site.ListReader.Newest;
import id.terbit.publisher.site.ListReader.Page;
import id.terbit.publisher.site.ReleaseWriter.Target;
import id.terbit.publisher.site.SiteList.ListPage;
import id.terbit.publisher.template.StaticTemplates;
import id.terbit.site.Category;
import id.terbit.site.SiteAddresses;
import id.terbit.site.Sites;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Writes lists, home, feeds and sitemaps of a release: a handful of statements for what
 * one publication touches, however large the site.
 */
@Component
class ListWriter {

	/** Stories in a feed, and at most in the news sitemap. */
	private static final int FEED = 20;

	private static final int NEWS = 100;

	/** Pages that are read in one statement. */
	private static final int CHUNK = 50;

	private final ListPages pages;

	private final ListReader reader;

	private final Sites sites;

	private final Rendering rendering;

	ListWriter(ListReader reader, Sites sites, SiteAddresses addresses, Rendering rendering) {
		this.pages = new ListPages(new StaticTemplates(), addresses);
		this.reader = reader;
		this.sites = sites;
		this.rendering = rendering;
	}

	/**
	 * Writes these lists with home, feeds and sitemaps, which any change may touch.
	 * @param openings lists by name
	 * @param places their pages, the sitemap's too
	 */
	void write(Target target, Collection<String> openings, Collection<ListPage> places) {
		UUID site = target.site().id();
		List<Category> categories = this.sites.categories(site);
		Set<String> lists = new LinkedHashSet<>(openings);
		categories.forEach((category) -> lists.add(SiteList.category(category.slug())));
		Map<String, Newest> newest = this.reader.newest(site, lists);
		openings.forEach((list) -> opening(target, list, newest.get(list)));
		places(target, places);
		front(target, categories, newest);
	}

	/** All pages of all lists, with home, feeds and sitemaps. */
	void everything(Target target) {
		UUID site = target.site().id();
		chunks(this.reader.everyList(site), (lists) -> {
			Map<String, Newest> newest = this.reader.newest(site, lists);
			this.rendering.each(lists, (list) -> opening(target, list, newest.get(list)));
		});
		chunks(this.reader.everyPage(site), (places) -> places(target, places));
		write(target, List.of(), List.of());
	}

	private static <T> void chunks(List<T> all, java.util.function.Consumer<List<T>> work) {
		for (int from = 0; from < all.size(); from += CHUNK) {
			work.accept(all.subList(from, Math.min(all.size(), from + CHUNK)));
		}
	}

	private void places(Target target, Collection<ListPage> places) {
		UUID site = target.site().id();
		List<ListPage> lists = places.stream().filter((place) -> !place.list().equals(SiteList.SITEMAP)).toList();
		Map<ListPage, Page> found = this.reader.pages(site, lists);
		this.rendering.each(lists, (place) -> {
			Page page = found.get(place);
			target.files()
				.textOrNone(SiteList.file(SiteList.path(place.list(), place.page())),
						(page != null) ? this.pages.page(target.chrome(), place, page) : null);
		});
		Set<Integer> numbers = new TreeSet<>();
		places.stream()
			.filter((place) -> place.list().equals(SiteList.SITEMAP))
			.forEach((place) -> numbers.add(place.page()));
		Map<Integer, List<Sitemaps.Entry>> sitemaps = this.reader.sitemaps(site, numbers);
		numbers.forEach((number) -> sitemap(target, number, sitemaps.get(number)));
	}

	private void opening(Target target, String list, @Nullable Newest newest) {
		target.files()
			.textOrNone(SiteList.file(SiteList.path(list)),
					(newest != null) ? this.pages.opening(target.chrome(), list, newest) : null);
	}

	private static void sitemap(Target target, int number, @Nullable List<Sitemaps.Entry> entries) {
		if (entries == null) {
			target.files().remove(SiteList.sitemap(number));
		}
		else {
			target.files().text(SiteList.sitemap(number), Sitemaps.documents(target.chrome(), entries));
		}
	}

	private void front(Target target, List<Category> categories, Map<String, Newest> newest) {
		UUID site = target.site().id();
		Chrome chrome = target.chrome();
		SiteFiles files = target.files();
		List<Card> news = this.reader.newest(site, SiteList.NEWS, NEWS);
		List<Named> lists = this.reader.few(site);
		files.text("/index.html", this.pages.home(chrome, target.site(), new ListPages.Front(news,
				this.reader.inForce(site, ListPages.ANNOUNCEMENTS), categories, newest, target.sites())));
		files.textOrNone("/arsip/index.html", this.pages.months(chrome, lists));
		List<Card> fed = news.stream().limit(FEED).toList();
		files.text("/rss.xml", Feeds.rss(chrome, fed));
		files.text("/atom.xml", Feeds.atom(chrome, fed));
		files.text("/sitemap-berita.xml", Sitemaps.news(chrome, news));
		files.text("/sitemap-daftar.xml", Sitemaps.addresses(chrome, addresses(lists)));
		List<String> sitemaps = new ArrayList<>(List.of("/sitemap-daftar.xml", "/sitemap-berita.xml"));
		this.reader.sitemapPages(site).forEach((page) -> sitemaps.add(SiteList.sitemap(page)));
		files.text("/sitemap.xml", Sitemaps.index(chrome, sitemaps));
	}

	/** Home and the lists that search engines shall know. */
	private static List<String> addresses(List<Named> lists) {
		List<String> addresses = new ArrayList<>(List.of("/"));
		Set<String> there = lists.stream().map(Named::name).collect(Collectors.toCollection(LinkedHashSet::new));
		SiteList.ofTypes().stream().filter(there::contains).forEach((list) -> addresses.add(SiteList.path(list)));
		for (String kind : List.of("kategori/", "kecamatan/")) {
			there.stream()
				.filter((list) -> list.startsWith(kind))
				.forEach((list) -> addresses.add(SiteList.path(list)));
		}
		return addresses;
	}

	/** The pages that stand where nothing does, or nothing any more. */
	void notices(Target target) {
		JteModel missing = this.pages.missing(target.chrome());
		target.files().text("/404.html", missing);
		target.files().text("/410.html", this.pages.gone(target.chrome()));
	}

}
