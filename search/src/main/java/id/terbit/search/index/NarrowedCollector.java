package id.terbit.search.index;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.terbit.search.index.Criteria.Filter;
import id.terbit.search.index.Hits.Count;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/**
 * Collects what passes all filters, its score multiplied as a plan says, and counts the
 * values of each filter among what passes the other filters, all in one pass.
 */
final class NarrowedCollector implements Collector {

	private final TopFieldCollector top;

	private final Plan plan;

	private final Map<Filter, String> filters;

	private final Map<Filter, Map<String, Long>> counts = new EnumMap<>(Filter.class);

	private long fitting;

	private NarrowedCollector(TopFieldCollector top, Plan plan, Map<Filter, String> filters) {
		this.top = top;
		this.plan = plan;
		this.filters = filters;
		for (Filter filter : Filter.values()) {
			this.counts.put(filter, new HashMap<>());
		}
	}

	@Override
	public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
		LeafCollector inner = this.top.getLeafCollector(leaf);
		LeafValues values = new LeafValues(leaf.reader(), this.plan, this.filters);
		return new LeafCollector() {

			@Override
			public void setScorer(Scorable scorer) throws IOException {
				inner.setScorer(new Multiplied(scorer, values));
			}

			@Override
			public void collect(int doc) throws IOException {
				NarrowedCollector.this.fitting++;
				if (values.collect(doc)) {
					inner.collect(doc);
				}
			}

			@Override
			public void finish() throws IOException {
				values.addTo(NarrowedCollector.this.counts);
				inner.finish();
			}

		};
	}

	@Override
	public ScoreMode scoreMode() {
		return this.top.scoreMode().needsScores() ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
	}

	/** The score of the document that is collected now. */
	private static final class Multiplied extends Scorable {

		private final Scorable words;

		private final LeafValues values;

		private Multiplied(Scorable words, LeafValues values) {
			this.words = words;
			this.values = values;
		}

		@Override
		public float score() throws IOException {
			return (float) (this.words.score() * this.values.times());
		}

		@Override
		public int docID() {
			return this.words.docID();
		}

	}

	/** Makes collectors and puts together what they have. */
	static final class Collectors implements CollectorManager<NarrowedCollector, TopDocs> {

		private final TopFieldCollectorManager tops;

		private final Plan plan;

		private final Map<Filter, String> filters;

		private final Map<Filter, Map<String, Long>> counts = new EnumMap<>(Filter.class);

		private long fitting;

		Collectors(TopFieldCollectorManager tops, Plan plan, Map<Filter, String> filters) {
			this.tops = tops;
			this.plan = plan;
			this.filters = filters;
		}

		@Override
		public NarrowedCollector newCollector() {
			return new NarrowedCollector(this.tops.newCollector(), this.plan, this.filters);
		}

		@Override
		public TopFieldDocs reduce(Collection<NarrowedCollector> collectors) throws IOException {
			for (NarrowedCollector collector : collectors) {
				this.fitting += collector.fitting;
				collector.counts.forEach((filter, values) -> values
					.forEach((value, count) -> this.counts.computeIfAbsent(filter, (none) -> new HashMap<>())
						.merge(value, count, Long::sum)));
			}
			return this.tops.reduce(collectors.stream().map((collector) -> collector.top).toList());
		}

		/** Documents that fit, whatever they were narrowed by. */
		long fitting() {
			return this.fitting;
		}

		/** Most first, then by value. */
		List<Count> counts(Filter filter) {
			return this.counts.getOrDefault(filter, Map.of())
				.entrySet()
				.stream()
				.map((entry) -> new Count(entry.getKey(), entry.getValue()))
				.sorted(Comparator.comparing(Count::documents).reversed().thenComparing(Count::value))
				.limit(Hits.MOST_COUNTS)
				.toList();
		}

	}

}
