package id.terbit.search.query;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import id.terbit.contenttype.ContentTypes;
import id.terbit.language.Formats;
import id.terbit.language.Texts;
import id.terbit.publication.PublishedEdition;
import id.terbit.publication.PublishedEditions;
import id.terbit.search.index.Criteria;
import id.terbit.search.index.Criteria.Filter;
import id.terbit.search.index.Hits;
import id.terbit.search.index.Hits.Hit;
import id.terbit.search.index.Hits.Piece;
import id.terbit.search.index.PublicIndex;
import id.terbit.search.query.SearchView.Choice;
import id.terbit.search.query.SearchView.Found;
import id.terbit.search.query.SearchView.Hidden;
import id.terbit.site.Site;
import id.terbit.site.SiteAddresses;
import id.terbit.site.Sites;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes what the search page shows. */
@Component
class SearchViews {

	private static final int NEWEST = 5;

	private static final int YEARS = 10;

	private final PublicIndex index;

	private final PublishedEditions published;

	private final Sites sites;

	private final SiteAddresses addresses;

	private final InstantSource clock;

	/** Public sites speak Indonesian. */
	private final Texts texts;

	SearchViews(PublicIndex index, PublishedEditions published, Sites sites, SiteAddresses addresses,
			InstantSource clock, MessageSource messages) {
		this.index = index;
		this.published = published;
		this.sites = sites;
		this.addresses = addresses;
		this.clock = clock;
		this.texts = new Texts(messages, Locale.forLanguageTag("id"));
	}

	/** Nothing asked yet: how to search, and the newest texts to begin with. */
	SearchView empty(SearchForm form) {
		List<Found> newest = this.published.newest(form.site().id(), null, NEWEST)
			.stream()
			.map((edition) -> found(form, edition))
			.toList();
		String over = newest.isEmpty() ? "" : this.texts.get("search.newest");
		return view(form, this.texts.get("search.heading"), "", tips("search.tip.words", "search.tip.forms"), over,
				newest, 0);
	}

	SearchView tooLong(SearchForm form) {
		return view(form, this.texts.get("search.heading"), this.texts.get("search.too-long", Criteria.MAX_LENGTH),
				tips("search.tip.words"), "", List.of(), 0);
	}

	SearchView unavailable(SearchForm form) {
		return view(form, this.texts.get("search.heading"), this.texts.get("search.unavailable"),
				tips("search.tip.later"), "", List.of(), 0);
	}

	/** What fits. */
	SearchView found(SearchForm form) {
		Hits hits = this.index.find(form.criteria());
		Map<String, Site> bySlug = this.sites.all().stream().collect(Collectors.toMap(Site::slug, Function.identity()));
		List<Found> found = hits.hits()
			.stream()
			.flatMap(
					(hit) -> Optional.ofNullable(bySlug.get(hit.site())).map((site) -> found(form, hit, site)).stream())
			.toList();
		String notice = hits.incomplete() ? this.texts.get("search.incomplete") : "";
		return view(form, heading(form, hits), notice, found.isEmpty() ? nothing(form) : List.of(), "", found,
				hits.total());
	}

	private String heading(SearchForm form, Hits hits) {
		if (hits.total() == 0) {
			return this.texts.get("search.none", form.words());
		}
		String count = formats(form.site()).number(hits.total());
		return this.texts.get(hits.exact() ? "search.count" : "search.count-over", count, form.words());
	}

	private List<String> nothing(SearchForm form) {
		List<String> tips = new ArrayList<>(tips("search.tip.spelling", "search.tip.fewer"));
		if (form.isNarrowed()) {
			tips.addAll(tips("search.tip.filters"));
		}
		return tips;
	}

	private List<String> tips(String... keys) {
		return List.of(keys).stream().map(this.texts::get).toList();
	}

	private SearchView view(SearchForm form, String heading, String notice, List<String> advice, String listHeading,
			List<Found> found, long total) {
		String action = this.addresses.prefix(form.site()) + "/cari";
		int last = SearchForm.lastPage(total);
		String position = (last > 1) ? this.texts.get("search.page", form.page(), last) : "";
		return new SearchView(this.texts, action, form.words(), heading, notice, advice, listHeading, found,
				siteChoices(form), typeChoices(form), yearChoices(form), hidden(form), everywhere(form),
				(form.page() > 1) ? form.address(action, Math.min(form.page() - 1, last)) : null,
				(form.page() < last) ? form.address(action, form.page() + 1) : null, position);
	}

	private Found found(SearchForm form, Hit hit, Site site) {
		return new Found(this.addresses.url(site, hit.path()), hit.title(), hit.excerpt(),
				this.texts.get("type." + hit.type()), form.everywhere() ? site.name() : "",
				formats(site).date(hit.publishedAt()), LocalDate.ofInstant(hit.publishedAt(), site.zone()).toString());
	}

	private Found found(SearchForm form, PublishedEdition edition) {
		Site site = form.site();
		return new Found(this.addresses.url(site, edition.path()), List.of(new Piece(edition.title(), false)),
				List.of(new Piece(edition.summary(), false)), this.texts.get("type." + edition.type()), "",
				formats(site).date(edition.publishedAt()),
				LocalDate.ofInstant(edition.publishedAt(), site.zone()).toString());
	}

	private Formats formats(Site site) {
		return new Formats(this.texts, site.zone());
	}

	private List<Choice> siteChoices(SearchForm form) {
		if (form.site().kind() != Site.Kind.PORTAL) {
			return List.of();
		}
		String chosen = form.value(Filter.SITE);
		List<Choice> choices = new ArrayList<>();
		choices.add(new Choice("", this.texts.get("search.all-sites"), chosen.isEmpty()));
		this.sites.all()
			.forEach((site) -> choices.add(new Choice(site.slug(), site.name(), site.slug().equals(chosen))));
		return choices;
	}

	private List<Choice> typeChoices(SearchForm form) {
		String chosen = form.value(Filter.TYPE);
		List<Choice> choices = new ArrayList<>();
		choices.add(new Choice("", this.texts.get("search.all-types"), chosen.isEmpty()));
		ContentTypes.all()
			.forEach((type) -> choices
				.add(new Choice(type.name(), this.texts.get("type." + type.name()), type.name().equals(chosen))));
		return choices;
	}

	private List<Choice> yearChoices(SearchForm form) {
		String chosen = form.value(Filter.YEAR);
		int now = this.clock.instant().atZone(form.site().zone()).getYear();
		List<Choice> choices = new ArrayList<>();
		choices.add(new Choice("", this.texts.get("search.all-years"), chosen.isEmpty()));
		IntStream.range(0, YEARS)
			.mapToObj((back) -> Integer.toString(now - back))
			.forEach((year) -> choices.add(new Choice(year, year, year.equals(chosen))));
		return choices;
	}

	private static List<Hidden> hidden(SearchForm form) {
		List<Hidden> kept = new ArrayList<>();
		keep(kept, form, Filter.CATEGORY, "kategori");
		keep(kept, form, Filter.TAG, "tag");
		keep(kept, form, Filter.DISTRICT, "kecamatan");
		return kept;
	}

	private static void keep(List<Hidden> kept, SearchForm form, Filter filter, String name) {
		if (!form.value(filter).isEmpty()) {
			kept.add(new Hidden(name, form.value(filter)));
		}
	}

	/** From a department's page to the search through every site. */
	private @Nullable String everywhere(SearchForm form) {
		if (form.site().kind() == Site.Kind.PORTAL || form.isEmpty() || form.isTooLong()) {
			return null;
		}
		return this.sites.all()
			.stream()
			.filter((site) -> site.kind() == Site.Kind.PORTAL)
			.findFirst()
			.map((portal) -> new SearchForm(portal, form.words(), Map.of(), true, 1)
				.address(this.addresses.url(portal, "/cari"), 1))
			.orElse(null);
	}

}
