package id.terbit.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.terbit.search.linguistics.Vocabulary;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The exact words of what is live. Words that only stand in what was taken out since are
 * not among them.
 */
final class LuceneVocabulary implements Vocabulary {

	/** Most candidates for one word. */
	private static final int MOST = 200;

	/** Most words of the index that are looked at for one word. */
	private static final int LOOKED_AT = 5_000;

	private final IndexSearcher searcher;

	/** Finds the documents whose words are told; null for all. */
	private final @Nullable Query within;

	/** Those documents by the number of the segment, as far as they were asked for. */
	private final Map<Integer, Bits> told = new HashMap<>();

	/**
	 * Of one state of the index.
	 * @param within finds the documents whose words may be told; null for all
	 */
	LuceneVocabulary(IndexSearcher searcher, @Nullable Query within) {
		this.searcher = searcher;
		this.within = within;
	}

	@Override
	public int frequency(String exactWord) {
		try {
			return frequency(new Term(EntryTexts.WORDS, exactWord));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public Collection<Candidate> near(String exactWord, int edits) {
		try {
			Terms terms = MultiTerms.getTerms(this.searcher.getIndexReader(), EntryTexts.WORDS);
			return (terms != null) ? near(terms, new Term(EntryTexts.WORDS, exactWord), edits) : List.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<Candidate> near(Terms terms, Term word, int edits) throws IOException {
		List<Candidate> candidates = new ArrayList<>();
		FuzzyTermsEnum found = new FuzzyTermsEnum(terms, word, edits, 0, true);
		int looked = 0;
		for (BytesRef term = found.next(); term != null && looked < LOOKED_AT; term = found.next()) {
			int frequency = frequency(new Term(EntryTexts.WORDS, BytesRef.deepCopyOf(term)));
			if (frequency > 0) {
				candidates.add(new Candidate(term.utf8ToString(), frequency));
			}
			looked++;
		}
		candidates.sort(Comparator.comparing(Candidate::frequency).reversed().thenComparing(Candidate::term));
		return candidates.subList(0, Math.min(MOST, candidates.size()));
	}

	/**
	 * In how many documents a term stands whose words are told. Some that were removed
	 * lately are counted too where others have the term for certain: counting one by one
	 * takes long for a common word.
	 */
	private int frequency(Term term) throws IOException {
		int frequency = 0;
		for (LeafReaderContext leaf : this.searcher.getIndexReader().leaves()) {
			LeafReader part = leaf.reader();
			int all = part.docFreq(term);
			boolean certain = this.within == null && all > part.numDeletedDocs();
			Bits told = certain ? null : told(leaf);
			frequency += (told != null) ? counted(part, term, told) : all;
		}
		return frequency;
	}

	/** The live documents of a segment whose words are told; null where all are. */
	private @Nullable Bits told(LeafReaderContext leaf) throws IOException {
		if (this.within == null) {
			return leaf.reader().getLiveDocs();
		}
		Bits known = this.told.get(leaf.ord);
		if (known == null) {
			known = found(leaf, this.within);
			this.told.put(leaf.ord, known);
		}
		return known;
	}

	private Bits found(LeafReaderContext leaf, Query query) throws IOException {
		FixedBitSet found = new FixedBitSet(leaf.reader().maxDoc());
		Scorer scorer = this.searcher.createWeight(this.searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
			.scorer(leaf);
		if (scorer != null) {
			found.or(scorer.iterator());
		}
		Bits live = leaf.reader().getLiveDocs();
		for (int doc = 0; live != null && doc < found.length(); doc++) {
			if (!live.get(doc)) {
				found.clear(doc);
			}
		}
		return found;
	}

	private static int counted(LeafReader part, Term term, Bits told) throws IOException {
		PostingsEnum postings = part.postings(term, PostingsEnum.NONE);
		if (postings == null) {
			return 0;
		}
		int count = 0;
		for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
			count += told.get(doc) ? 1 : 0;
		}
		return count;
	}

}
