package id.terbit.search.query;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

import id.terbit.search.index.Criteria;
import id.terbit.search.index.Criteria.Filter;
import id.terbit.search.index.Criteria.Order;
import id.terbit.site.Site;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a reader asked for on the search page. People mistype addresses: what makes no
 * sense is left out instead of being refused.
 *
 * @param words as typed, without spaces around
 * @param asTyped whether no other spelling may be looked for
 * @param page from 1
 */
record SearchForm(Site site, String words, Map<Filter, String> filters, Order order, boolean asTyped, int page) {

	/** Hits on one page. */
	static final int SIZE = 10;

	private static final int LAST_PAGE = Criteria.MAX_DEPTH / SIZE;

	private static final String NEWEST = "terbaru";

	SearchForm {
		Map<Filter, String> ordered = new EnumMap<>(Filter.class);
		ordered.putAll(filters);
		filters = Collections.unmodifiableMap(ordered);
	}

	static SearchForm of(Site site, MultiValueMap<String, String> parameters) {
		Map<Filter, String> filters = new EnumMap<>(Filter.class);
		for (Filter filter : Filter.values()) {
			String value = text(parameters, parameter(filter));
			if (fits(filter, value)) {
				filters.put(filter, value);
			}
		}
		if (site.kind() != Site.Kind.PORTAL) {
			filters.put(Filter.SITE, site.slug());
		}
		Order order = text(parameters, "urut").equals(NEWEST) ? Order.NEWEST : Order.RELEVANCE;
		return new SearchForm(site, text(parameters, "q"), filters, order, text(parameters, "persis").equals("1"),
				page(text(parameters, "hal")));
	}

	/** A new search on a site, without anything chosen. */
	static SearchForm on(Site site, String words) {
		return new SearchForm(site, words,
				(site.kind() != Site.Kind.PORTAL) ? Map.of(Filter.SITE, site.slug()) : Map.of(), Order.RELEVANCE, false,
				1);
	}

	private static String parameter(Filter filter) {
		return switch (filter) {
			case SITE -> "situs";
			case TYPE -> "jenis";
			case CATEGORY -> "kategori";
			case TAG -> "tag";
			case DISTRICT -> "kecamatan";
			case YEAR -> "tahun";
		};
	}

	private static boolean fits(Filter filter, String value) {
		return filter == Filter.YEAR ? value.matches("[12]\\d{3}") : !value.isEmpty() && value.length() <= 100;
	}

	private static String text(MultiValueMap<String, String> parameters, String name) {
		String value = parameters.getFirst(name);
		return (value != null) ? value.strip() : "";
	}

	private static int page(String text) {
		return text.matches("[1-9]\\d{0,2}") ? Math.min(Integer.parseInt(text), LAST_PAGE) : 1;
	}

	boolean isEmpty() {
		return this.words.isEmpty();
	}

	boolean isTooLong() {
		return this.words.length() > Criteria.MAX_LENGTH;
	}

	/** Whether the portal's reader looks through every site. */
	boolean isEverywhere() {
		return !this.filters.containsKey(Filter.SITE);
	}

	/** Whether a reader may choose something else for the filter. */
	boolean isOpen(Filter filter) {
		return filter != Filter.SITE || this.site.kind() == Site.Kind.PORTAL;
	}

	Criteria criteria() {
		return new Criteria(this.words, this.filters, this.order, this.asTyped, (this.page - 1) * SIZE, SIZE);
	}

	/** The last page that can be turned to. */
	static int lastPage(long total) {
		return (int) Math.max(1, Math.min((total + SIZE - 1) / SIZE, LAST_PAGE));
	}

	String value(Filter filter) {
		return this.filters.getOrDefault(filter, "");
	}

	/** Whether something but the words narrows the hits. */
	boolean isNarrowed() {
		return this.filters.keySet().stream().anyMatch(this::isOpen);
	}

	/** The same with another value of a filter, or with none. */
	SearchForm with(Filter filter, @Nullable String value) {
		Map<Filter, String> changed = new EnumMap<>(Filter.class);
		changed.putAll(this.filters);
		if (value != null) {
			changed.put(filter, value);
		}
		else {
			changed.remove(filter);
		}
		return new SearchForm(this.site, this.words, changed, this.order, this.asTyped, 1);
	}

	SearchForm with(Order changed) {
		return new SearchForm(this.site, this.words, this.filters, changed, this.asTyped, 1);
	}

	SearchForm exactly() {
		return new SearchForm(this.site, this.words, this.filters, this.order, true, 1);
	}

	SearchForm at(int changed) {
		return new SearchForm(this.site, this.words, this.filters, this.order, this.asTyped, changed);
	}

	/** What an address or a form carries besides the words, by parameter, in order. */
	Map<String, String> kept() {
		Map<String, String> kept = new LinkedHashMap<>();
		this.filters.forEach((filter, value) -> {
			if (isOpen(filter)) {
				kept.put(parameter(filter), value);
			}
		});
		if (this.order == Order.NEWEST) {
			kept.put("urut", NEWEST);
		}
		return kept;
	}

	/** The address of this search. */
	String address(String action) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(action).queryParam("q", "{q}");
		Map<String, Object> values = new LinkedHashMap<>(Map.of("q", this.words));
		kept().forEach((name, value) -> {
			address.queryParam(name, "{" + name + "}");
			values.put(name, value);
		});
		if (this.asTyped) {
			address.queryParam("persis", "1");
		}
		if (this.page > 1) {
			address.queryParam("hal", this.page);
		}
		return address.encode().buildAndExpand(values).toUriString();
	}

}
