package id.terbit.search.query;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import id.terbit.search.index.Criteria;
import id.terbit.search.index.Criteria.Filter;
import id.terbit.site.Site;

import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a reader asked for on the search page. People mistype addresses: what makes no
 * sense is left out instead of being refused.
 *
 * @param words as typed, without spaces around
 * @param everywhere whether the portal's reader looks through every site
 * @param page from 1
 */
record SearchForm(Site site, String words, Map<Filter, String> filters, boolean everywhere, int page) {

	/** Hits on one page. */
	static final int SIZE = 10;

	private static final int LAST_PAGE = Criteria.MAX_DEPTH / SIZE;

	private static final Map<Filter, String> PARAMETERS = Map.of(Filter.TYPE, "jenis", Filter.YEAR, "tahun",
			Filter.CATEGORY, "kategori", Filter.TAG, "tag", Filter.DISTRICT, "kecamatan");

	static SearchForm of(Site site, MultiValueMap<String, String> parameters) {
		Map<Filter, String> filters = new EnumMap<>(Filter.class);
		PARAMETERS.forEach((filter, name) -> {
			String value = text(parameters, name);
			if (fits(filter, value)) {
				filters.put(filter, value);
			}
		});
		boolean portal = site.kind() == Site.Kind.PORTAL;
		String chosen = portal ? text(parameters, "situs") : site.slug();
		if (!chosen.isEmpty()) {
			filters.put(Filter.SITE, chosen);
		}
		return new SearchForm(site, text(parameters, "q"), filters, portal && chosen.isEmpty(),
				page(text(parameters, "hal")));
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

	Criteria criteria() {
		return new Criteria(this.words, this.filters, Criteria.Order.RELEVANCE, false, (this.page - 1) * SIZE, SIZE);
	}

	/** The last page that can be turned to. */
	static int lastPage(long total) {
		return (int) Math.max(1, Math.min((total + SIZE - 1) / SIZE, LAST_PAGE));
	}

	String value(Filter filter) {
		return this.filters.getOrDefault(filter, "");
	}

	/** Whether something but the site narrows the hits. */
	boolean isNarrowed() {
		return this.filters.keySet().stream().anyMatch((filter) -> filter != Filter.SITE);
	}

	/** The address of the same search at another page. */
	String address(String action, int page) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(action).queryParam("q", "{q}");
		Map<String, Object> values = new HashMap<>(Map.of("q", this.words));
		PARAMETERS.forEach((filter, name) -> {
			if (this.filters.containsKey(filter)) {
				address.queryParam(name, "{" + name + "}");
				values.put(name, this.filters.get(filter));
			}
		});
		if (this.site.kind() == Site.Kind.PORTAL && this.filters.containsKey(Filter.SITE)) {
			address.queryParam("situs", "{situs}");
			values.put("situs", this.filters.get(Filter.SITE));
		}
		if (page > 1) {
			address.queryParam("hal", page);
		}
		return address.encode().buildAndExpand(values).toUriString();
	}

}
