package id.terbit.search.linguistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import id.terbit.search.linguistics.Gazetteer.Name;
import id.terbit.search.linguistics.Intents.Intent;
import id.terbit.search.linguistics.Understanding.Alternative;
import id.terbit.search.linguistics.Understanding.Kind;
import id.terbit.search.linguistics.Understanding.Term;
import id.terbit.search.linguistics.Understanding.Unit;
import org.jspecify.annotations.Nullable;

/** Parts the words of a query into units, the longest that is known first. */
final class Units {

	/** Two words written as one count so much. */
	private static final float JOINED = 0.8f;

	/** Most words of a unit, and of all that are looked for side by side. */
	private static final int LONGEST = 8;

	private final List<Token> tokens;

	private final Respelled respelled;

	private final Synonyms synonyms;

	private final Gazetteer gazetteer;

	private final Intents intents;

	private final Spelling spelling;

	/** Whether a word belongs to a how-to expression or to one that says little. */
	private final boolean[] beside;

	private final Set<String> types = new LinkedHashSet<>();

	private final Set<Understanding.Name> names = new LinkedHashSet<>();

	private float service;

	/** Longest expression of the synonyms that is looked for. */
	private final int longest;

	Units(List<Token> tokens, Respelled respelled, Synonyms synonyms, Gazetteer gazetteer, Intents intents,
			Spelling spelling) {
		this(tokens, respelled, synonyms, gazetteer, intents, spelling, Synonyms.MAX_WORDS);
	}

	private Units(List<Token> tokens, Respelled respelled, Synonyms synonyms, Gazetteer gazetteer, Intents intents,
			Spelling spelling, int longest) {
		this.longest = longest;
		this.tokens = tokens;
		this.respelled = respelled;
		this.synonyms = synonyms;
		this.gazetteer = gazetteer;
		this.intents = intents;
		this.spelling = spelling;
		this.beside = new boolean[tokens.size()];
	}

	Understanding understanding(String typed) {
		findIntents();
		List<Unit> units = units();
		List<Integer> years = this.tokens.stream()
			.filter(Token::isYear)
			.map((token) -> Integer.valueOf(token.exact()))
			.distinct()
			.toList();
		String understood = this.respelled.corrections().isEmpty() ? typed : this.respelled.text();
		return new Understanding(typed, understood, this.respelled.corrections(), needed(units), near(), this.service,
				List.copyOf(this.types), List.copyOf(this.names), years);
	}

	private List<Unit> units() {
		List<Unit> units = new ArrayList<>();
		int at = 0;
		while (at < this.tokens.size()) {
			Span span = span(at);
			units.add(unit(span));
			at += span.length();
		}
		return units;
	}

	/** What a longer expression consists of, each with what else is looked for. */
	private List<Unit> parts(Span span) {
		Synonyms.Match match = this.synonyms.at(this.tokens, span.first(), this.longest);
		if (span.length() < 2 || this.longest < Synonyms.MAX_WORDS || match == null || match.length() < span.length()) {
			return List.of();
		}
		List<Token> words = this.tokens.subList(span.first(), span.first() + span.length());
		return new Units(words, this.respelled, this.synonyms, this.gazetteer, this.intents, this.spelling,
				span.length() - 1)
			.units()
			.stream()
			.filter((unit) -> !unit.optional())
			.map(Unit::whateverType)
			.toList();
	}

	private void findIntents() {
		for (int i = 0; i < this.tokens.size(); i++) {
			Synonyms.Match match = this.synonyms.at(this.tokens, i, this.longest);
			if (match != null && match.head()) {
				this.types.add(Intents.OFFICIAL);
			}
			Intent intent = this.intents.at(this.tokens, i);
			if (intent == null) {
				continue;
			}
			if (intent.type() != null) {
				this.types.add(intent.type());
			}
			else if (!intent.kind().equals(Intents.OBJECT)) {
				if (intent.kind().equals(Intents.ASKING)) {
					this.service = Understanding.ASKED;
				}
				Arrays.fill(this.beside, i, i + intent.length(), true);
			}
			else {
				this.service = Math.max(this.service, Understanding.NAMED);
			}
		}
	}

	/** The words from here on that are one unit. */
	private Span span(int first) {
		Name name = name(first);
		Synonyms.Match match = this.synonyms.at(this.tokens, first, this.longest);
		Intent intent = this.intents.at(this.tokens, first);
		int named = (name != null) ? name.words().size() : 1;
		int matched = (match != null) ? match.length() : 1;
		int typed = (intent != null && intent.type() != null) ? intent.length() : 1;
		int length = Math.max(Math.max(named, matched), Math.max(typed, glued(first)));
		String joined = (length == 1) ? joined(first) : null;
		length = (joined != null) ? 2 : length;
		return new Span(first, length, (name != null && named == length) ? name : null,
				(intent != null && intent.namesType() && typed == length) ? intent.type() : null, joined);
	}

	/** The name of the gazetteer that starts here. */
	private @Nullable Name name(int first) {
		if (this.tokens.get(first).name()) {
			return null;
		}
		for (int length = Math.min(Gazetteer.LONGEST, this.tokens.size() - first); length > 0; length--) {
			Name name = this.gazetteer.named(Phrases.key(this.tokens, first, length));
			if (name != null) {
				return name;
			}
		}
		return null;
	}

	/** How many tokens were typed as one word: {@code ktp-el}, {@code covid19}. */
	private int glued(int first) {
		int length = 1;
		while (length < LONGEST && first + length < this.tokens.size() && isGlued(first + length - 1)) {
			length++;
		}
		return length;
	}

	private boolean isGlued(int at) {
		int end = this.tokens.get(at).end();
		int start = this.tokens.get(at + 1).start();
		if (start <= end) {
			return true;
		}
		String text = this.respelled.text();
		return start == end + 1 && "-.@\u2010\u2011".indexOf(text.charAt(end)) >= 0;
	}

	/** The word that two words make, where the index has it, or {@code null}. */
	private @Nullable String joined(int first) {
		if (first + 1 >= this.tokens.size() || !isPlain(first) || !isPlain(first + 1) || this.beside[first]
				|| this.beside[first + 1] || this.synonyms.at(this.tokens, first + 1, this.longest) != null) {
			return null;
		}
		String joined = this.tokens.get(first).exact() + this.tokens.get(first + 1).exact();
		return (this.spelling.isKnown(joined) && this.spelling.isInIndex(joined)) ? joined : null;
	}

	private boolean isPlain(int at) {
		Token token = this.tokens.get(at);
		return !token.number() && !token.name() && !token.isStopWord()
				&& this.synonyms.at(this.tokens, at, this.longest) == null;
	}

	private Unit unit(Span span) {
		List<Token> words = this.tokens.subList(span.first(), span.first() + span.length());
		Token first = words.get(0);
		boolean optional = true;
		for (int i = span.first(); i < span.first() + span.length(); i++) {
			optional &= this.beside[i] || this.tokens.get(i).isStopWord();
		}
		Name name = first.name() ? this.gazetteer.named(first.exact()) : span.name();
		if (name != null) {
			this.names.add(new Understanding.Name(name.text(), name.kind()));
		}
		int start = this.respelled.startInTyped(first.start());
		int end = this.respelled.endInTyped(words.get(words.size() - 1).end());
		return new Unit(start, Math.max(start, end), kind(words, name), optional, alternatives(span),
				(span.type() != null) ? List.of(span.type()) : List.of(), parts(span));
	}

	private static Kind kind(List<Token> words, @Nullable Name name) {
		if (name != null) {
			return Kind.NAME;
		}
		if (words.stream().allMatch(Token::isStopWord)) {
			return Kind.STOP;
		}
		if (words.stream().allMatch(Token::number)) {
			return (words.size() == 1 && words.get(0).isYear()) ? Kind.YEAR : Kind.NUMBER;
		}
		return Kind.WORD;
	}

	/** As typed, then what else is looked for, as a whole or in a part. */
	private List<Alternative> alternatives(Span span) {
		List<Term> typed = Phrases.terms(this.tokens, span.first(), span.length());
		Map<List<Term>, Alternative> ways = new LinkedHashMap<>();
		ways.put(typed, new Alternative(typed, 1));
		if (span.joined() != null) {
			List<Term> joined = List.of(new Term(span.joined(), this.spelling.root(span.joined())));
			ways.putIfAbsent(joined, new Alternative(joined, JOINED));
		}
		List<Token> words = this.tokens.subList(span.first(), span.first() + span.length());
		int at = 0;
		while (at < words.size()) {
			Synonyms.Match match = this.synonyms.at(words, at, this.longest);
			if (match != null) {
				for (Alternative other : match.others()) {
					List<Term> terms = new ArrayList<>(typed.subList(0, at));
					terms.addAll(other.terms());
					terms.addAll(typed.subList(at + match.length(), typed.size()));
					ways.putIfAbsent(terms, new Alternative(List.copyOf(terms), other.weight()));
				}
			}
			at += (match != null) ? match.length() : 1;
		}
		return ways.values().stream().limit(Understanding.MAX_ALTERNATIVES).toList();
	}

	/**
	 * A query never asks for nothing: where all is optional, all but stop words are
	 * needed, else all.
	 */
	private static List<Unit> needed(List<Unit> units) {
		if (units.stream().anyMatch((unit) -> !unit.optional())) {
			return List.copyOf(units);
		}
		boolean words = units.stream().anyMatch((unit) -> unit.kind() != Kind.STOP);
		return units.stream().map((unit) -> (unit.kind() == Kind.STOP && words) ? unit : unit.needed()).toList();
	}

	/** All as typed, all but how-to words, and a number with its year. */
	private List<List<Term>> near() {
		Set<List<Term>> near = new LinkedHashSet<>();
		List<Term> all = new ArrayList<>();
		List<Term> wanted = new ArrayList<>();
		Token before = null;
		for (int i = 0; i < this.tokens.size(); i++) {
			Token token = this.tokens.get(i);
			all.add(Term.of(token));
			if (token.isStopWord()) {
				continue;
			}
			if (!this.beside[i]) {
				wanted.add(Term.of(token));
			}
			if (before != null && before.number() && !before.isYear() && token.isYear()) {
				near.add(List.of(Term.of(before), Term.of(token)));
			}
			before = token;
		}
		near.add(all);
		near.add(wanted);
		return near.stream()
			.filter((terms) -> terms.size() > 1 && terms.size() <= LONGEST
					&& terms.stream().map(Term::root).anyMatch(Objects::nonNull))
			.map(List::copyOf)
			.toList();
	}

	/**
	 * Words that are one unit.
	 *
	 * @param joined the one word they may be written as
	 */
	private record Span(int first, int length, @Nullable Name name, @Nullable String type, @Nullable String joined) {
	}

}
