package id.terbit.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import id.terbit.search.linguistics.Vocabulary;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * The exact words of what is live. Words that only stand in what was taken out since are
 * not among them.
 */
final class LuceneVocabulary implements Vocabulary {

	/** Most candidates for one word. */
	private static final int MOST = 200;

	/** Most words of the index that are looked at for one word. */
	private static final int LOOKED_AT = 5_000;

	private final IndexReader reader;

	LuceneVocabulary(IndexReader reader) {
		this.reader = reader;
	}

	@Override
	public int frequency(String exactWord) {
		try {
			return frequency(new Term(EntryTexts.VOCABULARY, exactWord));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public Collection<Candidate> near(String exactWord, int edits) {
		try {
			Terms terms = MultiTerms.getTerms(this.reader, EntryTexts.VOCABULARY);
			return (terms != null) ? near(terms, new Term(EntryTexts.VOCABULARY, exactWord), edits) : List.of();
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
			int frequency = frequency(new Term(EntryTexts.VOCABULARY, BytesRef.deepCopyOf(term)));
			if (frequency > 0) {
				candidates.add(new Candidate(term.utf8ToString(), frequency));
			}
			looked++;
		}
		candidates.sort(Comparator.comparing(Candidate::frequency).reversed().thenComparing(Candidate::term));
		return candidates.subList(0, Math.min(MOST, candidates.size()));
	}

	/** In how many live documents a term stands. */
	private int frequency(Term term) throws IOException {
		int frequency = 0;
		for (LeafReaderContext leaf : this.reader.leaves()) {
			LeafReader part = leaf.reader();
			frequency += part.hasDeletions() ? alive(part, term) : part.docFreq(term);
		}
		return frequency;
	}

	private static int alive(LeafReader part, Term term) throws IOException {
		PostingsEnum postings = part.postings(term, PostingsEnum.NONE);
		if (postings == null) {
			return 0;
		}
		Bits live = part.getLiveDocs();
		int count = 0;
		for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
			count += (live == null || live.get(doc)) ? 1 : 0;
		}
		return count;
	}

}
