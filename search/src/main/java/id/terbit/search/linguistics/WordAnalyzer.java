package id.terbit.search.linguistics;

import org.apache.lucene.analysis.Analyzer;

/** The chain with one of its views at the end. */
final class WordAnalyzer extends Analyzer {

	private final Lexicon lexicon;

	private final Gazetteer gazetteer;

	private final boolean roots;

	WordAnalyzer(Lexicon lexicon, Gazetteer gazetteer, boolean roots) {
		this.lexicon = lexicon;
		this.gazetteer = gazetteer;
		this.roots = roots;
	}

	@Override
	protected TokenStreamComponents createComponents(String field) {
		WordTokenizer words = new WordTokenizer(this.lexicon, this.gazetteer);
		return this.roots ? new TokenStreamComponents(words, new RootFilter(words, this.lexicon))
				: new TokenStreamComponents(words);
	}

}
