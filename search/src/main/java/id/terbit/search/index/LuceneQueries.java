package id.terbit.search.index;

import java.util.List;

import id.terbit.search.index.Criteria.Filter;
import id.terbit.search.index.Plan.Also;
import id.terbit.search.index.Plan.Among;
import id.terbit.search.index.Plan.Best;
import id.terbit.search.index.Plan.Clause;
import id.terbit.search.index.Plan.Some;
import id.terbit.search.index.Plan.Value;
import id.terbit.search.index.Plan.Word;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Says the clauses of a plan in Lucene's language. */
final class LuceneQueries {

	/** Shortest word that may be typed with a letter wrong. */
	private static final int NEARLY = 4;

	private LuceneQueries() {
	}

	/** What a clause finds among what is live. */
	static Query live(Clause clause) {
		return new BooleanQuery.Builder().add(of(clause), Occur.MUST)
			.add(new TermQuery(new Term(EntryDocument.GONE, "yes")), Occur.MUST_NOT)
			.build();
	}

	/** All that is live with an id after this one, or with any. */
	static Query after(@Nullable String id) {
		Query ids = (id != null) ? TermRangeQuery.newStringRange(EntryDocument.ID, id, null, false, true)
				: new MatchAllDocsQuery();
		return new BooleanQuery.Builder().add(ids, Occur.FILTER)
			.add(new TermQuery(new Term(EntryDocument.GONE, "yes")), Occur.MUST_NOT)
			.build();
	}

	/** What stands for these ids, live or removed. */
	static Query any(List<String> ids) {
		return new TermInSetQuery(EntryDocument.ID, ids.stream().map(BytesRef::new).toList());
	}

	/** What is left of the removed ones among these ids. */
	static Query gone(List<String> ids) {
		return new BooleanQuery.Builder().add(any(ids), Occur.FILTER)
			.add(new TermQuery(new Term(EntryDocument.GONE, "yes")), Occur.FILTER)
			.build();
	}

	private static Query of(Clause clause) {
		if (clause instanceof Word word) {
			return weighed(new TermQuery(new Term(word.field(), word.token())), word.weight());
		}
		if (clause instanceof Value value) {
			return new BoostQuery(new ConstantScoreQuery(value(value.filter(), value.value())), 0);
		}
		if (clause instanceof Among among) {
			return new BoostQuery(new ConstantScoreQuery(among(among)), 0);
		}
		if (clause instanceof Best best) {
			return new DisjunctionMaxQuery(best.clauses().stream().map(LuceneQueries::of).toList(), best.share());
		}
		if (clause instanceof Some some) {
			BooleanQuery.Builder query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(some.needed());
			some.clauses().forEach((each) -> query.add(of(each), Occur.SHOULD));
			return weighed(query.build(), some.weight());
		}
		Also also = (Also) clause;
		BooleanQuery.Builder query = new BooleanQuery.Builder().add(of(also.needed()), Occur.MUST);
		also.more().forEach((each) -> query.add(of(each), Occur.SHOULD));
		return query.build();
	}

	/**
	 * Titles with all words, the last one perhaps not typed to its end. All score the
	 * same, save that news score less.
	 */
	static Query titles(List<String> words, boolean nearly, @Nullable String site) {
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		for (int i = 0; i < words.size(); i++) {
			Term term = new Term(EntryTexts.BEGINNINGS, words.get(i));
			boolean last = i == words.size() - 1;
			BooleanQuery.Builder ways = new BooleanQuery.Builder()
				.add(last ? new PrefixQuery(term) : new TermQuery(term), Occur.SHOULD);
			if (nearly && words.get(i).length() >= NEARLY) {
				ways.add(new FuzzyQuery(term, 1, 1), Occur.SHOULD);
			}
			query.add(ways.build(), Occur.FILTER);
		}
		if (site != null) {
			query.add(value(Filter.SITE, site), Occur.FILTER);
		}
		BooleanQuery.Builder useful = new BooleanQuery.Builder().add(new MatchAllDocsQuery(), Occur.MUST);
		Planner.NEWS.forEach((type) -> useful.add(value(Filter.TYPE, type), Occur.MUST_NOT));
		return query.add(new ConstantScoreQuery(useful.build()), Occur.SHOULD)
			.add(new TermQuery(new Term(EntryDocument.GONE, "yes")), Occur.MUST_NOT)
			.build();
	}

	private static Query value(Filter filter, String value) {
		return new TermQuery(new Term(filter.field(), value));
	}

	/** What has one of the values. */
	static Query among(Among among) {
		return new TermInSetQuery(among.field(), among.values().stream().map(BytesRef::new).toList());
	}

	/** What fits the query and all limits. */
	static Query within(List<Among> limits, Query query) {
		BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.FILTER);
		limits.forEach((limit) -> all.add(among(limit), Occur.FILTER));
		return all.build();
	}

	private static Query weighed(Query query, float weight) {
		return (weight == 1) ? query : new BoostQuery(query, weight);
	}

}
