package id.terbit.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import id.terbit.search.linguistics.Nik;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Makes queries out of words. What a user typed goes through the analyzer only, so that
 * no character of it means anything to the engine.
 */
final class LuceneQueries {

	/** More words than this are passed over. */
	static final int MAX_WORDS = 24;

	/** After this time a text counts half of what it gains by being new. */
	private static final Duration FRESH = Duration.ofDays(90);

	/** Below this many words all must be found; from there on most of them. */
	private static final int ALL_WORDS = 3;

	private static final Map<String, Float> STEM_FIELDS = Map.of(EntryDocument.TITLE, 4f, EntryDocument.SUMMARY, 2f,
			EntryDocument.TEXT, 1f, EntryDocument.EXTRA, 1f, EntryDocument.CAPTIONS, 0.6f);

	private final Analyzer analyzer;

	LuceneQueries(Analyzer analyzer) {
		this.analyzer = analyzer;
	}

	/** The words of a query as they are written, in lower case. */
	List<String> words(String typed) {
		List<String> words = analysed(EntryDocument.WORDS, Nik.removed(typed));
		return words.subList(0, Math.min(words.size(), MAX_WORDS));
	}

	/** The stems of words, those of stop words left out. */
	List<String> stems(List<String> words) {
		return words.stream().flatMap((word) -> analysed(EntryDocument.TITLE, word).stream()).toList();
	}

	/** The query of criteria; nothing fits where there is no word. */
	Query of(Criteria criteria, Instant now) {
		List<String> words = words(criteria.words());
		if (words.isEmpty()) {
			return new MatchNoDocsQuery();
		}
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		query.add(matching(words), Occur.MUST);
		if (words.size() > 1) {
			PhraseQuery title = new PhraseQuery(1, EntryDocument.TITLE_WORDS, words.toArray(String[]::new));
			query.add(new BoostQuery(title, 3f), Occur.SHOULD);
			PhraseQuery anywhere = new PhraseQuery(1, EntryDocument.WORDS, words.toArray(String[]::new));
			query.add(anywhere, Occur.SHOULD);
		}
		query.add(LongField.newDistanceFeatureQuery(EntryDocument.PUBLISHED, 1f, now.toEpochMilli(), FRESH.toMillis()),
				Occur.SHOULD);
		criteria.filters()
			.forEach((filter, value) -> query.add(new TermQuery(new Term(filter.field(), value)), Occur.FILTER));
		query.add(new TermQuery(new Term(EntryDocument.GONE, "yes")), Occur.MUST_NOT);
		return query.build();
	}

	private Query matching(List<String> words) {
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		int counted = 0;
		for (String word : words) {
			List<String> stems = analysed(EntryDocument.TITLE, word);
			if (!stems.isEmpty()) {
				query.add(matching(word, stems), Occur.SHOULD);
				counted++;
			}
		}
		if (counted == 0) {
			words.forEach((word) -> query.add(new TermQuery(new Term(EntryDocument.WORDS, word)), Occur.SHOULD));
			counted = words.size();
		}
		query.setMinimumNumberShouldMatch((counted <= ALL_WORDS) ? counted : (counted * 3 + 3) / 4);
		return query.build();
	}

	/** One word: its best field counts, and again where it is written just so. */
	private static Query matching(String word, List<String> stems) {
		List<Query> fields = new ArrayList<>();
		for (String stem : stems) {
			STEM_FIELDS
				.forEach((field, weight) -> fields.add(new BoostQuery(new TermQuery(new Term(field, stem)), weight)));
		}
		return new BooleanQuery.Builder().add(new DisjunctionMaxQuery(fields, 0.1f), Occur.MUST)
			.add(new BoostQuery(new TermQuery(new Term(EntryDocument.TITLE_WORDS, word)), 2f), Occur.SHOULD)
			.add(new TermQuery(new Term(EntryDocument.WORDS, word)), Occur.SHOULD)
			.build();
	}

	private List<String> analysed(String field, String text) {
		List<String> terms = new ArrayList<>();
		try (TokenStream tokens = this.analyzer.tokenStream(field, text)) {
			CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
			tokens.reset();
			while (tokens.incrementToken()) {
				terms.add(term.toString());
			}
			tokens.end();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return terms;
	}

	/** What is left of a removed document. */
	static Query goneDocument(String id) {
		return new BooleanQuery.Builder().add(new TermQuery(new Term(EntryDocument.ID, id)), Occur.FILTER)
			.add(new TermQuery(new Term(EntryDocument.GONE, "yes")), Occur.FILTER)
			.build();
	}

}
