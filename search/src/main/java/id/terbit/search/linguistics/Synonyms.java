package id.terbit.search.linguistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import id.terbit.search.linguistics.Understanding.Term;
import org.jspecify.annotations.Nullable;

/**
 * Expressions that mean the same, applied to a query word by word as it was typed, so
 * that a change needs no new index. Written as lines {@code expression = expression = …};
 * lines that start with {@code #} are remarks.
 */
public final class Synonyms {

	/** Most lines, remarks included. */
	public static final int MAX_LINES = 2000;

	/** Longest line in characters. */
	public static final int MAX_LINE = 500;

	/** Longest expression in words. */
	public static final int MAX_WORDS = 8;

	/** Most expressions on a line. */
	public static final int MAX_EXPRESSIONS = 12;

	/** None at all. */
	public static final Synonyms NONE = new Synonyms(Map.of());

	/** Each expression by its words, with the others of its line. */
	private final Map<String, List<List<Term>>> groups;

	private Synonyms(Map<String, List<List<Term>>> groups) {
		this.groups = groups;
	}

	/** The lines that hold where the newsroom has none of its own. */
	public static List<String> shippedLines() {
		return WordList.lines("synonyms.txt");
	}

	/** What stands in {@link #shippedLines()}. */
	public static Synonyms shipped() {
		return parse(shippedLines()).synonyms();
	}

	/**
	 * Reads lines; those that can't be read are named and left out, the others hold.
	 */
	public static Parsed parse(List<String> lines) {
		return new Parsing().read(lines);
	}

	/** Those of the expression with the most words that starts at a word, or none. */
	@Nullable Match at(List<Token> tokens, int first) {
		for (int length = Math.min(MAX_WORDS, tokens.size() - first); length > 0; length--) {
			List<List<Term>> group = this.groups.get(Phrases.key(tokens, first, length));
			if (group != null) {
				return new Match(length, group);
			}
		}
		return null;
	}

	boolean contains(String word) {
		return this.groups.containsKey(word);
	}

	/** How many expressions there are. */
	public int size() {
		return this.groups.size();
	}

	/**
	 * An expression found.
	 *
	 * @param length in words
	 * @param others what means the same
	 */
	record Match(int length, List<List<Term>> others) {
	}

	/**
	 * What came of some lines.
	 *
	 * @param problems one for each line that was left out; empty where all hold
	 */
	public record Parsed(Synonyms synonyms, List<Problem> problems) {
	}

	/**
	 * Why a line was left out.
	 *
	 * @param line its number, from 1
	 * @param fault also the end of the message's key {@code synonyms.fault.…}, whose
	 * arguments are the line, the expression and the other line
	 * @param expression what it is about, as written
	 * @param otherLine where the expression stands already, 0 where that is not the fault
	 */
	public record Problem(int line, Fault fault, String expression, int otherLine) {

		/** The key of its message. */
		public String messageKey() {
			return "synonyms.fault." + this.fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

	/** What may be wrong with a line. */
	public enum Fault {

		/** There is no equals sign. */
		NO_EQUALS,

		/** Nothing stands on one side of an equals sign. */
		EMPTY_SIDE,

		/** An expression has no word that could be searched. */
		NO_WORD,

		/** An expression has more than {@link Synonyms#MAX_WORDS} words. */
		TOO_MANY_WORDS,

		/** A line has more than {@link Synonyms#MAX_EXPRESSIONS} expressions. */
		TOO_MANY_EXPRESSIONS,

		/** A line is longer than {@link Synonyms#MAX_LINE} characters. */
		LINE_TOO_LONG,

		/** All expressions of a line are the same. */
		ALL_THE_SAME,

		/** An expression stands in another line already. */
		ELSEWHERE,

		/** There are more than {@link Synonyms#MAX_LINES} lines; this is the first. */
		TOO_MANY_LINES

	}

	/** The state of reading. */
	private static final class Parsing {

		private final Map<String, List<List<Term>>> groups = new HashMap<>();

		private final Map<String, Integer> lineOf = new HashMap<>();

		private final List<Problem> problems = new ArrayList<>();

		private Parsed read(List<String> lines) {
			for (int i = 0; i < lines.size(); i++) {
				String line = lines.get(i).strip();
				if (i == MAX_LINES) {
					this.problems.add(new Problem(i + 1, Fault.TOO_MANY_LINES, "", 0));
					break;
				}
				if (!line.isEmpty() && !line.startsWith("#")) {
					Problem problem = line(i + 1, line);
					if (problem != null) {
						this.problems.add(problem);
					}
				}
			}
			return new Parsed(new Synonyms(Map.copyOf(this.groups)), List.copyOf(this.problems));
		}

		private @Nullable Problem line(int number, String line) {
			if (line.length() > MAX_LINE) {
				return new Problem(number, Fault.LINE_TOO_LONG, line.substring(0, 40) + "…", 0);
			}
			if (line.indexOf('=') < 0) {
				return new Problem(number, Fault.NO_EQUALS, line, 0);
			}
			Map<String, List<Term>> expressions = new LinkedHashMap<>();
			for (String side : line.split("=", -1)) {
				Problem problem = expression(number, side.strip(), expressions);
				if (problem != null) {
					return problem;
				}
			}
			if (expressions.size() < 2) {
				return new Problem(number, Fault.ALL_THE_SAME, line, 0);
			}
			if (expressions.size() > MAX_EXPRESSIONS) {
				return new Problem(number, Fault.TOO_MANY_EXPRESSIONS, line, 0);
			}
			expressions.forEach((key, terms) -> {
				this.lineOf.put(key, number);
				this.groups.put(key, expressions.values().stream().filter((other) -> !other.equals(terms)).toList());
			});
			return null;
		}

		private @Nullable Problem expression(int number, String side, Map<String, List<Term>> expressions) {
			if (side.isEmpty()) {
				return new Problem(number, Fault.EMPTY_SIDE, "", 0);
			}
			List<Token> tokens = Linguistics.shipped().tokens(side);
			if (tokens.stream().allMatch(Token::isStopWord)) {
				return new Problem(number, Fault.NO_WORD, side, 0);
			}
			if (tokens.size() > MAX_WORDS) {
				return new Problem(number, Fault.TOO_MANY_WORDS, side, 0);
			}
			String key = Phrases.key(tokens, 0, tokens.size());
			int other = this.lineOf.getOrDefault(key, 0);
			if (other > 0) {
				return new Problem(number, Fault.ELSEWHERE, side, other);
			}
			expressions.put(key, Phrases.terms(tokens, 0, tokens.size()));
			return null;
		}

	}

}
