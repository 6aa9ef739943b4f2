package id.terbit.search.linguistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Indonesian as an index and a query need it: one chain with two views, exact words and
 * roots, and the understanding of what was typed. For any number of threads.
 */
public final class Linguistics {

	/**
	 * Says what the chain makes of a text; it changes with the code and the data files,
	 * and an index made under another one has to be made anew.
	 */
	public static final String VERSION = "1";

	private static final Linguistics SHIPPED = new Linguistics(Lexicon.shipped(), Gazetteer.shipped());

	private final Lexicon lexicon;

	private final Analyzer exact;

	private final Analyzer root;

	private final Reading reading;

	private Linguistics(Lexicon lexicon, Gazetteer gazetteer) {
		this.lexicon = lexicon;
		this.exact = new WordAnalyzer(lexicon, gazetteer, false);
		this.root = new WordAnalyzer(lexicon, gazetteer, true);
		this.reading = new Reading(lexicon, gazetteer, this::tokens, Intents.shipped(this::tokens));
	}

	/** With the words that Terbit ships. */
	public static Linguistics shipped() {
		return SHIPPED;
	}

	/** Makes the tokens of fields with words as they are written. */
	public Analyzer exact() {
		return this.exact;
	}

	/** Makes the tokens of fields with roots, without stop words. */
	public Analyzer root() {
		return this.root;
	}

	/**
	 * The exact tokens with blanks between them, for an engine that parts fields at
	 * blanks.
	 */
	public String exactLine(String text) {
		return line(this.exact, text);
	}

	/** The same of roots. */
	public String rootLine(String text) {
		return line(this.root, text);
	}

	/** Exact tokens with the words of each name apart, as somebody types them. */
	public static String namesApart(String exactLine) {
		return exactLine.replace(Gazetteer.Name.SEAL, ' ');
	}

	/**
	 * Every word of a text in both views, as a page shows how one is understood. Synonyms
	 * and spelling don't come in here.
	 */
	public List<Token> tokens(String text) {
		List<Token> tokens = new ArrayList<>();
		Stemmer stemmer = new Stemmer(this.lexicon);
		try (TokenStream stream = this.exact.tokenStream("", text)) {
			CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
			OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
			FlagsAttribute flags = stream.getAttribute(FlagsAttribute.class);
			stream.reset();
			while (stream.incrementToken()) {
				String word = term.toString();
				boolean number = (flags.getFlags() & WordTokenizer.NUMBER) != 0;
				boolean name = (flags.getFlags() & WordTokenizer.NAME) != 0;
				boolean stop = (flags.getFlags() & WordTokenizer.STOP) != 0;
				String found = stop ? null : (number || name) ? word : stemmer.root(word);
				tokens.add(new Token(offset.startOffset(), offset.endOffset(), word, found, number, name));
			}
			stream.end();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return tokens;
	}

	/**
	 * What a query wants. Whatever was typed is data: no sign of it means anything.
	 * @param typed of any length; what comes after the first words is passed over
	 * @param synonyms those of the newsroom
	 * @param vocabulary of the index that will be asked, for spelling;
	 * {@link Vocabulary#NONE} for none
	 */
	public Understanding understand(String typed, Synonyms synonyms, Vocabulary vocabulary) {
		return this.reading.read(typed, synonyms, vocabulary);
	}

	private static String line(Analyzer analyzer, String text) {
		StringBuilder line = new StringBuilder(text.length() + 16);
		try (TokenStream stream = analyzer.tokenStream("", text)) {
			CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
			stream.reset();
			while (stream.incrementToken()) {
				if (line.length() > 0) {
					line.append(' ');
				}
				line.append(term.buffer(), 0, term.length());
			}
			stream.end();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return line.toString();
	}

}
