package id.terbit.search.linguistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

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

	/**
	 * The tokens of both views with blanks between them, made in one go, for an engine
	 * that parts fields at blanks.
	 */
	public Lines lines(String text) {
		StringBuilder exactLine = new StringBuilder(text.length() + 16);
		StringBuilder rootLine = new StringBuilder(text.length());
		each(text, (stream, attributes) -> {
			char[] word = attributes.term.buffer();
			int length = attributes.term.length();
			exactLine.append((exactLine.length() > 0) ? " " : "").append(word, 0, length);
			if (!attributes.is(WordTokenizer.STOP)) {
				rootLine.append((rootLine.length() > 0) ? " " : "");
				if (stream.root() != null) {
					rootLine.append(stream.root());
				}
				else {
					rootLine.append(word, 0, length);
				}
			}
		});
		return new Lines(exactLine.toString(), rootLine.toString());
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

	/**
	 * A text as an engine gets it.
	 *
	 * @param exact tokens of the exact view
	 * @param root tokens of the root view
	 */
	public record Lines(String exact, String root) {
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
