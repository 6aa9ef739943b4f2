package id.terbit.search.index;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import id.terbit.search.index.Criteria.Filter;

/**
 * A query in no engine's terms. An engine only says its clauses in its own language: what
 * is looked for, in which fields and with what weight is decided before. Scores of words
 * are BM25 with {@link #K1} and {@link #B} and are only added up, compared and
 * multiplied, never added to a constant: an engine whose scores are all larger by one
 * factor gives the same order.
 *
 * @param clause what a document has to fit, and how well it does
 * @param factors multiply the score of documents with some value
 * @param freshness multiplies the score of what is new
 */
record Plan(Clause clause, List<Factor> factors, Freshness freshness) {

	/**
	 * How soon a word said again counts no more: late, since what stands in a title is
	 * said several times.
	 */
	static final float K1 = 4;

	/** How much a word counts less in a longer text. */
	static final float B = 0.75f;

	Plan {
		factors = List.copyOf(factors);
	}

	/**
	 * The same among documents that fit further clauses as well, which ought to score
	 * nothing.
	 */
	Plan within(Collection<? extends Clause> limits) {
		if (limits.isEmpty()) {
			return this;
		}
		List<Clause> all = new ArrayList<>(limits);
		all.add(this.clause);
		return new Plan(new Some(all, all.size(), 1), this.factors, this.freshness);
	}

	/** How many words and values are looked up. */
	int size() {
		return this.clause.size();
	}

	/** Something a document fits or not, with a score where it does. */
	sealed interface Clause permits Word, Value, Among, Best, Some, Also {

		/** How many words and values are looked up. */
		default int size() {
			return 1;
		}

	}

	private static int size(List<Clause> clauses) {
		return clauses.stream().mapToInt(Clause::size).sum();
	}

	/** A token of a field. Scores BM25 times the weight. */
	record Word(String field, String token, float weight) implements Clause {
	}

	/** An exact value of a filter. Scores nothing. */
	record Value(Filter filter, String value) implements Clause {
	}

	/** One of some exact values of a field. Scores nothing. */
	record Among(String field, Set<String> values) implements Clause {

		Among {
			values = Set.copyOf(values);
		}

	}

	/**
	 * One of the clauses has to fit. Scores as the best of them, and a share of what the
	 * others score.
	 */
	record Best(List<Clause> clauses, float share) implements Clause {

		Best {
			clauses = List.copyOf(clauses);
		}

		@Override
		public int size() {
			return Plan.size(this.clauses);
		}

	}

	/** So many of the clauses have to fit. Scores the sum of those that do. */
	record Some(List<Clause> clauses, int needed, float weight) implements Clause {

		Some {
			clauses = List.copyOf(clauses);
		}

		@Override
		public int size() {
			return Plan.size(this.clauses);
		}

	}

	/** The first has to fit; what fits of the others only adds its score. */
	record Also(Clause needed, List<Clause> more) implements Clause {

		Also {
			more = List.copyOf(more);
		}

		@Override
		public int size() {
			return this.needed.size() + Plan.size(this.more);
		}

	}

	/** Documents with the value of the filter score so many times as much. */
	record Factor(Filter filter, String value, double times) {
	}

	/**
	 * Documents of the types score {@code 1 + gain} times as much when they are published
	 * now, and half of the gain is gone after each half-life.
	 */
	record Freshness(List<String> types, double gain, Duration halfLife, Instant now) {

		Freshness {
			types = List.copyOf(types);
		}

		/** For what was published at a time, in milliseconds of the epoch. */
		double times(long published) {
			double age = Math.max(0, this.now.toEpochMilli() - published);
			return 1 + this.gain * Math.pow(2, -age / this.halfLife.toMillis());
		}

	}

}
