package id.terbit.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import id.terbit.search.index.Criteria.Filter;
import id.terbit.search.index.Criteria.Order;
import id.terbit.search.index.Hits.Count;
import id.terbit.search.linguistics.Vocabulary;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHitCountCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.jspecify.annotations.Nullable;

/** Asks one state of Lucene. */
final class LuceneSearch {

	/** A query that takes longer gives what it has found so far, in milliseconds. */
	private static final long TIMEOUT = 2_000;

	private static final SortField BY_DATE = LongField.newSortField(EntryDocument.PUBLISHED, true,
			SortedNumericSelector.Type.MIN);

	private static final SortField BY_ID = new SortField(EntryDocument.ID, SortField.Type.STRING);

	private final IndexSearcher searcher;

	LuceneSearch(IndexSearcher shared) {
		this.searcher = new IndexSearcher(shared.getIndexReader());
		this.searcher.setSimilarity(new BM25Similarity(Plan.K1, Plan.B));
		this.searcher.setTimeout(new QueryTimeoutImpl(TIMEOUT));
	}

	Vocabulary vocabulary() {
		return new LuceneVocabulary(this.searcher.getIndexReader());
	}

	/** How many documents fit a plan, whatever narrows it. */
	long count(Plan plan) throws IOException {
		return this.searcher.search(LuceneQueries.live(plan.clause()), new TotalHitCountCollectorManager());
	}

	/** What fits a plan, narrowed as the criteria say, with counts. */
	Kept.Found find(Plan plan, Criteria criteria) throws IOException {
		Sort sort = (criteria.order() == Order.NEWEST) ? new Sort(BY_DATE, BY_ID)
				: new Sort(SortField.FIELD_SCORE, BY_DATE, BY_ID);
		int wanted = criteria.from() + criteria.size();
		NarrowedCollector.Collectors manager = new NarrowedCollector.Collectors(
				new TopFieldCollectorManager(sort, wanted, Integer.MAX_VALUE), plan, criteria.filters());
		TopDocs top = this.searcher.search(LuceneQueries.live(plan.clause()), manager);
		Map<Filter, List<Count>> counts = new EnumMap<>(Filter.class);
		for (Filter filter : Filter.values()) {
			counts.put(filter, manager.counts(filter));
		}
		return new Kept.Found(kept(top, criteria.from()), top.totalHits.value, !this.searcher.timedOut(), counts);
	}

	/** Titles for suggestions. */
	List<Kept> titles(List<String> words, boolean nearly, @Nullable String site, int most) throws IOException {
		TopDocs top = this.searcher.search(LuceneQueries.titles(words, nearly, site),
				new TopFieldCollectorManager(new Sort(SortField.FIELD_SCORE, BY_DATE, BY_ID), most, most));
		return kept(top, 0);
	}

	private List<Kept> kept(TopDocs top, int from) throws IOException {
		StoredFields stored = this.searcher.storedFields();
		List<Kept> documents = new ArrayList<>();
		for (int i = from; i < top.scoreDocs.length; i++) {
			documents.add(EntryDocument.kept(stored.document(top.scoreDocs[i].doc)));
		}
		return documents;
	}

}
