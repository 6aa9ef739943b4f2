package id.terbit.contentapi;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.terbit.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * The query part of an address, understood. An unknown parameter, field or operator is
 * refused, never ignored.
 *
 * @param own the resource's own parameters, blank ones left out
 * @param fields members asked for; empty for all
 */
public record ListQuery(Map<String, String> own, List<Condition> conditions, List<Order> orders, Set<String> fields,
		Set<String> includes, Page page) {

	/** Largest {@code page[size]}. */
	public static final int MAX_SIZE = 100;

	/** What {@code page[size]} is where it is not given. */
	public static final int DEFAULT_SIZE = 20;

	/** Furthest row that {@code page[number]} reaches; cursors go on. */
	public static final int MAX_DEPTH = 10_000;

	public ListQuery {
		own = Map.copyOf(own);
		conditions = List.copyOf(conditions);
		orders = List.copyOf(orders);
		fields = new LinkedHashSet<>(fields);
		includes = Set.copyOf(includes);
	}

	/**
	 * Understands the parameters of a request.
	 * @throws RefusedException (INVALID) with every reason; pointers name the parameter
	 * as {@code /query/<name>}
	 */
	public static ListQuery of(MultiValueMap<String, String> parameters, Vocabulary vocabulary) {
		return new QueryReader(vocabulary).read(parameters);
	}

	/** One of the resource's own parameters. */
	public @Nullable String own(String name) {
		return this.own.get(name);
	}

	/** Whether a member is asked for. */
	public boolean wants(String field) {
		return this.fields.isEmpty() || this.fields.contains(field);
	}

	/** The values of a field's {@code eq} or {@code in}; empty where it is not given. */
	public List<Object> equal(String field) {
		List<Object> values = new ArrayList<>();
		this.conditions.stream()
			.filter((condition) -> condition.field().equals(field))
			.filter((condition) -> condition.operator() == FilterOperator.EQ
					|| condition.operator() == FilterOperator.IN)
			.forEach((condition) -> values.addAll(condition.values()));
		return values;
	}

	/** One filter. */
	public record Condition(String field, FilterKind kind, FilterOperator operator, List<Object> values) {

		public Condition {
			values = List.copyOf(values);
		}

	}

	/** One field to sort by. */
	public record Order(String field, boolean descending) {
	}

	/**
	 * Which part of a list.
	 *
	 * @param number from 1; null where a cursor is given or none
	 * @param after a cursor from an earlier answer; empty to begin
	 */
	public record Page(int size, @Nullable Integer number, @Nullable String after) {

		/** Rows to pass over. */
		public int offset() {
			return (this.number != null) ? (this.number - 1) * this.size : 0;
		}

	}

}
