package id.terbit.search.index;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.terbit.search.index.Criteria.Filter;
import id.terbit.search.index.IndexView.DocumentFrequencies;
import id.terbit.search.index.Plan.Also;
import id.terbit.search.index.Plan.Best;
import id.terbit.search.index.Plan.Clause;
import id.terbit.search.index.Plan.Factor;
import id.terbit.search.index.Plan.Freshness;
import id.terbit.search.index.Plan.Some;
import id.terbit.search.index.Plan.Value;
import id.terbit.search.index.Plan.Word;
import id.terbit.search.linguistics.Linguistics;
import id.terbit.search.linguistics.Understanding;
import id.terbit.search.linguistics.Understanding.Alternative;
import id.terbit.search.linguistics.Understanding.Kind;
import id.terbit.search.linguistics.Understanding.NameKind;
import id.terbit.search.linguistics.Understanding.Term;
import id.terbit.search.linguistics.Understanding.Unit;

/**
 * Makes the plan of what was understood: the only place that knows weights, for every
 * engine. All numbers were tuned on the judged queries that tuning may look at.
 */
final class Planner {

	/** A word written just so counts so much more than its root. */
	private static final float EXACT = 0.3f;

	/** Words that stand together count so much more. */
	private static final float NEAR = 0.5f;

	/** Having everything counts so much more where a part would do. */
	private static final float ALL = 2f;

	/** Times as much for services where the query asks for one. */
	private static final double SERVICE = 1;

	/** Times as much for a type that the query names. */
	private static final double TYPE = 1.5;

	/** The words of a unit that names a type count less: the type says it. */
	private static final float TYPE_WORD = 0.7f;

	/** Words side by side count as so many words, however many they are. */
	private static final float EXPRESSION = 2f;

	/** Words of one expression count less where they stand apart. */
	private static final float APART = 0.5f;

	/** All words of an expression, each said in its own way, count so much. */
	private static final float PARTS = 0.7f;

	/** Longer expressions stand together or not at all. */
	private static final int MOST_APART = 4;

	/** Other ways to say a thing beside the best one count so much. */
	private static final float OTHER_WAYS = 0.3f;

	/**
	 * Most words and values that are looked up for one query: engines refuse more than
	 * 1,024, and fewer are faster.
	 */
	static final int LARGEST = 250;

	/** What more than one of so many documents has tells nothing about one of them, */
	private static final int TELLING = 5;

	/** unless those that have it are no more than a reader looks through. */
	private static final int FEW = 50;

	private static final double DISTRICT = 1.2;

	private static final double YEAR = 1.3;

	/** Types that are read when they are new. */
	static final List<String> NEWS = List.of("article", "announcement", "event");

	private static final double FRESH = 0.15;

	private static final Duration HALF_LIFE = Duration.ofDays(180);

	private Planner() {
	}

	/**
	 * A plan for documents that have everything needed.
	 * @param meant not empty
	 */
	static Plan all(Understanding meant, Instant now) {
		return bounded(meant, (less) -> all(less, units(less, false), now));
	}

	private static Plan all(Understanding meant, List<Unit> units, Instant now) {
		List<Clause> needed = clauses(units, units.size() > 1);
		return plan(new Some(needed, needed.size(), 1), List.of(), meant, now);
	}

	/**
	 * A plan for documents that have any of what is needed, whatever their type, though
	 * neither a year alone nor what says nothing because so many have it; those that have
	 * all count more.
	 * @param frequencies of the {@link #roots}
	 */
	static Plan any(Understanding meant, DocumentFrequencies frequencies, Instant now) {
		return bounded(meant, (less) -> any(less, units(less, false), frequencies, now));
	}

	private static Plan any(Understanding meant, List<Unit> units, DocumentFrequencies frequencies, Instant now) {
		List<Clause> all = clauses(units, true);
		List<Unit> enough = enough(units, frequencies);
		boolean typesAlone = units.stream().allMatch((unit) -> unit.kind() == Kind.YEAR || !unit.types().isEmpty());
		List<Clause> any = new ArrayList<>(clauses(enough, typesAlone));
		any.add(new Some(all, all.size(), ALL));
		List<Clause> more = clauses(
				units.stream().filter((unit) -> !enough.contains(unit) || !unit.types().isEmpty()).toList(), true);
		return plan(new Some(any, 1, 1), more, meant, now);
	}

	/** Those of which one alone makes a document a hit: the rarest at least. */
	private static List<Unit> enough(List<Unit> units, DocumentFrequencies frequencies) {
		List<Unit> words = units.stream().filter((unit) -> unit.kind() != Kind.YEAR).toList();
		if (words.isEmpty()) {
			return units;
		}
		long rarest = words.stream()
			.mapToLong((unit) -> documents(unit, frequencies))
			.filter((documents) -> documents > 0)
			.min()
			.orElse(0);
		long most = Math.max(rarest, Math.max(FEW, frequencies.documents() / TELLING));
		return words.stream().filter((unit) -> documents(unit, frequencies) <= most).toList();
	}

	/** At most so many documents have the unit in a single word. */
	private static long documents(Unit unit, DocumentFrequencies frequencies) {
		return singleRoots(unit).mapToLong(frequencies::of).sum();
	}

	private static Stream<String> singleRoots(Unit unit) {
		return unit.alternatives()
			.stream()
			.map(Alternative::roots)
			.filter((roots) -> roots.size() == 1)
			.flatMap(List::stream);
	}

	/** Roots whose frequencies decide what is enough where any word does. */
	static Set<String> roots(Understanding meant) {
		return units(meant, false).stream().flatMap(Planner::singleRoots).collect(Collectors.toSet());
	}

	/** Whether any is less than all. */
	static boolean canBeRelaxed(Understanding meant) {
		List<Unit> needed = units(meant, false);
		return needed.size() > 1 || !needed.get(0).types().isEmpty();
	}

	/** With as many other ways to say things as an engine can look for. */
	private static Plan bounded(Understanding meant, Function<Understanding, Plan> planned) {
		Plan plan = planned.apply(meant);
		for (int most = Understanding.MAX_ALTERNATIVES / 2; plan.size() > LARGEST && most > 0; most /= 2) {
			plan = planned.apply(meant.within(most));
		}
		return plan;
	}

	private static Plan plan(Clause needed, List<Clause> besides, Understanding meant, Instant now) {
		List<Clause> more = new ArrayList<>(besides);
		more.addAll(clauses(units(meant, true), false));
		for (List<Term> near : meant.near()) {
			more.add(anywhere(near, NEAR));
		}
		return new Plan(more.isEmpty() ? needed : new Also(needed, more), factors(meant),
				new Freshness(NEWS, FRESH, HALF_LIFE, now));
	}

	private static List<Unit> units(Understanding meant, boolean optional) {
		return meant.units().stream().filter((unit) -> unit.optional() == optional).toList();
	}

	private static List<Clause> clauses(List<Unit> units, boolean byType) {
		return units.stream().map((unit) -> unit(unit, byType)).toList();
	}

	/** One of its alternatives, or a document of one of its types or of its year. */
	private static Clause unit(Unit unit, boolean byType) {
		List<Clause> ways = new ArrayList<>();
		float weight = unit.types().isEmpty() ? 1 : TYPE_WORD;
		Alternative typed = unit.alternatives().get(0);
		ways.add(anywhere(typed.terms(), typed.weight() * weight));
		unit.alternatives()
			.stream()
			.skip(1)
			.map((other) -> inAnyForm(other, other.weight() * weight))
			.forEach(ways::add);
		if (unit.kind() == Kind.WORD && unit.parts().isEmpty()) {
			apart(typed, weight).ifPresent(ways::add);
		}
		if (!unit.parts().isEmpty()) {
			List<Clause> parts = clauses(unit.parts(), false);
			ways.add(new Some(parts, parts.size(), weight * PARTS));
		}
		if (byType) {
			unit.types().forEach((type) -> ways.add(new Value(Filter.TYPE, type)));
		}
		if (unit.kind() == Kind.YEAR) {
			unit.alternatives().get(0).exact().forEach((year) -> ways.add(new Value(Filter.YEAR, year)));
		}
		return new Best(ways, OTHER_WAYS);
	}

	/** The words of an expression, all of them but anywhere. */
	private static Optional<Clause> apart(Alternative alternative, float weight) {
		List<Term> words = alternative.terms().stream().filter((term) -> term.root() != null).toList();
		if (words.size() < 2 || words.size() > MOST_APART) {
			return Optional.empty();
		}
		float each = alternative.weight() * weight * APART;
		List<Clause> clauses = words.stream().map((term) -> anywhere(List.of(term), each)).toList();
		return Optional.of(new Some(clauses, clauses.size(), 1));
	}

	/** The terms side by side in any text; one alone counts more as it is written. */
	private static Clause anywhere(List<Term> terms, float weight) {
		Alternative way = new Alternative(terms, weight);
		Clause found = inAnyForm(way, weight);
		return (terms.size() == 1 && !way.roots().isEmpty())
				? new Also(found, List.of(written(way.exact(), weight * EXACT))) : found;
	}

	/** A way to say something; stop words alone as they are written. */
	private static Clause inAnyForm(Alternative way, float weight) {
		return way.roots().isEmpty() ? written(way.exact(), weight) : together(way.roots(), weight);
	}

	/** Roots side by side: each with the next. */
	private static Clause together(List<String> roots, float weight) {
		if (roots.size() == 1) {
			return new Word(EntryTexts.ROOTS, roots.get(0), weight);
		}
		List<Clause> pairs = new ArrayList<>();
		float each = weight * EXPRESSION / (roots.size() - 1);
		for (int i = 1; i < roots.size(); i++) {
			pairs.add(new Word(EntryTexts.ROOTS, Linguistics.pair(roots.get(i - 1), roots.get(i)), each));
		}
		return (pairs.size() == 1) ? pairs.get(0) : new Some(pairs, pairs.size(), 1);
	}

	/** All of some words as they are written. */
	private static Clause written(List<String> words, float weight) {
		List<Clause> all = words.stream().<Clause>map((word) -> new Word(EntryTexts.WORDS, word, weight)).toList();
		return (all.size() == 1) ? all.get(0) : new Some(all, all.size(), 1);
	}

	private static List<Factor> factors(Understanding meant) {
		List<Factor> factors = new ArrayList<>();
		if (meant.service() > 0) {
			factors.add(new Factor(Filter.TYPE, "service", 1 + SERVICE * meant.service()));
		}
		meant.types().forEach((type) -> factors.add(new Factor(Filter.TYPE, type, TYPE)));
		meant.names()
			.stream()
			.filter((name) -> name.kind() == NameKind.DISTRICT)
			.forEach((name) -> factors
				.add(new Factor(Filter.DISTRICT, name.text().toLowerCase(Locale.ROOT).replace(' ', '-'), DISTRICT)));
		meant.years().forEach((year) -> factors.add(new Factor(Filter.YEAR, year.toString(), YEAR)));
		return factors;
	}

}
