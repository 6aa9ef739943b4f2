package id.terbit.search.linguistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.terbit.search.linguistics.Synonyms.Fault;
import id.terbit.search.linguistics.Synonyms.Parsed;
import id.terbit.search.linguistics.Synonyms.Problem;
import id.terbit.search.linguistics.Understanding.Alternative;
import id.terbit.search.linguistics.Understanding.Term;
import org.jspecify.annotations.Nullable;

/** Reads lines of synonyms. Expressions go by the key of their words. */
final class SynonymReader {

	/** What else is looked for counts so much beside what was typed. */
	private static final float OTHER = 0.7f;

	/** What the name of an office begins with. */
	private static final Set<String> OFFICES = Set.of("dinas", "badan", "bagian", "satuan", "inspektorat");

	/** Whoever leads an office is called by this and its name. */
	private static final Term HEAD = new Term("kepala", "kepala");

	private final Map<String, List<Term>> words = new HashMap<>();

	/** What means the same as an expression, the expression left out. */
	private final Map<String, List<String>> same = new HashMap<>();

	/** What an expression leads to. */
	private final Map<String, List<String>> leads = new HashMap<>();

	/** Where an expression stands among those that mean the same, or before an arrow. */
	private final Map<String, Integer> lineOfSame = new HashMap<>();

	private final Map<String, Integer> lineOfLead = new HashMap<>();

	private final List<Problem> problems = new ArrayList<>();

	/** Whether an expression that stands elsewhere is left out instead of a problem. */
	private boolean yielding;

	Parsed read(List<String> lines) {
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i).strip();
			if (i == Synonyms.MAX_LINES) {
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
		return new Parsed(synonyms(), List.copyOf(this.problems));
	}

	/** What was read, and of further lines what it says nothing about. */
	Synonyms beside(List<String> lines) {
		this.yielding = true;
		return read(lines).synonyms();
	}

	private @Nullable Problem line(int number, String line) {
		if (line.length() > Synonyms.MAX_LINE) {
			return new Problem(number, Fault.LINE_TOO_LONG, line.substring(0, 40) + "…", 0);
		}
		if (line.startsWith("-")) {
			return without(number, line.substring(1));
		}
		List<String> sides = List.of(line.split(">", -1));
		if (sides.size() > 2) {
			return new Problem(number, Fault.TWO_ARROWS, line, 0);
		}
		if (sides.size() == 1 && line.indexOf('=') < 0) {
			return new Problem(number, Fault.NO_EQUALS, line, 0);
		}
		Side first = new Side(number, new LinkedHashMap<>(), this.yielding);
		Side second = new Side(number, new LinkedHashMap<>(), false);
		boolean arrow = sides.size() == 2;
		Problem problem = arrow ? first.read(sides.get(0), ",", this.lineOfLead)
				: first.read(line, "=", this.lineOfSame);
		if (problem == null && arrow) {
			problem = second.read(sides.get(1), ",", Map.of());
		}
		if (problem != null) {
			return problem;
		}
		Map<String, List<Term>> from = first.expressions();
		Map<String, List<Term>> to = second.expressions();
		if (this.yielding && from.size() < (arrow ? 1 : 2)) {
			return null;
		}
		if (arrow ? from.keySet().containsAll(to.keySet()) : from.size() < 2) {
			return new Problem(number, Fault.ALL_THE_SAME, line, 0);
		}
		if (from.size() + to.size() > Synonyms.MAX_EXPRESSIONS) {
			return new Problem(number, Fault.TOO_MANY_EXPRESSIONS, line, 0);
		}
		this.words.putAll(from);
		this.words.putAll(to);
		for (String key : from.keySet()) {
			if (arrow) {
				this.lineOfLead.put(key, number);
				this.leads.put(key, List.copyOf(to.keySet()));
			}
			else {
				this.lineOfSame.put(key, number);
				this.same.put(key, from.keySet().stream().filter((other) -> !other.equals(key)).toList());
			}
		}
		return null;
	}

	/** Expressions of which nothing else is said. */
	private @Nullable Problem without(int number, String expressions) {
		Side side = new Side(number, new LinkedHashMap<>(), false);
		Problem problem = side.read(expressions, ",", this.lineOfSame);
		if (problem == null) {
			problem = side.read(expressions, ",", this.lineOfLead);
		}
		if (problem == null) {
			for (String key : side.expressions().keySet()) {
				this.lineOfSame.put(key, number);
				this.lineOfLead.put(key, number);
			}
		}
		return problem;
	}

	private Synonyms synonyms() {
		Map<String, List<Alternative>> others = heads();
		Set<String> heads = Set.copyOf(others.keySet());
		Map<String, String> parted = new HashMap<>();
		Map<String, String> byRoots = new HashMap<>();
		for (String key : searched()) {
			others.put(key, others(key));
			List<Term> terms = words(key);
			if (terms.size() > 1) {
				byRoots.putIfAbsent(Synonyms.roots(terms), key);
			}
			if (terms.size() == 2 && terms.stream().allMatch((term) -> isLetters(term.exact()))) {
				parted.putIfAbsent(terms.get(0).exact() + terms.get(1).exact(), key);
			}
		}
		return new Synonyms(others, parted, byRoots, heads);
	}

	/** In an order that does not change. */
	private List<String> searched() {
		List<String> keys = new ArrayList<>(this.same.keySet());
		this.leads.keySet().stream().filter((key) -> !this.same.containsKey(key)).forEach(keys::add);
		return keys.stream().sorted().toList();
	}

	/** What means the same, then what it leads to, then what means the same as that. */
	private List<Alternative> others(String key) {
		List<String> same = this.same.getOrDefault(key, List.of());
		List<String> all = new ArrayList<>(same);
		all.addAll(this.leads.getOrDefault(key, List.of()));
		same.forEach((other) -> all.addAll(this.leads.getOrDefault(other, List.of())));
		List.copyOf(all.subList(same.size(), all.size()))
			.forEach((found) -> all.addAll(this.same.getOrDefault(found, List.of())));
		return all.stream()
			.filter((other) -> !other.equals(key))
			.distinct()
			.map((other) -> new Alternative(words(other), OTHER))
			.toList();
	}

	/** By the keys of heads of offices that are called by one word. */
	private Map<String, List<Alternative>> heads() {
		Map<String, List<Alternative>> heads = new HashMap<>();
		this.same.forEach((key, others) -> {
			List<List<Term>> names = new ArrayList<>(List.of(words(key)));
			others.forEach((other) -> names.add(words(other)));
			if (words(key).size() == 1 && names.stream().anyMatch((name) -> OFFICES.contains(name.get(0).exact()))) {
				List<Alternative> ways = names.stream().map(SynonymReader::head).toList();
				heads.put("ka" + key, ways);
				heads.put(HEAD.exact() + " " + key, ways);
			}
		});
		return heads;
	}

	private static Alternative head(List<Term> office) {
		List<Term> head = new ArrayList<>(List.of(HEAD));
		head.addAll(office);
		return new Alternative(List.copyOf(head), OTHER);
	}

	private List<Term> words(String key) {
		return this.words.getOrDefault(key, List.of());
	}

	private static boolean isLetters(String word) {
		return word.chars().allMatch(Character::isLetter);
	}

	/** The expressions on one side of a line. */
	private record Side(int number, Map<String, List<Term>> expressions, boolean yielding) {

		/**
		 * Reads them.
		 * @param taken lines by the expressions that stand there and may not stand here
		 */
		@Nullable Problem read(String text, String separator, Map<String, Integer> taken) {
			for (String each : text.split(separator, -1)) {
				Problem problem = add(each.strip(), taken);
				if (problem != null) {
					return problem;
				}
			}
			return null;
		}

		private @Nullable Problem add(String expression, Map<String, Integer> taken) {
			if (expression.isEmpty()) {
				return new Problem(this.number, Fault.EMPTY_SIDE, "", 0);
			}
			List<Token> tokens = Linguistics.shipped().tokens(expression);
			if (tokens.stream().allMatch(Token::isStopWord)) {
				return new Problem(this.number, Fault.NO_WORD, expression, 0);
			}
			if (tokens.size() > Synonyms.MAX_WORDS) {
				return new Problem(this.number, Fault.TOO_MANY_WORDS, expression, 0);
			}
			String key = Phrases.key(tokens, 0, tokens.size());
			int other = taken.getOrDefault(key, 0);
			if (other > 0) {
				return this.yielding ? null : new Problem(this.number, Fault.ELSEWHERE, expression, other);
			}
			this.expressions.put(key, Phrases.terms(tokens, 0, tokens.size()));
			return null;
		}

	}

}
