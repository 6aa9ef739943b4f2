package id.terbit.contentapi;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a filter compares. */
public enum FilterOperator {

	/** Equal; what is meant where none is given. */
	EQ("="),

	/** Not equal, or absent. */
	NE("is distinct from"),

	/** Equal to one of a list, separated by commas. */
	IN("in"),

	/** Greater or later. */
	GT(">"),

	/** Greater, later or equal. */
	GTE(">="),

	/** Less or earlier. */
	LT("<"),

	/** Less, earlier or equal. */
	LTE("<="),

	/** Contains these letters, upper or lower case. */
	CONTAINS("ilike");

	private final String sql;

	FilterOperator(String sql) {
		this.sql = sql;
	}

	/** As it stands in an address: {@code filter[field][gte]}. */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	String sql() {
		return this.sql;
	}

	static Optional<FilterOperator> of(String key) {
		return Arrays.stream(values()).filter((operator) -> operator.key().equals(key)).findFirst();
	}

}
