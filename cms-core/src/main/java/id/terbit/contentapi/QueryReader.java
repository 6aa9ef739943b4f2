package id.terbit.contentapi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.terbit.contentapi.ListQuery.Condition;
import id.terbit.contentapi.ListQuery.Order;
import id.terbit.contentapi.ListQuery.Page;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/** Reads the query part of one address and gathers every reason against it. */
final class QueryReader {

	private static final Pattern FILTER = Pattern.compile("filter\\[([A-Za-z]{1,40})](?:\\[([a-z]{1,20})])?");

	private static final Pattern PAGE = Pattern.compile("page\\[(size|number|after)]");

	/** Most values of one {@code in}. */
	private static final int MOST_VALUES = 100;

	private final Vocabulary vocabulary;

	private final List<Refusal> reasons = new ArrayList<>();

	private final Map<String, String> own = new LinkedHashMap<>();

	private final List<Condition> conditions = new ArrayList<>();

	private final List<Order> orders = new ArrayList<>();

	private final Set<String> fields = new LinkedHashSet<>();

	private final Set<String> includes = new LinkedHashSet<>();

	private int size = ListQuery.DEFAULT_SIZE;

	private @Nullable Integer number;

	private @Nullable String after;

	QueryReader(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	ListQuery read(MultiValueMap<String, String> parameters) {
		parameters.forEach((name, values) -> {
			if (values.size() != 1) {
				refuse(name, "parameter.repeated");
			}
			else {
				read(name, (values.get(0) != null) ? values.get(0) : "");
			}
		});
		if (this.number != null && this.after != null) {
			refuse("page[after]", "page.number-and-after");
		}
		if (this.number != null && (long) this.number * this.size > ListQuery.MAX_DEPTH) {
			refuse("page[number]", "page.too-deep", ListQuery.MAX_DEPTH);
		}
		if (!this.reasons.isEmpty()) {
			throw RefusedException.invalid(this.reasons);
		}
		return new ListQuery(this.own, this.conditions, this.orders, this.fields, this.includes,
				new Page(this.size, this.number, this.after));
	}

	private void read(String name, String value) {
		Matcher filter = FILTER.matcher(name);
		Matcher page = PAGE.matcher(name);
		if (this.vocabulary.parameters().contains(name)) {
			if (!value.isBlank()) {
				this.own.put(name, value.strip());
			}
		}
		else if (filter.matches()) {
			filter(name, filter.group(1), (filter.group(2) != null) ? filter.group(2) : "eq", value);
		}
		else if (page.matches() && this.vocabulary.paged()) {
			page(name, page.group(1), value);
		}
		else if (name.equals("sort") && !this.vocabulary.sorts().isEmpty()) {
			listed(value, this::order);
		}
		else if (name.equals("fields") && !this.vocabulary.fields().isEmpty()) {
			listed(value, (field) -> chosen(name, field, this.vocabulary.fields(), this.fields));
		}
		else if (name.equals("include") && !this.vocabulary.includes().isEmpty()) {
			listed(value, (part) -> chosen(name, part, this.vocabulary.includes(), this.includes));
		}
		else {
			refuse(name, "parameter.unknown", name);
		}
	}

	private void filter(String name, String field, String key, String value) {
		FilterKind kind = this.vocabulary.filters().get(field);
		if (kind == null) {
			refuse(name, "filter.field-unknown", field);
			return;
		}
		FilterOperator operator = FilterOperator.of(key).filter(kind.operators()::contains).orElse(null);
		if (operator == null) {
			refuse(name, "filter.operator-unknown", key, field);
			return;
		}
		List<Object> values = new ArrayList<>();
		String[] texts = (operator == FilterOperator.IN) ? value.split(",", -1) : new String[] { value };
		for (String text : texts) {
			Object understood = kind.value(text.strip());
			if (understood == null || texts.length > MOST_VALUES) {
				refuse(name, "filter.value-malformed", field);
				return;
			}
			values.add(understood);
		}
		this.conditions.add(new Condition(field, kind, operator, values));
	}

	private void page(String name, String part, String value) {
		if (part.equals("after")) {
			this.after = value;
		}
		else if (!value.matches("[1-9]\\d{0,6}")) {
			refuse(name, "page.malformed");
		}
		else if (part.equals("number")) {
			this.number = Integer.valueOf(value);
		}
		else if (Integer.parseInt(value) > ListQuery.MAX_SIZE) {
			refuse(name, "page.too-large", ListQuery.MAX_SIZE);
		}
		else {
			this.size = Integer.parseInt(value);
		}
	}

	private void order(String text) {
		boolean descending = text.startsWith("-");
		String field = descending ? text.substring(1) : text;
		if (this.vocabulary.sorts().contains(field)
				&& this.orders.stream().noneMatch((order) -> order.field().equals(field))) {
			this.orders.add(new Order(field, descending));
		}
		else {
			refuse("sort", "sort.field-unknown", field);
		}
	}

	private void chosen(String name, String value, Set<String> known, Set<String> chosen) {
		if (known.contains(value)) {
			chosen.add(value);
		}
		else {
			refuse(name, name.equals("fields") ? "fields.unknown" : "include.unknown", value);
		}
	}

	private static void listed(String value, Consumer<String> each) {
		Arrays.stream(value.split(",", -1)).map(String::strip).forEach(each);
	}

	private void refuse(String parameter, String code, Object... arguments) {
		this.reasons.add(refusal(parameter, code, arguments));
	}

	/** A reason against a parameter, pointing to its name. */
	static Refusal refusal(String parameter, String code, Object... arguments) {
		String shortened = (parameter.length() <= 80) ? parameter : parameter.substring(0, 80);
		return Refusal.at("/query/" + shortened.replace("~", "~0").replace("/", "~1"), code, arguments);
	}

}
