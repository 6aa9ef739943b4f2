package id.terbit.search.linguistics;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import id.terbit.search.linguistics.Understanding.Alternative;
import id.terbit.search.linguistics.Understanding.Term;
import org.jspecify.annotations.Nullable;

/**
 * What else to look for where an expression is searched, applied to a query word by word
 * as it was typed, so that a change needs no new index. Lines are
 * <ul>
 * <li>{@code expression = expression = …} for what means the same;
 * <li>{@code expression, … > expression, …}: where one of those before the arrow is
 * searched, those behind it, and what means the same as they do, are looked for as well,
 * though not the other way around;
 * <li>{@code - expression, …} takes away what Terbit ships about these;
 * <li>{@code # …} for a remark.
 * </ul>
 * Two things follow of themselves: where one word stands for an office, {@code disdik =
 * dinas pendidikan}, its head is {@code kadisdik} and {@code kepala disdik}; and an
 * expression of two words may have been typed as one.
 */
public final class Synonyms {

	/** Most lines, remarks included. */
	public static final int MAX_LINES = 5000;

	/** Longest line in characters. */
	public static final int MAX_LINE = 500;

	/** Longest expression in words. */
	public static final int MAX_WORDS = 8;

	/** Most expressions on a line. */
	public static final int MAX_EXPRESSIONS = 12;

	/** None at all. */
	public static final Synonyms NONE = new Synonyms(Map.of(), Map.of(), Map.of(), Set.of());

	/** Each expression by its words, with the others of its line. */
	private final Map<String, List<Alternative>> others;

	/** Expressions of two words by both typed as one. */
	private final Map<String, String> parted;

	/** Keys of expressions of several words by the roots of those. */
	private final Map<String, String> byRoots;

	/** Keys of those that name the head of an office. */
	private final Set<String> heads;

	Synonyms(Map<String, List<Alternative>> others, Map<String, String> parted, Map<String, String> byRoots,
			Set<String> heads) {
		this.others = Map.copyOf(others);
		this.parted = Map.copyOf(parted);
		this.byRoots = Map.copyOf(byRoots);
		this.heads = Set.copyOf(heads);
	}

	/** The lines of Terbit, which hold where the newsroom has none about the same. */
	public static List<String> shippedLines() {
		return WordList.lines("synonyms.txt");
	}

	/** What stands in {@link #shippedLines()}. */
	public static Synonyms shipped() {
		return Shipped.SYNONYMS;
	}

	/**
	 * What stands in {@link #shippedLines()}, save what the newsroom's lines say
	 * otherwise.
	 * @param lines those that can't be read are passed over
	 */
	public static Synonyms shippedWith(List<String> lines) {
		SynonymReader reader = new SynonymReader();
		reader.read(lines);
		return reader.beside(shippedLines());
	}

	/**
	 * Reads lines; those that can't be read are named and left out, the others hold.
	 */
	public static Parsed parse(List<String> lines) {
		return new SynonymReader().read(lines);
	}

	/**
	 * Those of the expression with the most words that starts at a word, or none.
	 * @param longest in words
	 */
	@Nullable Match at(List<Token> tokens, int first, int longest) {
		for (int length = Math.min(longest, tokens.size() - first); length > 0; length--) {
			String key = Phrases.key(tokens, first, length);
			List<Alternative> found = this.others.get(key);
			if (found == null && length > 1 && !tokens.get(first).isStopWord()
					&& !tokens.get(first + length - 1).isStopWord()) {
				found = this.others.get(this.byRoots.getOrDefault(roots(Phrases.terms(tokens, first, length)), ""));
			}
			if (found != null) {
				return new Match(length, found, this.heads.contains(key));
			}
		}
		return null;
	}

	/** The key of an expression in whatever form its words stand. */
	static String roots(List<Term> terms) {
		return terms.stream().map(Term::root).filter(Objects::nonNull).collect(Collectors.joining(" "));
	}

	boolean contains(String word) {
		return this.others.containsKey(word);
	}

	/** The expression of two words that was typed as one, or {@code null}. */
	@Nullable String parted(String word) {
		return this.parted.get(word);
	}

	/** How many expressions there are. */
	public int size() {
		return this.others.size();
	}

	/** Read once. */
	private static final class Shipped {

		private static final Synonyms SYNONYMS = parse(shippedLines()).synonyms();

	}

	/**
	 * An expression found.
	 *
	 * @param length in words
	 * @param others what is looked for beside it, what means the same first
	 * @param head whether it names the head of an office
	 */
	record Match(int length, List<Alternative> others, boolean head) {
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

		/** There is neither an equals sign nor an arrow. */
		NO_EQUALS,

		/** There is more than one arrow. */
		TWO_ARROWS,

		/** Nothing stands on one side of a sign. */
		EMPTY_SIDE,

		/** An expression has no word that could be searched. */
		NO_WORD,

		/** An expression has more than {@link Synonyms#MAX_WORDS} words. */
		TOO_MANY_WORDS,

		/** A line has more than {@link Synonyms#MAX_EXPRESSIONS} expressions. */
		TOO_MANY_EXPRESSIONS,

		/** A line is longer than {@link Synonyms#MAX_LINE} characters. */
		LINE_TOO_LONG,

		/** All expressions of a line, or all beyond its arrow, are the same. */
		ALL_THE_SAME,

		/** An expression stands in another line already. */
		ELSEWHERE,

		/** There are more than {@link Synonyms#MAX_LINES} lines; this is the first. */
		TOO_MANY_LINES

	}

}
