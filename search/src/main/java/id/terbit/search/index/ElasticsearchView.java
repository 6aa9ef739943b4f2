package id.terbit.search.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SearchType;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.Suggester;
import co.elastic.clients.elasticsearch.core.search.TermSuggestOption;
import id.terbit.search.index.Criteria.Filter;
import id.terbit.search.index.Criteria.Order;
import id.terbit.search.index.Hits.Count;
import id.terbit.search.index.Plan.Among;
import id.terbit.search.linguistics.Vocabulary;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/** Asks the index in use. Each step sees it as it is then. */
final class ElasticsearchView implements IndexView, ElasticsearchVocabulary.Asked {

	private static final String VALUES = "values";

	private static final String FITTING = "fitting";

	/** Among roots, none of which is empty. */
	private static final String ALL = "";

	/** So many values of each shard go into the counts. */
	private static final int SHARD_VALUES = 1_000;

	private static final SortOptions BY_SCORE = SortOptions
		.of((sort) -> sort.score((score) -> score.order(SortOrder.Desc)));

	private static final SortOptions BY_DATE = SortOptions
		.of((sort) -> sort.field((field) -> field.field(ElasticsearchEntry.PUBLISHED).order(SortOrder.Desc)));

	private static final SortOptions BY_ID = SortOptions
		.of((sort) -> sort.field((field) -> field.field(ElasticsearchEntry.ID).order(SortOrder.Asc)));

	private final ElasticsearchConnection connection;

	private final String index;

	ElasticsearchView(ElasticsearchConnection connection, String index) {
		this.connection = connection;
		this.index = index;
	}

	@Override
	public Vocabulary vocabulary() {
		return new ElasticsearchVocabulary(this, List.of());
	}

	@Override
	public Vocabulary vocabulary(Among within) {
		return new ElasticsearchVocabulary(this, List.of(within));
	}

	@Override
	public DocumentFrequencies frequencies(Set<String> roots, List<Among> within) {
		Map<String, Query> queries = new HashMap<>();
		queries.put(ALL, ElasticsearchQueries.within(within, ElasticsearchQueries.everything()));
		roots.forEach((root) -> queries.put(root, ElasticsearchQueries.token(EntryTexts.ROOTS, root, within)));
		Map<String, Integer> counts = new HashMap<>(counts(queries));
		int all = Objects.requireNonNullElse(counts.remove(ALL), 0);
		return new DocumentFrequencies(all, counts);
	}

	@Override
	public Kept.Found find(Plan plan, Criteria criteria) {
		SearchRequest.Builder request = request().query(ElasticsearchQueries.scored(plan))
			.from(criteria.from())
			.size(criteria.size())
			.searchType(SearchType.DfsQueryThenFetch)
			.sort((criteria.order() == Order.NEWEST) ? List.of(BY_DATE, BY_ID) : List.of(BY_SCORE, BY_DATE, BY_ID))
			.trackTotalHits((track) -> track.enabled(true));
		boolean narrowed = !criteria.filters().isEmpty();
		if (narrowed) {
			request.postFilter(ElasticsearchQueries.narrowed(criteria.filters()))
				.aggregations(FITTING, (all) -> all.filter((every) -> every.matchAll((any) -> any)));
		}
		for (Filter filter : Filter.values()) {
			request.aggregations(filter.field(), counted(filter, criteria.filters()));
		}
		SearchResponse<JsonNode> found = ask(request.build());
		Map<Filter, List<Count>> counts = new EnumMap<>(Filter.class);
		for (Filter filter : Filter.values()) {
			counts.put(filter, counts(named(found.aggregations(), filter.field())));
		}
		long total = Objects.requireNonNull(found.hits().total()).value();
		boolean exact = !found.timedOut() && found.shards().failed().intValue() == 0;
		long fitting = narrowed ? named(found.aggregations(), FITTING).filter().docCount() : total;
		return new Kept.Found(kept(found), fitting, total, exact, counts);
	}

	@Override
	public List<Kept> titles(List<String> words, boolean nearly, @Nullable String site, int most) {
		return kept(ask(request().query(ElasticsearchQueries.titles(words, nearly, site))
			.size(most)
			.sort(BY_SCORE, BY_DATE, BY_ID)
			.trackTotalHits((track) -> track.enabled(false))
			.build()));
	}

	@Override
	public List<Stored> stored(@Nullable UUID after, int most) {
		SearchRequest.Builder page = versions(ElasticsearchQueries.everything(), most).sort(BY_ID);
		return stored((after != null) ? page.searchAfter(FieldValue.of(after.toString())) : page);
	}

	@Override
	public Map<UUID, Stored> stored(Collection<UUID> documents) {
		if (documents.isEmpty()) {
			return Map.of();
		}
		Query these = Query
			.of((query) -> query.ids((ids) -> ids.values(documents.stream().map(UUID::toString).toList())));
		return stored(versions(these, documents.size())).stream()
			.collect(Collectors.toMap(Stored::document, Function.identity()));
	}

	private SearchRequest.Builder versions(Query query, int most) {
		return new SearchRequest.Builder().index(this.index)
			.allowPartialSearchResults(false)
			.query(query)
			.size(most)
			.version(true)
			.source((source) -> source.fetch(false))
			.trackTotalHits((track) -> track.enabled(false));
	}

	private List<Stored> stored(SearchRequest.Builder request) {
		SearchResponse<JsonNode> found = ask(request.build());
		if (found.timedOut()) {
			throw new SearchUnavailableException("the index could not be read in time", null);
		}
		List<Stored> all = new ArrayList<>();
		for (Hit<JsonNode> hit : found.hits().hits()) {
			long number = Objects.requireNonNull(hit.version());
			all.add(new Stored(UUID.fromString(Objects.requireNonNull(hit.id())), ElasticsearchEntry.version(number),
					ElasticsearchEntry.isLive(number)));
		}
		return all;
	}

	@Override
	public Map<String, Integer> counts(Map<String, Query> queries) {
		List<String> names = List.copyOf(queries.keySet());
		Map<String, Query> numbered = new LinkedHashMap<>();
		for (int i = 0; i < names.size(); i++) {
			numbered.put(Integer.toString(i), Objects.requireNonNull(queries.get(names.get(i))));
		}
		SearchResponse<JsonNode> counted = ask(request().size(0)
			.aggregations(VALUES, (values) -> values.filters((filters) -> filters.filters((by) -> by.keyed(numbered))))
			.build());
		Map<String, Integer> counts = new HashMap<>();
		named(counted.aggregations(), VALUES).filters()
			.buckets()
			.keyed()
			.forEach((number, bucket) -> counts.put(names.get(Integer.parseInt(number)),
					Math.toIntExact(bucket.docCount())));
		return counts;
	}

	@Override
	public List<TermSuggestOption> suggested(Suggester suggester) {
		return ask(request().size(0).suggest(suggester).build()).suggest()
			.getOrDefault(NAME, List.of())
			.stream()
			.flatMap((entry) -> entry.term().options().stream())
			.toList();
	}

	private SearchRequest.Builder request() {
		return new SearchRequest.Builder().index(this.index)
			.timeout(this.connection.searchLimit().toMillis() + "ms")
			.allowPartialSearchResults(true);
	}

	private SearchResponse<JsonNode> ask(SearchRequest request) {
		return this.connection.ask((client) -> client.search(request, JsonNode.class));
	}

	/**
	 * The values of a filter among what passes the others. Where there are no others the
	 * servers are not told to look: they would find everything once more.
	 */
	private static Aggregation counted(Filter filter, Map<Filter, String> filters) {
		Aggregation values = Aggregation.of((counted) -> counted
			.terms((terms) -> terms.field(filter.field()).size(Hits.MOST_COUNTS).shardSize(SHARD_VALUES)));
		Map<Filter, String> others = new EnumMap<>(Filter.class);
		others.putAll(filters);
		others.remove(filter);
		return others.isEmpty() ? values : Aggregation
			.of((counted) -> counted.filter(ElasticsearchQueries.narrowed(others)).aggregations(VALUES, values));
	}

	private static Aggregate named(Map<String, Aggregate> counted, String name) {
		return Objects.requireNonNull(counted.get(name), name);
	}

	private static List<Count> counts(Aggregate counted) {
		Aggregate values = counted.isFilter() ? named(counted.filter().aggregations(), VALUES) : counted;
		return values.sterms()
			.buckets()
			.array()
			.stream()
			.map((bucket) -> new Count(bucket.key().stringValue(), bucket.docCount()))
			.toList();
	}

	private static List<Kept> kept(SearchResponse<JsonNode> found) {
		List<Kept> documents = new ArrayList<>();
		for (Hit<JsonNode> hit : found.hits().hits()) {
			documents.add(ElasticsearchEntry.kept(Objects.requireNonNull(hit.source())));
		}
		return documents;
	}

}
