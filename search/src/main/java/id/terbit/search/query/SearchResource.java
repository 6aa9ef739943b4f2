package id.terbit.search.query;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.terbit.contentapi.Answers;
import id.terbit.contentapi.ApiPart;
import id.terbit.contentapi.Endpoint;
import id.terbit.contentapi.Endpoint.Query;
import id.terbit.contentapi.FilterKind;
import id.terbit.contentapi.FilterOperator;
import id.terbit.contentapi.ListQuery;
import id.terbit.contentapi.ListQuery.Condition;
import id.terbit.contentapi.PageLinks;
import id.terbit.contentapi.Problem;
import id.terbit.contentapi.ProblemException;
import id.terbit.contentapi.Resources;
import id.terbit.contentapi.Schemas;
import id.terbit.contentapi.Vocabulary;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.search.index.Criteria;
import id.terbit.search.index.Criteria.Filter;
import id.terbit.search.index.Criteria.Order;
import id.terbit.search.index.Hits;
import id.terbit.search.index.Hits.Hit;
import id.terbit.search.index.Hits.Piece;
import id.terbit.search.index.PublicIndex;
import id.terbit.search.index.SearchUnavailableException;
import id.terbit.site.Site;
import id.terbit.site.SiteAddresses;
import id.terbit.site.Sites;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Search through what is live, for programs. */
@RestController
class SearchResource implements ApiPart {

	private static final Logger log = LoggerFactory.getLogger(SearchResource.class);

	/** Filters by their names in the API. */
	private static final Map<String, Filter> FILTERS = Map.of("site", Filter.SITE, "type", Filter.TYPE, "category",
			Filter.CATEGORY, "tag", Filter.TAG, "district", Filter.DISTRICT, "year", Filter.YEAR);

	private static final String NEWEST = "-publishedAt";

	private static final List<String> SORTS = List.of("-relevance", NEWEST);

	private static final String AS_TYPED = "asTyped";

	private static final List<String> SPELLINGS = List.of("corrected", AS_TYPED);

	private static final Vocabulary VOCABULARY = new Vocabulary(Set.of("q", "sort", "spelling"),
			FILTERS.keySet()
				.stream()
				.collect(Collectors.toMap(Function.identity(),
						(name) -> name.equals("year") ? FilterKind.NUMBER : FilterKind.NAME)),
			Set.of(), Set.of(), Set.of(), true);

	private final PublicIndex index;

	private final Sites sites;

	private final SiteAddresses addresses;

	private final Resources resources;

	private final JsonMapper json = JsonMapper.shared();

	SearchResource(PublicIndex index, Sites sites, SiteAddresses addresses, Resources resources) {
		this.index = index;
		this.sites = sites;
		this.addresses = addresses;
		this.resources = resources;
	}

	@GetMapping("/api/v1/search")
	ResponseEntity<ObjectNode> search(@RequestParam MultiValueMap<String, String> parameters,
			HttpServletRequest request) {
		ListQuery query = ListQuery.of(parameters, VOCABULARY);
		Criteria criteria = criteria(query);
		Hits hits = find(criteria);
		Map<String, Site> bySlug = this.sites.all().stream().collect(Collectors.toMap(Site::slug, Function.identity()));
		ArrayNode data = this.json.createArrayNode();
		for (Hit hit : hits.hits()) {
			Site site = bySlug.get(hit.site());
			if (site != null) {
				data.add(node(hit, site));
			}
		}
		ObjectNode envelope = Answers.envelope(request, data);
		PageLinks.numbered(envelope, request, parameters, query.page(), hits.total(), Criteria.MAX_DEPTH);
		ObjectNode meta = envelope.withObject("/meta");
		meta.put("totalIsExact", hits.exact());
		if (hits.instead() != null) {
			meta.put("instead", hits.instead());
		}
		if (hits.partial()) {
			meta.put("partial", true);
		}
		counts(meta.putObject("counts"), hits);
		if (hits.incomplete()) {
			meta.put("incomplete", true);
		}
		return Answers.read(request, envelope);
	}

	private static void counts(ObjectNode node, Hits hits) {
		for (Filter filter : Filter.values()) {
			ArrayNode values = node.putArray(filter.name().toLowerCase(Locale.ROOT));
			hits.counts(filter)
				.forEach((count) -> values.addObject().put("value", count.value()).put("count", count.documents()));
		}
	}

	private Hits find(Criteria criteria) {
		try {
			return this.index.find(criteria);
		}
		catch (SearchUnavailableException ex) {
			throw unavailable(ex);
		}
	}

	/** The problem where the index can't be read now. */
	static ProblemException unavailable(SearchUnavailableException cause) {
		log.warn("Search is unavailable: {}", cause.getMessage(), cause);
		return new ProblemException(
				Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "search.unavailable").header(HttpHeaders.RETRY_AFTER, "10"));
	}

	/** What is looked for. */
	static String words(ListQuery query) {
		String words = query.own("q");
		if (words == null) {
			throw RefusedException.invalid(Refusal.at("/query/q", "search.words-missing"));
		}
		if (words.length() > Criteria.MAX_LENGTH) {
			throw RefusedException.invalid(Refusal.at("/query/q", "search.words-too-long", Criteria.MAX_LENGTH));
		}
		return words;
	}

	/** One of the words a parameter may have; the first where it is not given. */
	private static String choice(ListQuery query, String parameter, List<String> choices) {
		String value = query.own(parameter);
		if (value != null && !choices.contains(value)) {
			throw RefusedException.invalid(Refusal.at("/query/" + parameter, "parameter.value-unknown", value));
		}
		return (value != null) ? value : choices.get(0);
	}

	private static Criteria criteria(ListQuery query) {
		String words = words(query);
		if (query.page().after() != null) {
			throw RefusedException.invalid(Refusal.at("/query/page[after]", "parameter.unknown", "page[after]"));
		}
		if (query.page().offset() + query.page().size() > Criteria.MAX_DEPTH) {
			throw RefusedException.invalid(Refusal.at("/query/page[number]", "search.too-deep", Criteria.MAX_DEPTH));
		}
		Map<Filter, String> filters = new EnumMap<>(Filter.class);
		for (Condition condition : query.conditions()) {
			if (condition.operator() != FilterOperator.EQ) {
				throw RefusedException.invalid(Refusal.at("/query/filter[" + condition.field() + "]",
						"filter.operator-unknown", condition.operator().key(), condition.field()));
			}
			Filter filter = FILTERS.get(condition.field());
			if (filter != null) {
				filters.put(filter, condition.values().get(0).toString());
			}
		}
		Order order = choice(query, "sort", SORTS).equals(NEWEST) ? Order.NEWEST : Order.RELEVANCE;
		boolean asTyped = choice(query, "spelling", SPELLINGS).equals(AS_TYPED);
		return new Criteria(words, filters, order, asTyped, query.page().offset(), query.page().size());
	}

	private ObjectNode node(Hit hit, Site site) {
		ObjectNode node = this.json.createObjectNode();
		node.put("id", hit.document().toString());
		node.put("type", hit.type());
		node.put("site", site.slug());
		node.put("path", hit.path());
		node.put("url", this.addresses.url(site, hit.path()));
		node.put("href", this.resources.address(hit.type(), hit.document()));
		node.put("title", text(hit.title()));
		if (hit.category() != null) {
			node.put("category", hit.category());
		}
		node.put("publishedAt", hit.publishedAt().toString());
		pieces(node.putArray("titlePieces"), hit.title());
		pieces(node.putArray("excerpt"), hit.excerpt());
		return node;
	}

	private static String text(List<Piece> pieces) {
		return pieces.stream().map(Piece::text).collect(Collectors.joining());
	}

	/** Marked and plain pieces instead of markup, so that nobody need trust HTML. */
	private static void pieces(ArrayNode array, List<Piece> pieces) {
		pieces.forEach((piece) -> array.addObject().put("text", piece.text()).put("marked", piece.marked()));
	}

	@Override
	public List<Endpoint> endpoints() {
		return List.of(Endpoint.get("/api/v1/search", "search", "search", "Answer", true, Query.text("q").needed(),
				Query.text("filter[site]"), Query.text("filter[type]"), Query.text("filter[category]"),
				Query.text("filter[tag]"), Query.text("filter[district]"), Query.number("filter[year]"),
				Query.choice("sort", SORTS.toArray(String[]::new)),
				Query.choice("spelling", SPELLINGS.toArray(String[]::new)), Query.number("page[size]"),
				Query.number("page[number]")));
	}

	@Override
	public Map<String, ObjectNode> schemas() {
		return Map.of("SearchPiece",
				Schemas.object(Map.of("text", Schemas.of("string"), "marked", Schemas.of("boolean")),
						List.of("text", "marked"), true));
	}

}
