package id.terbit.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.terbit.search.index.Criteria.Filter;
import id.terbit.search.index.Criteria.Order;
import id.terbit.search.index.Hits.Count;
import id.terbit.search.index.Plan.Among;
import id.terbit.search.linguistics.Vocabulary;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Asks one state of Lucene. */
final class LuceneSearch implements IndexView {

	/** A query that takes longer gives what it has found so far, in milliseconds. */
	private static final long TIMEOUT = 2_000;

	private static final SortField BY_DATE = LongField.newSortField(EntryDocument.PUBLISHED, true,
			SortedNumericSelector.Type.MIN);

	private static final SortField BY_ID = new SortField(EntryDocument.ID, SortField.Type.STRING);

	private final IndexSearcher searcher;

	LuceneSearch(IndexSearcher shared) {
		this.searcher = new IndexSearcher(shared.getIndexReader());
		// no query is asked twice
		this.searcher.setQueryCache(null);
		this.searcher.setSimilarity(new BM25Similarity(Plan.K1, Plan.B));
		this.searcher.setTimeout(new QueryTimeoutImpl(TIMEOUT));
	}

	@Override
	public Vocabulary vocabulary() {
		return new LuceneVocabulary(this.searcher, null);
	}

	@Override
	public Vocabulary vocabulary(Among within) {
		return new LuceneVocabulary(this.searcher, LuceneQueries.among(within));
	}

	@Override
	public DocumentFrequencies frequencies(Set<String> roots, List<Among> within) throws IOException {
		IndexReader index = this.searcher.getIndexReader();
		Map<String, Integer> byRoot = new HashMap<>();
		for (String root : roots) {
			Term term = new Term(EntryTexts.ROOTS, root);
			byRoot.put(root, within.isEmpty() ? index.docFreq(term) : count(new TermQuery(term), within));
		}
		return new DocumentFrequencies(within.isEmpty() ? index.maxDoc() : count(new MatchAllDocsQuery(), within),
				byRoot);
	}

	private int count(Query query, List<Among> within) throws IOException {
		return this.searcher.count(LuceneQueries.within(within, query));
	}

	@Override
	public Kept.Found find(Plan plan, Criteria criteria) throws IOException {
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
		return new Kept.Found(kept(top, criteria.from()), manager.fitting(), top.totalHits.value,
				!this.searcher.timedOut(), counts);
	}

	@Override
	public List<Kept> titles(List<String> words, boolean nearly, @Nullable String site, int most) throws IOException {
		TopDocs top = this.searcher.search(LuceneQueries.titles(words, nearly, site),
				new TopFieldCollectorManager(new Sort(SortField.FIELD_SCORE, BY_DATE, BY_ID), most, most));
		return kept(top, 0);
	}

	@Override
	public List<Stored> stored(@Nullable UUID after, int most) throws IOException {
		return stored(LuceneQueries.after((after != null) ? after.toString() : null), most, Set.of());
	}

	@Override
	public Map<UUID, Stored> stored(Collection<UUID> documents) throws IOException {
		if (documents.isEmpty()) {
			return Map.of();
		}
		List<String> ids = documents.stream().map(UUID::toString).toList();
		Set<UUID> gone = new HashSet<>();
		for (ScoreDoc found : byId(LuceneQueries.gone(ids), ids.size())) {
			gone.add(id(found));
		}
		return stored(LuceneQueries.any(ids), ids.size(), gone).stream()
			.collect(Collectors.toMap(Stored::document, Function.identity()));
	}

	private List<Stored> stored(Query query, int most, Set<UUID> gone) throws IOException {
		List<LeafReaderContext> leaves = this.searcher.getIndexReader().leaves();
		List<Stored> all = new ArrayList<>();
		for (ScoreDoc found : byId(query, most)) {
			LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(found.doc, leaves));
			NumericDocValues versions = DocValues.getNumeric(leaf.reader(), EntryDocument.VERSION);
			if (!versions.advanceExact(found.doc - leaf.docBase)) {
				throw new IOException("a document without a version");
			}
			UUID id = id(found);
			all.add(new Stored(id, versions.longValue(), !gone.contains(id)));
		}
		return all;
	}

	private ScoreDoc[] byId(Query query, int most) throws IOException {
		ScoreDoc[] found = this.searcher.search(query, most, new Sort(BY_ID)).scoreDocs;
		if (this.searcher.timedOut()) {
			throw new SearchUnavailableException("the index could not be read in time", null);
		}
		return found;
	}

	private static UUID id(ScoreDoc found) {
		return UUID.fromString(((BytesRef) ((FieldDoc) found).fields[0]).utf8ToString());
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
