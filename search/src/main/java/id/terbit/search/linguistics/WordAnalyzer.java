package id.terbit.search.linguistics;

import org.apache.lucene.analysis.Analyzer;

/** The chain with one of its views at the end. */
final class WordAnalyzer extends Analyzer {

	private final Lexicon lexicon;

	private final Gazetteer gazetteer;

	private final View view;

	WordAnalyzer(Lexicon lexicon, Gazetteer gazetteer, View view) {
		this.lexicon = lexicon;
		this.gazetteer = gazetteer;
		this.view = view;
	}

	@Override
	protected TokenStreamComponents createComponents(String field) {
		WordTokenizer words = new WordTokenizer(this.lexicon, this.gazetteer);
		return (this.view == View.EXACT) ? new TokenStreamComponents(words)
				: new TokenStreamComponents(words, new RootFilter(words, this.lexicon, this.view == View.ROOT));
	}

	/** What comes out at the end of the chain. */
	enum View {

		EXACT, ROOT,

		/** Exact tokens, with a {@link RootFilter} to ask for the root of each. */
		BOTH

	}

}
