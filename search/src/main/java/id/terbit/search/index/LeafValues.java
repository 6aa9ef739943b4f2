package id.terbit.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import id.terbit.search.index.Criteria.Filter;
import id.terbit.search.index.Plan.Factor;
import id.terbit.search.index.Plan.Freshness;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The values of filters in one segment, document after document. */
final class LeafValues {

	private final Map<Filter, Column> byFilter = new EnumMap<>(Filter.class);

	/** The same, for going through them. */
	private final Column[] columns;

	/** Numbers of values in the segment with what they multiply by. */
	private final List<Times> factors = new ArrayList<>();

	private final List<Times> news = new ArrayList<>();

	private final SortedNumericDocValues published;

	private final Freshness freshness;

	private int doc;

	LeafValues(LeafReader reader, Plan plan, Map<Filter, String> filters) throws IOException {
		for (Filter filter : Filter.values()) {
			this.byFilter.put(filter, new Column(reader, filter, filters.get(filter)));
		}
		this.columns = this.byFilter.values().toArray(Column[]::new);
		for (Factor factor : plan.factors()) {
			Column column = column(factor.filter());
			this.factors.add(new Times(column, column.number(factor.value()), factor.times()));
		}
		Column types = column(Filter.TYPE);
		for (String type : plan.freshness().types()) {
			this.news.add(new Times(types, types.number(type), 1));
		}
		this.freshness = plan.freshness();
		this.published = DocValues.getSortedNumeric(reader, EntryDocument.PUBLISHED);
	}

	/** Counts a document, and says whether it passes all filters. */
	boolean collect(int next) throws IOException {
		this.doc = next;
		Column failed = null;
		for (Column column : this.columns) {
			column.read(next);
			if (!column.passes()) {
				if (failed != null) {
					return false;
				}
				failed = column;
			}
		}
		if (failed != null) {
			failed.count();
			return false;
		}
		for (Column column : this.columns) {
			column.count();
		}
		return true;
	}

	/** What the score of the document read last is multiplied by. */
	double times() throws IOException {
		double times = 1;
		for (Times factor : this.factors) {
			times *= factor.holds() ? factor.times() : 1;
		}
		for (Times type : this.news) {
			if (type.holds() && this.published.advanceExact(this.doc)) {
				times *= this.freshness.times(this.published.nextValue());
			}
		}
		return times;
	}

	private Column column(Filter filter) {
		return Objects.requireNonNull(this.byFilter.get(filter));
	}

	void addTo(Map<Filter, Map<String, Long>> counts) throws IOException {
		for (Filter filter : Filter.values()) {
			Map<String, Long> byValue = counts.get(filter);
			if (byValue != null) {
				column(filter).addTo(byValue);
			}
		}
	}

	/** A value and what it multiplies by. */
	private record Times(Column column, long number, double times) {

		boolean holds() {
			return this.column.has(this.number);
		}

	}

	/** One filter. */
	private static final class Column {

		private final SortedSetDocValues values;

		/** The same where no document has more than one. */
		private final @Nullable SortedDocValues single;

		private final boolean filtered;

		private final long chosen;

		private final int[] counts;

		private long[] current = new long[8];

		private int length;

		private Column(LeafReader reader, Filter filter, @Nullable String chosen) throws IOException {
			this.values = DocValues.getSortedSet(reader, filter.field());
			this.single = DocValues.unwrapSingleton(this.values);
			this.counts = new int[Math.toIntExact(this.values.getValueCount())];
			this.filtered = chosen != null;
			this.chosen = (chosen != null) ? number(chosen) : -1;
		}

		/** The number of a value in the segment, negative where nothing has it. */
		private long number(String value) throws IOException {
			return this.values.lookupTerm(new BytesRef(value));
		}

		private void read(int doc) throws IOException {
			if (this.single != null) {
				this.length = this.single.advanceExact(doc) ? 1 : 0;
				this.current[0] = (this.length > 0) ? this.single.ordValue() : -1;
				return;
			}
			this.length = this.values.advanceExact(doc) ? this.values.docValueCount() : 0;
			if (this.length > this.current.length) {
				this.current = new long[this.length];
			}
			for (int i = 0; i < this.length; i++) {
				this.current[i] = this.values.nextOrd();
			}
		}

		private boolean passes() {
			return !this.filtered || has(this.chosen);
		}

		private boolean has(long number) {
			for (int i = 0; i < this.length; i++) {
				if (this.current[i] == number) {
					return true;
				}
			}
			return false;
		}

		private void count() {
			for (int i = 0; i < this.length; i++) {
				this.counts[(int) this.current[i]]++;
			}
		}

		private void addTo(Map<String, Long> byValue) throws IOException {
			for (int i = 0; i < this.counts.length; i++) {
				if (this.counts[i] > 0) {
					byValue.merge(this.values.lookupOrd(i).utf8ToString(), (long) this.counts[i], Long::sum);
				}
			}
		}

	}

}
