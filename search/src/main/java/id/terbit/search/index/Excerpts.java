package id.terbit.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.terbit.search.index.Hits.Piece;
import id.terbit.search.linguistics.Linguistics;
import id.terbit.search.linguistics.Understanding;
import id.terbit.search.linguistics.Understanding.Alternative;
import id.terbit.search.linguistics.Understanding.Unit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/** Marks what fits a query in the original text, by the chain that made the index. */
final class Excerpts {

	/** Length of an excerpt in characters, about three lines on a phone. */
	private static final int LENGTH = 200;

	/** Only so much of a text is looked through, in characters. */
	private static final int SEARCHED = 60_000;

	private final Analyzer analyzer;

	/** What is marked, by its first token, the longest first. */
	private final Map<String, List<Phrase>> phrases = new HashMap<>();

	/** All tokens of what is marked: no other is looked at closer. */
	private final CharArraySet terms = new CharArraySet(64, false);

	Excerpts(Linguistics linguistics, Understanding meant) {
		boolean roots = meant.units().stream().anyMatch((unit) -> !unit.alternatives().get(0).roots().isEmpty());
		this.analyzer = roots ? linguistics.root() : linguistics.exact();
		for (int i = 0; i < meant.units().size(); i++) {
			for (Alternative alternative : ways(meant.units().get(i))) {
				List<String> terms = roots ? alternative.roots() : alternative.exact();
				if (!terms.isEmpty()) {
					this.phrases.computeIfAbsent(terms.get(0), (first) -> new ArrayList<>()).add(new Phrase(i, terms));
					this.terms.addAll(terms);
				}
			}
		}
		this.phrases.values()
			.forEach((some) -> some.sort(Comparator.comparing((Phrase phrase) -> phrase.terms().size()).reversed()));
	}

	/** All ways to say a unit, or any of its parts. */
	private static List<Alternative> ways(Unit unit) {
		List<Alternative> ways = new ArrayList<>(unit.alternatives());
		unit.parts().forEach((part) -> ways.addAll(part.alternatives()));
		return ways;
	}

	/** A whole line, marked. */
	List<Piece> whole(String text) {
		return pieces(text, 0, text.length(), spans(text));
	}

	/** The part of the first text that fits best, else of the second, else its begin. */
	List<Piece> best(String first, String second) {
		List<Span> inFirst = spans(first);
		String text = inFirst.isEmpty() ? second : first;
		List<Span> spans = inFirst.isEmpty() ? spans(second) : inFirst;
		if (spans.isEmpty()) {
			text = first.isEmpty() ? second : first;
		}
		int start = wordStart(text, bestStart(spans));
		int end = wordEnd(text, Math.min(text.length(), start + LENGTH));
		List<Piece> pieces = new ArrayList<>();
		if (start > 0) {
			pieces.add(new Piece("… ", false));
		}
		pieces.addAll(pieces(text, start, end, spans));
		if (end < text.length()) {
			pieces.add(new Piece(" …", false));
		}
		return pieces;
	}

	/** Where the most units of the query stand within one excerpt. */
	private static int bestStart(List<Span> spans) {
		int best = 0;
		int most = 0;
		for (int i = 0; i < spans.size(); i++) {
			int limit = spans.get(i).start() + LENGTH - LENGTH / 4;
			Set<Integer> units = new HashSet<>();
			for (int j = i; j < spans.size() && spans.get(j).end() <= limit; j++) {
				units.add(spans.get(j).unit());
			}
			if (units.size() > most) {
				most = units.size();
				best = spans.get(i).start() - LENGTH / 4;
			}
		}
		return Math.max(0, best);
	}

	private static int wordStart(String text, int from) {
		int start = from;
		while (start > 0 && start < text.length() && !Character.isWhitespace(text.charAt(start - 1))) {
			start--;
		}
		return start;
	}

	private static int wordEnd(String text, int from) {
		int end = from;
		int furthest = Math.min(text.length(), from + LENGTH / 4);
		while (end < furthest && !Character.isWhitespace(text.charAt(end))) {
			end++;
		}
		return end;
	}

	private static List<Piece> pieces(String text, int start, int end, List<Span> spans) {
		List<Piece> pieces = new ArrayList<>();
		int at = start;
		for (Span span : spans) {
			if (span.start() < at || span.end() > end) {
				continue;
			}
			if (span.start() > at) {
				pieces.add(new Piece(text.substring(at, span.start()), false));
			}
			pieces.add(new Piece(text.substring(span.start(), span.end()), true));
			at = span.end();
		}
		if (at < end) {
			pieces.add(new Piece(text.substring(at, end), false));
		}
		return pieces;
	}

	private List<Span> spans(String text) {
		List<Found> tokens = tokens(text.substring(0, Math.min(text.length(), SEARCHED)));
		List<Span> spans = new ArrayList<>();
		int at = 0;
		while (at < tokens.size()) {
			Phrase phrase = phrase(tokens, at);
			if (phrase != null) {
				int last = at + phrase.terms().size() - 1;
				spans.add(new Span(tokens.get(at).start(), tokens.get(last).end(), phrase.unit()));
				at = last;
			}
			at++;
		}
		return spans;
	}

	/** The longest that starts at a token, or {@code null}. */
	private @Nullable Phrase phrase(List<Found> tokens, int first) {
		for (Phrase phrase : this.phrases.getOrDefault(tokens.get(first).term(), List.of())) {
			if (stands(phrase, tokens, first)) {
				return phrase;
			}
		}
		return null;
	}

	private static boolean stands(Phrase phrase, List<Found> tokens, int first) {
		if (first + phrase.terms().size() > tokens.size()) {
			return false;
		}
		for (int i = 0; i < phrase.terms().size(); i++) {
			Found token = tokens.get(first + i);
			if (token.place() != tokens.get(first).place() + i || !token.term().equals(phrase.terms().get(i))) {
				return false;
			}
		}
		return true;
	}

	/** The tokens that some phrase has. */
	private List<Found> tokens(String text) {
		List<Found> found = new ArrayList<>();
		try (TokenStream tokens = this.analyzer.tokenStream("", text)) {
			CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
			OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
			tokens.reset();
			for (int place = 0; tokens.incrementToken(); place++) {
				if (this.terms.contains(term.buffer(), 0, term.length())) {
					found.add(new Found(place, offset.startOffset(), offset.endOffset(), term.toString()));
				}
			}
			tokens.end();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return found;
	}

	/**
	 * A token of the text.
	 *
	 * @param place how many stand before it
	 */
	private record Found(int place, int start, int end, String term) {
	}

	/** A part of a text where a unit of the query stands. */
	private record Span(int start, int end, int unit) {
	}

	/** Tokens side by side that are marked, for a unit of the query. */
	private record Phrase(int unit, List<String> terms) {
	}

}
