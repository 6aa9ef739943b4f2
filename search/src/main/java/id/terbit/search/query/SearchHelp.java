package id.terbit.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.terbit.language.Formats;
import id.terbit.language.Texts;
import id.terbit.publication.PublishedEditions;
import id.terbit.search.index.Criteria;
import id.terbit.search.index.Criteria.Filter;
import id.terbit.search.index.Hits;
import id.terbit.search.index.Hits.Count;
import id.terbit.search.index.Hits.Hit;
import id.terbit.search.index.PublicIndex;
import id.terbit.search.query.SearchView.Help;
import id.terbit.search.query.SearchView.Option;
import id.terbit.site.Site;
import id.terbit.site.SiteAddresses;
import org.jspecify.annotations.Nullable;

/** What helps a reader for whom nothing was found. */
final class SearchHelp {

	private static final int ELSEWHERE = 8;

	private static final int SERVICES = 5;

	/** The last part of the path of a page that takes complaints. */
	private static final String COMPLAINTS = "pengaduan";

	/** So many of the best are looked through for one. */
	private static final int COMPLAINT_PAGES = 20;

	private final PublicIndex index;

	private final PublishedEditions published;

	private final SiteAddresses addresses;

	private final Texts texts;

	SearchHelp(PublicIndex index, PublishedEditions published, SiteAddresses addresses, Texts texts) {
		this.index = index;
		this.published = published;
		this.addresses = addresses;
		this.texts = texts;
	}

	Help of(SearchForm form, Hits hits, Map<String, Site> bySlug) {
		List<String> tips = new ArrayList<>(
				List.of(this.texts.get("search.tip.spelling"), this.texts.get("search.tip.fewer")));
		if (form.isNarrowed()) {
			tips.add(this.texts.get("search.tip.filters"));
		}
		return new Help(tips, elsewhere(form, hits, bySlug), services(form.site()), complaint(form.site(), bySlug));
	}

	private List<Option> elsewhere(SearchForm form, Hits hits, Map<String, Site> bySlug) {
		Formats formats = new Formats(this.texts, form.site().zone());
		List<Option> options = new ArrayList<>();
		for (Count count : hits.counts(Filter.SITE)) {
			Site site = bySlug.get(count.value());
			if (site != null && !site.slug().equals(form.value(Filter.SITE)) && options.size() < ELSEWHERE) {
				options.add(new Option(site.name(), formats.number(count.documents()),
						SearchForm.on(site, form.words()).address(this.addresses.url(site, "/cari")), false));
			}
		}
		return options;
	}

	private List<Option> services(Site site) {
		return this.published.newest(site.id(), "service", SERVICES)
			.stream()
			.map((edition) -> new Option(edition.title(), "", this.addresses.url(site, edition.path()), false))
			.toList();
	}

	/** Of this site if it has one, else of any. */
	private @Nullable String complaint(Site here, Map<String, Site> bySlug) {
		List<Hit> pages = this.index.find(Criteria.of(COMPLAINTS, null, 0, COMPLAINT_PAGES))
			.hits()
			.stream()
			.filter((hit) -> hit.path().endsWith("/" + COMPLAINTS))
			.toList();
		return pages.stream()
			.filter((hit) -> hit.site().equals(here.slug()))
			.findFirst()
			.or(() -> pages.stream().findFirst())
			.flatMap((hit) -> Optional.ofNullable(bySlug.get(hit.site()))
				.map((site) -> this.addresses.url(site, hit.path())))
			.orElse(null);
	}

}
