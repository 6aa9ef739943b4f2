package id.terbit.search.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.terbit.language.Formats;
import id.terbit.language.Texts;
import id.terbit.publication.PublishedEdition;
import id.terbit.publication.PublishedEditions;
import id.terbit.search.index.Criteria;
import id.terbit.search.index.Hits;
import id.terbit.search.index.Hits.Hit;
import id.terbit.search.index.Hits.Piece;
import id.terbit.search.index.PublicIndex;
import id.terbit.search.query.SearchView.Choices;
import id.terbit.search.query.SearchView.Correction;
import id.terbit.search.query.SearchView.Found;
import id.terbit.search.query.SearchView.Help;
import id.terbit.search.query.SearchView.Listed;
import id.terbit.search.query.SearchView.Pages;
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

	private final PublicIndex index;

	private final PublishedEditions published;

	private final Sites sites;

	private final SiteAddresses addresses;

	private final SearchChoices choices;

	private final SearchHelp help;

	/** Public sites speak Indonesian. */
	private final Texts texts;

	SearchViews(PublicIndex index, PublishedEditions published, Sites sites, SiteAddresses addresses,
			MessageSource messages) {
		this.index = index;
		this.published = published;
		this.sites = sites;
		this.addresses = addresses;
		this.texts = new Texts(messages, Locale.forLanguageTag("id"));
		this.choices = new SearchChoices(sites, this.texts);
		this.help = new SearchHelp(index, published, addresses, this.texts);
	}

	/** Nothing asked yet: how to search, and the newest texts to begin with. */
	SearchView empty(SearchForm form) {
		List<Found> newest = this.published.newest(form.site().id(), null, NEWEST)
			.stream()
			.map((edition) -> found(form, edition))
			.toList();
		String over = newest.isEmpty() ? "" : this.texts.get("search.newest");
		return view(form, this.texts.get("search.heading"), "", tips("search.tip.words", "search.tip.forms"),
				new Listed(over, newest));
	}

	SearchView tooLong(SearchForm form) {
		return view(form, this.texts.get("search.heading"), this.texts.get("search.too-long", Criteria.MAX_LENGTH),
				tips("search.tip.words"), Listed.NONE);
	}

	SearchView unavailable(SearchForm form) {
		return view(form, this.texts.get("search.heading"), this.texts.get("search.unavailable"),
				tips("search.tip.later"), Listed.NONE);
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
		String action = action(form);
		String notice = notice(hits);
		Correction correction = (hits.instead() != null)
				? new Correction(hits.instead(), form.words(), form.exactly().address(action)) : null;
		Help nothing = (hits.total() == 0) ? this.help.of(form, hits, bySlug) : null;
		return new SearchView(this.texts, action, suggestions(form), form.words(), heading(form, hits), notice,
				hits.partial(), correction, form.kept(), this.choices.of(form, action, hits, bySlug),
				new Listed("", found), nothing, everywhere(form), pages(form, action, hits.total()));
	}

	/** Why something may be missing. */
	private String notice(Hits hits) {
		if (hits.incomplete()) {
			return this.texts.get("search.incomplete");
		}
		return (hits.total() == 0 && !hits.exact()) ? this.texts.get("search.unfinished") : "";
	}

	private String heading(SearchForm form, Hits hits) {
		String words = (hits.instead() != null) ? hits.instead() : form.words();
		if (hits.total() == 0) {
			return this.texts.get("search.none", words);
		}
		String count = formats(form.site()).number(hits.total());
		return this.texts.get(hits.exact() ? "search.count" : "search.count-over", count, words);
	}

	private Help tips(String... keys) {
		return Help.of(List.of(keys).stream().map(this.texts::get).toList());
	}

	private SearchView view(SearchForm form, String heading, String notice, Help tips, Listed listed) {
		return new SearchView(this.texts, action(form), suggestions(form), form.words(), heading, notice, false, null,
				form.kept(), Choices.NONE, listed, tips, everywhere(form), Pages.ONE);
	}

	private String action(SearchForm form) {
		return this.addresses.prefix(form.site()) + "/cari";
	}

	private String suggestions(SearchForm form) {
		return action(form) + "/saran";
	}

	private Pages pages(SearchForm form, String action, long total) {
		int last = SearchForm.lastPage(total);
		int page = form.page();
		return new Pages((page > 1) ? form.at(Math.min(page - 1, last)).address(action) : null,
				(page < last) ? form.at(page + 1).address(action) : null,
				(last > 1) ? this.texts.get("search.page", page, last) : "");
	}

	private Found found(SearchForm form, Hit hit, Site site) {
		return new Found(this.addresses.url(site, hit.path()), hit.title(), hit.excerpt(),
				this.texts.get("type." + hit.type()), form.isEverywhere() ? site.name() : "",
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

	/** From a department's page to the search through every site. */
	private @Nullable String everywhere(SearchForm form) {
		if (form.site().kind() == Site.Kind.PORTAL || form.isEmpty() || form.isTooLong()) {
			return null;
		}
		return this.sites.all()
			.stream()
			.filter((site) -> site.kind() == Site.Kind.PORTAL)
			.findFirst()
			.map((portal) -> SearchForm.on(portal, form.words()).address(this.addresses.url(portal, "/cari")))
			.orElse(null);
	}

}
