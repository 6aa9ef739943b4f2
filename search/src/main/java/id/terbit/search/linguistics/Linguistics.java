package id.terbit.search.linguistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import id.terbit.search.linguistics.WordAnalyzer.View;
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
	public static final String VERSION = "2";

	/** Stands between the roots of a pair, and in no word. */
	private static final char PAIR = '+';

	private static final Linguistics SHIPPED = new Linguistics(Lexicon.shipped(), Gazetteer.shipped());

	private final Analyzer exact;

	private final Analyzer root;

	private final Analyzer both;

	private final Reading reading;

	private Linguistics(Lexicon lexicon, Gazetteer gazetteer) {
		this.exact = new WordAnalyzer(lexicon, gazetteer, View.EXACT);
		this.root = new WordAnalyzer(lexicon, gazetteer, View.ROOT);
		this.both = new WordAnalyzer(lexicon, gazetteer, View.BOTH);
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

	/** The token of two roots side by side. */
	public static String pair(String root, String next) {
		return root + PAIR + next;
	}

	/** Exact tokens with the words of each name apart, as somebody types them. */
	public static String namesApart(String exactTokens) {
		return exactTokens.replace(Gazetteer.Name.SEAL, ' ');
	}

	/** The words of a text as somebody types them, with blanks between. */
	public String plain(String text) {
		return namesApart(tokens(text).stream().map(Token::exact).collect(Collectors.joining(" ")));
	}

	/**
	 * Every word of a text in both views, in order. Synonyms and spelling don't come in
	 * here.
	 */
	public List<Token> tokens(String text) {
		List<Token> tokens = new ArrayList<>();
		each(text, (stream, attributes) -> {
			String word = attributes.term.toString();
			String known = stream.root();
			String root = attributes.is(WordTokenizer.STOP) ? null : (known != null) ? known : word;
			tokens.add(new Token(attributes.offset.startOffset(), attributes.offset.endOffset(), word, root,
					attributes.is(WordTokenizer.NUMBER), attributes.is(WordTokenizer.NAME)));
		});
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

	private void each(String text, BiConsumer<RootFilter, Attributes> consumer) {
		try (RootFilter stream = (RootFilter) this.both.tokenStream("", text)) {
			Attributes attributes = new Attributes(stream);
			stream.reset();
			while (stream.incrementToken()) {
				consumer.accept(stream, attributes);
			}
			stream.end();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What a token carries. */
	private static final class Attributes {

		private final CharTermAttribute term;

		private final OffsetAttribute offset;

		private final FlagsAttribute flags;

		private Attributes(TokenStream stream) {
			this.term = stream.getAttribute(CharTermAttribute.class);
			this.offset = stream.getAttribute(OffsetAttribute.class);
			this.flags = stream.getAttribute(FlagsAttribute.class);
		}

		private boolean is(int flag) {
			return (this.flags.getFlags() & flag) != 0;
		}

	}

}
