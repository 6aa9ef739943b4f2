package id.terbit.search.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import id.terbit.language.Texts;
import id.terbit.search.linguistics.Linguistics;
import id.terbit.search.linguistics.Token;
import id.terbit.search.linguistics.Understanding;
import id.terbit.search.linguistics.Understanding.Unit;

/**
 * How a query is read.
 *
 * @param trouble why it can't be shown, empty where it can
 * @param words as the chain sees them
 * @param parts what has to be found
 * @param facts what else is gathered from it, in sentences
 */
public record ReadingView(String trouble, List<Word> words, List<Part> parts, List<String> facts) {

	public ReadingView {
		words = List.copyOf(words);
		parts = List.copyOf(parts);
		facts = List.copyOf(facts);
	}

	static ReadingView unavailable(Texts texts) {
		return new ReadingView(texts.get("words.unavailable"), List.of(), List.of(), List.of());
	}

	static ReadingView of(List<Token> tokens, Understanding meant, Texts texts) {
		if (meant.isEmpty()) {
			return new ReadingView(texts.get("words.nothing"), List.of(), List.of(), List.of());
		}
		return new ReadingView("", tokens.stream().map((token) -> word(token, meant.typed(), texts)).toList(),
				meant.units().stream().map((unit) -> part(unit, texts)).toList(), facts(meant, texts));
	}

	private static Word word(Token token, String typed, Texts texts) {
		String root = token.root();
		String kind = "";
		if (root == null) {
			kind = texts.get("words.kind.stop");
		}
		else if (token.name()) {
			kind = texts.get("words.kind.name");
		}
		else if (token.number()) {
			kind = texts.get("words.kind.number");
		}
		return new Word(typed.substring(token.start(), token.end()), readable(token.exact()),
				(root != null) ? readable(root) : "", kind);
	}

	private static Part part(Unit unit, Texts texts) {
		List<String> ways = new ArrayList<>();
		ways.add(ways(unit));
		if (!unit.parts().isEmpty()) {
			ways.add(texts.get("words.together",
					unit.parts().stream().map(ReadingView::ways).collect(Collectors.joining(" + "))));
		}
		unit.types().forEach((type) -> ways.add(texts.get("words.type", texts.get("type." + type))));
		return new Part(ways.stream().collect(Collectors.joining(" · ")),
				unit.optional() ? texts.get("words.optional") : "");
	}

	private static String ways(Unit unit) {
		return unit.alternatives()
			.stream()
			.map((way) -> way.exact().stream().map(ReadingView::readable).collect(Collectors.joining(" ")))
			.distinct()
			.collect(Collectors.joining(" · "));
	}

	private static List<String> facts(Understanding meant, Texts texts) {
		List<String> facts = new ArrayList<>();
		meant.corrections().forEach((each) -> facts.add(texts.get("words.corrected", each.typed(), each.instead())));
		meant.names()
			.forEach((name) -> facts
				.add(texts.get("words.name." + name.kind().name().toLowerCase(Locale.ROOT), readable(name.text()))));
		meant.types().forEach((type) -> facts.add(texts.get("words.names-type", texts.get("type." + type))));
		meant.years().forEach((year) -> facts.add(texts.get("words.year", Integer.toString(year))));
		if (meant.service() > 0) {
			facts.add(texts
				.get((meant.service() >= Understanding.ASKED) ? "words.service.asked" : "words.service.named"));
		}
		return facts;
	}

	/** Names of several words are one token within. */
	private static String readable(String token) {
		return Linguistics.namesApart(token);
	}

	/**
	 * One word.
	 *
	 * @param exact as it is kept
	 * @param root empty for a word that says nothing alone
	 * @param kind in words, empty for an ordinary one
	 */
	public record Word(String typed, String exact, String root, String kind) {
	}

	/**
	 * Something that has to be found.
	 *
	 * @param ways what counts as it
	 * @param note in words, empty where it has to be found
	 */
	public record Part(String ways, String note) {
	}

}
