package id.terbit.search.index;

import java.util.List;

import id.terbit.search.index.Criteria.Filter;
import id.terbit.search.index.Plan.Also;
import id.terbit.search.index.Plan.Best;
import id.terbit.search.index.Plan.Clause;
import id.terbit.search.index.Plan.Some;
import id.terbit.search.index.Plan.Value;
import id.terbit.search.index.Plan.Words;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Says the clauses of a plan in Lucene's language. */
final class LuceneQueries {

	private LuceneQueries() {
	}

	/** What a clause finds among what is live. */
	static Query live(Clause clause) {
		return new BooleanQuery.Builder().add(of(clause), Occur.MUST)
			.add(new TermQuery(new Term(EntryDocument.GONE, "yes")), Occur.MUST_NOT)
			.build();
	}

	private static Query of(Clause clause) {
		if (clause instanceof Words words) {
			return weighed(words(words.field(), words.terms()), words.weight());
		}
		if (clause instanceof Value value) {
			return new BoostQuery(new ConstantScoreQuery(value(value.filter(), value.value())), 0);
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

	private static Query words(String field, List<String> terms) {
		return (terms.size() == 1) ? new TermQuery(new Term(field, terms.get(0)))
				: new PhraseQuery(field, terms.toArray(String[]::new));
	}

	private static Query value(Filter filter, String value) {
		return new TermQuery(new Term(filter.field(), value));
	}

	private static Query weighed(Query query, float weight) {
		return (weight == 1) ? query : new BoostQuery(query, weight);
	}

	/** What is left of a removed document. */
	static Query goneDocument(String id) {
		return new BooleanQuery.Builder().add(new TermQuery(new Term(EntryDocument.ID, id)), Occur.FILTER)
			.add(new TermQuery(new Term(EntryDocument.GONE, "yes")), Occur.FILTER)
			.build();
	}

}
