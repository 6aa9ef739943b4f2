package id.terbit.search.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScore;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import id.terbit.search.index.Criteria.Filter;
import id.terbit.search.index.Plan.Also;
import id.terbit.search.index.Plan.Among;
import id.terbit.search.index.Plan.Best;
import id.terbit.search.index.Plan.Clause;
import id.terbit.search.index.Plan.Factor;
import id.terbit.search.index.Plan.Freshness;
import id.terbit.search.index.Plan.Some;
import id.terbit.search.index.Plan.Value;
import id.terbit.search.index.Plan.Word;
import org.jspecify.annotations.Nullable;

/** Says a plan in Elasticsearch's query language, clause by clause. */
final class ElasticsearchQueries {

	/** Shortest word that may be typed with a letter wrong. */
	private static final int NEARLY = 4;

	private static final Query GONE = Query
		.of((query) -> query.term((term) -> term.field(ElasticsearchEntry.GONE).value(true)));

	private ElasticsearchQueries() {
	}

	/** What a plan finds among what is live, scored as it says. */
	static Query scored(Plan plan) {
		Query words = live(plan.clause());
		List<FunctionScore> factors = plan.factors().stream().map(ElasticsearchQueries::factor).toList();
		Query multiplied = factors.isEmpty() ? words : multiplied(words, factors, FunctionScoreMode.Multiply);
		return multiplied(multiplied, freshness(plan.freshness()), FunctionScoreMode.Sum);
	}

	/** What a clause finds among what is live. */
	static Query live(Clause clause) {
		return Query.of((query) -> query.bool((bool) -> bool.must(of(clause)).mustNot(GONE)));
	}

	/** All that is live. */
	static Query everything() {
		return Query.of((query) -> query.bool((bool) -> bool.mustNot(GONE)));
	}

	/** What has all the values. */
	static Query narrowed(Map<Filter, String> filters) {
		List<Query> values = filters.entrySet().stream().map((each) -> value(each.getKey(), each.getValue())).toList();
		return Query.of((query) -> query.bool((bool) -> bool.filter(values)));
	}

	private static Query of(Clause clause) {
		if (clause instanceof Word word) {
			return Query
				.of((query) -> query.term((term) -> term.field(word.field()).value(word.token()).boost(word.weight())));
		}
		if (clause instanceof Value value) {
			return Query.of((query) -> query
				.constantScore((constant) -> constant.filter(value(value.filter(), value.value())).boost(0f)));
		}
		if (clause instanceof Among among) {
			return Query.of((query) -> query.constantScore((constant) -> constant.filter(among(among)).boost(0f)));
		}
		if (clause instanceof Best best) {
			return Query.of((query) -> query
				.disMax((dis) -> dis.queries(all(best.clauses())).tieBreaker((double) best.share())));
		}
		if (clause instanceof Some some) {
			return Query.of((query) -> query.bool((bool) -> bool.should(all(some.clauses()))
				.minimumShouldMatch(Integer.toString(some.needed()))
				.boost(some.weight())));
		}
		Also also = (Also) clause;
		return Query.of((query) -> query.bool((bool) -> bool.must(of(also.needed())).should(all(also.more()))));
	}

	private static List<Query> all(Collection<Clause> clauses) {
		return clauses.stream().map(ElasticsearchQueries::of).toList();
	}

	/** Documents that have a token in a field, among those that fit the limits. */
	static Query token(String field, String token, List<Among> within) {
		return within(within, Query.of((query) -> query.term((term) -> term.field(field).value(token))));
	}

	/** What fits the query and all limits. */
	static Query within(List<Among> limits, Query query) {
		List<Query> all = limits.stream().map(ElasticsearchQueries::among).toList();
		return limits.isEmpty() ? query : Query.of((both) -> both.bool((bool) -> bool.filter(query).filter(all)));
	}

	/** What has one of the values. */
	private static Query among(Among among) {
		return terms(among.field(), among.values());
	}

	private static Query terms(String field, Collection<String> values) {
		List<FieldValue> all = values.stream().map(FieldValue::of).toList();
		return Query.of((query) -> query.terms((terms) -> terms.field(field).terms((of) -> of.value(all))));
	}

	private static Query value(Filter filter, String value) {
		return Query.of((query) -> query.term((term) -> term.field(filter.field()).value(value)));
	}

	private static Query types(List<String> types) {
		return terms(Filter.TYPE.field(), types);
	}

	private static Query multiplied(Query query, List<FunctionScore> functions, FunctionScoreMode together) {
		return Query.of((any) -> any.functionScore((score) -> score.query(query)
			.functions(functions)
			.scoreMode(together)
			.boostMode(FunctionBoostMode.Multiply)));
	}

	private static FunctionScore factor(Factor factor) {
		return FunctionScore
			.of((function) -> function.filter(value(factor.filter(), factor.value())).weight(factor.times()));
	}

	/** One, and for the types the gain, which decays with age; the future is now. */
	private static List<FunctionScore> freshness(Freshness freshness) {
		double now = freshness.now().toEpochMilli();
		Query types = types(freshness.types());
		Query later = Query.of((query) -> query.bool((bool) -> bool.filter(types)
			.filter((filter) -> filter
				.range((range) -> range.number((number) -> number.field(ElasticsearchEntry.PUBLISHED).gt(now))))));
		Query before = Query.of((query) -> query.bool((bool) -> bool.filter(types)
			.filter((filter) -> filter
				.range((range) -> range.number((number) -> number.field(ElasticsearchEntry.PUBLISHED).lte(now))))));
		return List.of(FunctionScore.of((function) -> function.weight(1.0)),
				FunctionScore.of((function) -> function.filter(later).weight(freshness.gain())),
				FunctionScore.of((function) -> function.exp((exp) -> exp.numeric((decay) -> decay
					.field(ElasticsearchEntry.PUBLISHED)
					.placement(
							(place) -> place.origin(now).scale((double) freshness.halfLife().toMillis()).decay(0.5))))
					.filter(before)
					.weight(freshness.gain())));
	}

	/**
	 * Titles with all words, the last one perhaps not typed to its end. All score the
	 * same, save that news score less.
	 */
	static Query titles(List<String> words, boolean nearly, @Nullable String site) {
		List<Query> needed = new ArrayList<>();
		for (int i = 0; i < words.size(); i++) {
			needed.add(beginning(words.get(i), i == words.size() - 1, nearly && words.get(i).length() >= NEARLY));
		}
		if (site != null) {
			needed.add(value(Filter.SITE, site));
		}
		Query useful = Query.of((query) -> query.bool((bool) -> bool.mustNot(types(Planner.NEWS))));
		return Query.of((query) -> query.bool((bool) -> bool.filter(needed)
			.should((should) -> should.constantScore((constant) -> constant.filter(useful)))
			.mustNot(GONE)));
	}

	private static Query beginning(String word, boolean last, boolean nearly) {
		BoolQuery.Builder ways = new BoolQuery.Builder();
		if (last) {
			ways.should((way) -> way.prefix((prefix) -> prefix.field(EntryTexts.BEGINNINGS).value(word)));
		}
		else {
			ways.should((way) -> way.term((term) -> term.field(EntryTexts.BEGINNINGS).value(word)));
		}
		if (nearly) {
			ways.should((way) -> way
				.fuzzy((fuzzy) -> fuzzy.field(EntryTexts.BEGINNINGS).value(word).fuzziness("1").prefixLength(1)));
		}
		return ways.build()._toQuery();
	}

}
