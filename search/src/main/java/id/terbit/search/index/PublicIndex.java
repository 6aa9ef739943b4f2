package id.terbit.search.index;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import id.terbit.search.index.Hits.Hit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;

import org.springframework.stereotype.Component;

/** What is live, for whoever searches. */
@Component
public class PublicIndex {

	/** A query that takes longer gives what it has found so far, in milliseconds. */
	private static final long TIMEOUT = 500;

	/** Counted exactly up to here. */
	private static final int COUNTED = 10_000;

	private final LuceneIndex index;

	private final InstantSource clock;

	private final Analyzer analyzer = EntryDocument.analyzer();

	private final LuceneQueries queries = new LuceneQueries(this.analyzer);

	PublicIndex(LuceneIndex index, InstantSource clock) {
		this.index = index;
		this.clock = clock;
	}

	/**
	 * Finds what fits, best first.
	 * @throws SearchUnavailableException where the index can't be read now
	 */
	public Hits find(Criteria criteria) {
		boolean incomplete = this.index.isIncomplete();
		return this.index.search((searcher) -> {
			IndexSearcher own = new IndexSearcher(searcher.getIndexReader());
			own.setTimeout(new QueryTimeoutImpl(TIMEOUT));
			int wanted = criteria.from() + criteria.size();
			TopDocs top = own.search(this.queries.of(criteria, this.clock.instant()),
					new TopScoreDocCollectorManager(wanted, COUNTED));
			boolean exact = top.totalHits.relation == TotalHits.Relation.EQUAL_TO && !own.timedOut();
			return new Hits(hits(own, top, criteria), top.totalHits.value, exact, incomplete);
		});
	}

	private List<Hit> hits(IndexSearcher searcher, TopDocs top, Criteria criteria) throws IOException {
		List<String> words = this.queries.words(criteria.words());
		Excerpts excerpts = new Excerpts(this.analyzer, this.queries.stems(words), words);
		StoredFields stored = searcher.storedFields();
		List<Hit> hits = new ArrayList<>();
		for (int i = criteria.from(); i < top.scoreDocs.length; i++) {
			ScoreDoc found = top.scoreDocs[i];
			hits.add(hit(stored.document(found.doc), excerpts));
		}
		return hits;
	}

	private static Hit hit(Document document, Excerpts excerpts) {
		Instant published = Instant.ofEpochMilli(document.getField(EntryDocument.PUBLISHED).numericValue().longValue());
		return new Hit(UUID.fromString(document.get(EntryDocument.ID)), document.get(EntryDocument.SITE),
				document.get(EntryDocument.TYPE), document.get(EntryDocument.PATH),
				document.get(EntryDocument.CATEGORY), published, excerpts.whole(document.get(EntryDocument.TITLE)),
				excerpts.best(document.get(EntryDocument.SUMMARY), document.get(EntryDocument.TEXT)));
	}

}
