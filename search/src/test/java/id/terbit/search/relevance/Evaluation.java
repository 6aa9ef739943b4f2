package id.terbit.search.relevance;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What an engine finds for every judged query, and its figures. */
public final class Evaluation {

	/** Two engines agree on a query where so many first results are the same. */
	private static final int AGREED = 3;

	private final String engine;

	private final List<Answer> answers;

	private Evaluation(String engine, List<Answer> answers) {
		this.engine = engine;
		this.answers = answers;
	}

	/** Asks an engine everything. */
	public static Evaluation of(Engine engine, List<JudgedQuery> queries, List<Item> items) {
		return new Evaluation(engine.name(), queries.stream().map((query) -> {
			Map<UUID, Integer> grades = query.grades(items);
			List<UUID> found = List.copyOf(engine.find().apply(query.words()));
			return new Answer(query, found, Measures.ndcg(found, grades), Measures.reciprocalRank(found, grades));
		}).toList());
	}

	/** Figures over all queries. */
	public Figures all() {
		return figures((query) -> true);
	}

	/** Figures over what tuning may look at. */
	public Figures tuning() {
		return figures((query) -> !query.heldOut());
	}

	/** Figures over what no tuning may look at. */
	public Figures heldOut() {
		return figures(JudgedQuery::heldOut);
	}

	/**
	 * The share of queries whose first three results are the same as of another engine.
	 */
	public double agreement(Evaluation other) {
		return IntStream.range(0, this.answers.size())
			.filter((i) -> this.answers.get(i).first(AGREED).equals(other.answers.get(i).first(AGREED)))
			.count() / (double) this.answers.size();
	}

	/** A table of the figures of engines, for the log. */
	public static String table(List<Evaluation> evaluations) {
		String head = "%-28s %-8s %7s %8s %8s %6s".formatted("engine", "part", "queries", "nDCG@10", "RR", "zero");
		return evaluations.stream().map(Evaluation::rows).collect(Collectors.joining("", "\n" + head + "\n", ""));
	}

	/** What tuning may look at, worst first: one line a query. */
	public String worst(int number) {
		return this.answers.stream()
			.filter((answer) -> !answer.query().heldOut())
			.sorted((one, other) -> Double.compare(one.ndcg(), other.ndcg()))
			.limit(number)
			.map((answer) -> String.format(Locale.ROOT, "%5.3f  %5.3f  %s%n", answer.ndcg(), answer.reciprocalRank(),
					answer.query().words()))
			.collect(Collectors.joining("", "\n" + this.engine + ": nDCG@10, RR\n", ""));
	}

	private String rows() {
		return row("all", all()) + row("tuning", tuning()) + row("held out", heldOut());
	}

	private String row(String part, Figures figures) {
		return String.format(Locale.ROOT, "%-28s %-8s %7d %8.3f %8.3f %5.1f%%%n", this.engine, part, figures.queries(),
				figures.ndcg(), figures.reciprocalRank(), 100 * figures.zeroResults());
	}

	private Figures figures(Predicate<JudgedQuery> part) {
		List<Answer> counted = this.answers.stream().filter((answer) -> part.test(answer.query())).toList();
		return new Figures(counted.size(), counted.stream().mapToDouble(Answer::ndcg).average().orElse(0),
				counted.stream().mapToDouble(Answer::reciprocalRank).average().orElse(0),
				counted.stream().mapToInt((answer) -> answer.found().isEmpty() ? 1 : 0).average().orElse(0));
	}

	/**
	 * Means over some queries.
	 *
	 * @param zeroResults share of queries that find nothing
	 */
	public record Figures(int queries, double ndcg, double reciprocalRank, double zeroResults) {

	}

	private record Answer(JudgedQuery query, List<UUID> found, double ndcg, double reciprocalRank) {

		List<UUID> first(int number) {
			return this.found.subList(0, Math.min(number, this.found.size()));
		}

	}

}
