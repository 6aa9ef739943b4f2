package id.terbit.search.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import id.terbit.contenttype.ContentTypes;
import id.terbit.language.Formats;
import id.terbit.language.Texts;
import id.terbit.search.index.Criteria.Filter;
import id.terbit.search.index.Criteria.Order;
import id.terbit.search.index.Hits;
import id.terbit.search.index.Hits.Count;
import id.terbit.search.query.SearchView.Choices;
import id.terbit.search.query.SearchView.Facet;
import id.terbit.search.query.SearchView.Option;
import id.terbit.site.Site;
import id.terbit.site.Sites;

/** What narrows and orders the hits of the search page, as links. */
final class SearchChoices {

	/** Most values of a filter that are offered. */
	private static final int MOST = 15;

	private final Sites sites;

	private final Texts texts;

	SearchChoices(Sites sites, Texts texts) {
		this.sites = sites;
		this.texts = texts;
	}

	Choices of(SearchForm form, String action, Hits hits, Map<String, Site> bySlug) {
		List<Option> chosen = new ArrayList<>();
		List<Facet> facets = new ArrayList<>();
		Formats formats = new Formats(this.texts, form.site().zone());
		for (Filter filter : Filter.values()) {
			if (!form.isOpen(filter)) {
				continue;
			}
			String label = this.texts.get("search.filter." + filter.name().toLowerCase(Locale.ROOT));
			Map<String, String> names = names(filter, form, bySlug);
			String value = form.value(filter);
			if (!value.isEmpty()) {
				chosen.add(new Option(label + ": " + name(names, value), "", form.with(filter, null).address(action),
						true));
			}
			List<Option> options = hits.counts(filter)
				.stream()
				.limit(MOST)
				.map((count) -> option(form, action, filter, count, name(names, count.value()), formats))
				.toList();
			if (options.size() > 1) {
				facets.add(new Facet(label, options));
			}
		}
		return new Choices(chosen, facets, (hits.total() > 1) ? orders(form, action) : List.of());
	}

	private static Option option(SearchForm form, String action, Filter filter, Count count, String name,
			Formats formats) {
		boolean chosen = count.value().equals(form.value(filter));
		return new Option(name, formats.number(count.documents()),
				form.with(filter, chosen ? null : count.value()).address(action), chosen);
	}

	private List<Option> orders(SearchForm form, String action) {
		List<Option> orders = new ArrayList<>();
		for (Order order : Order.values()) {
			orders.add(new Option(this.texts.get("search.order." + order.name().toLowerCase(Locale.ROOT)), "",
					form.with(order).address(action), form.order() == order));
		}
		return orders;
	}

	/** Names by value where they are known; across sites a slug has no one name. */
	private Map<String, String> names(Filter filter, SearchForm form, Map<String, Site> bySlug) {
		Map<String, String> names = new HashMap<>();
		Site site = bySlug.get(form.value(Filter.SITE));
		switch (filter) {
			case SITE -> bySlug.forEach((slug, each) -> names.put(slug, each.name()));
			case DISTRICT -> this.sites.districts().forEach((district) -> names.put(district.slug(), district.name()));
			case CATEGORY -> {
				if (site != null) {
					this.sites.categories(site.id()).forEach((category) -> names.put(category.slug(), category.name()));
				}
			}
			case TAG -> {
				if (site != null) {
					this.sites.tags(site.id()).forEach((tag) -> names.put(tag.slug(), tag.name()));
				}
			}
			case TYPE ->
				ContentTypes.all().forEach((type) -> names.put(type.name(), this.texts.get("type." + type.name())));
			case YEAR -> {
			}
		}
		return names;
	}

	private static String name(Map<String, String> names, String value) {
		String words = value.replace('-', ' ');
		return names.getOrDefault(value, words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
	}

}
