package id.terbit.contentapi;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import id.terbit.contentapi.ListQuery.Condition;
import id.terbit.contentapi.ListQuery.Order;
import id.terbit.contenttype.ContentType;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of one list: constant text for every field and operator, values as parameters.
 * What a client writes never becomes SQL.
 */
final class ListSql {

	private static final Map<String, String> COLUMNS = Map.of("id", "document.id", "site", "site.slug", "slug",
			"edition.slug", "title", "edition.title", "category", "category.slug", "publishedAt",
			"edition.first_published_at", "state", "edition.state", "createdAt", "document.created_at");

	private final ContentType type;

	private final boolean drafts;

	private final List<String> conditions = new ArrayList<>();

	private final Map<String, Object> parameters = new HashMap<>();

	private final List<Order> orders;

	private final ListQuery.Page page;

	private @Nullable String cursor;

	/**
	 * A list of one type.
	 * @param sites ids of the sites whose drafts are shown, or null where every site's
	 * are; not used for what is live
	 */
	ListSql(ContentType type, ListQuery query, boolean drafts, @Nullable List<UUID> sites) {
		this.type = type;
		this.drafts = drafts;
		this.page = query.page();
		this.orders = query.orders().isEmpty() ? List.of(new Order(drafts ? "updatedAt" : "publishedAt", true))
				: query.orders();
		this.conditions.add("document.type = " + value(type.name()));
		this.conditions.add(drafts
				? "edition.state in ('DRAFT', 'EDITING', 'APPROVAL', 'COMPOSING', 'STAGING', 'CHECKING', 'READY', "
						+ "'SCHEDULED', 'RETURNED')"
				: "edition.state = 'PUBLISHED'");
		if (drafts && sites != null) {
			this.conditions.add(sites.isEmpty() ? "false" : "document.site_id in (" + value(sites) + ")");
		}
		query.conditions().forEach((condition) -> this.conditions.add(condition(condition)));
		if (this.page.after() != null && !this.page.after().isEmpty()) {
			this.cursor = cursor(this.page.after());
		}
	}

	/** A text that says where a list goes on after this document. */
	static String cursorOf(ResourceStore.Found last) {
		String text = last.at() + "|" + last.id();
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	Map<String, Object> parameters() {
		return this.parameters;
	}

	/** The filters alone, for counting. */
	String filtered() {
		return "where " + String.join(" and ", this.conditions);
	}

	String where() {
		return filtered() + ((this.cursor != null) ? " and " + this.cursor : "");
	}

	/** The first column of the order. */
	String orderedBy() {
		return column(this.orders.get(0).field());
	}

	boolean isByTime() {
		return this.orders.size() == 1 && this.orders.get(0).field().endsWith("At");
	}

	String order() {
		String columns = this.orders.stream()
			.map((order) -> column(order.field()) + (order.descending() ? " desc nulls last" : " asc nulls last"))
			.collect(Collectors.joining(", "));
		if (isByTime()) {
			columns = columns.replace(" nulls last", "");
		}
		String tie = this.orders.get(0).descending() ? "document.id desc" : "document.id asc";
		// one more than asked for tells whether there is a next page
		return " order by " + columns + ", " + tie + " limit " + (this.page.size() + 1) + " offset "
				+ this.page.offset();
	}

	private String condition(Condition condition) {
		return switch (condition.field()) {
			case "tag" -> member(condition, """
					exists (select from edition_tag join tag on tag.id = edition_tag.tag_id
					where edition_tag.edition_id = edition.id and tag.slug in (%s))""");
			case "district" -> member(condition, """
					exists (select from edition_district join district on district.code = edition_district.district_code
					where edition_district.edition_id = edition.id and district.slug in (%s))""");
			default -> isListed(condition.field()) ? member(condition, itemsOf(condition.field()))
					: compared(column(condition.field()), condition);
		};
	}

	private boolean isListed(String field) {
		return this.type.field(field).filter((declared) -> declared.kind().listed()).isPresent();
	}

	/** Names of fields are constants of the program. */
	private static String itemsOf(String field) {
		return "exists (select from jsonb_array_elements_text(edition.fields -> '" + field
				+ "') as item (value) where item.value in (%s))";
	}

	private String member(Condition condition, String exists) {
		String sql = exists.formatted(value(condition.values()));
		return (condition.operator() == FilterOperator.NE) ? "not " + sql : sql;
	}

	private String compared(String column, Condition condition) {
		Object first = condition.values().get(0);
		return switch (condition.operator()) {
			case IN -> column + " in (" + value(condition.values()) + ")";
			case CONTAINS -> column + " ilike " + value("%" + escaped(first.toString()) + "%");
			default -> column + " " + condition.operator().sql() + " " + value(first);
		};
	}

	private static String escaped(String text) {
		return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
	}

	private String column(String field) {
		if (field.equals("updatedAt")) {
			return this.drafts ? "edition.updated_at" : "edition.published_at";
		}
		String common = COLUMNS.get(field);
		if (common != null) {
			return common;
		}
		return this.type.field(field).map(ListSql::column).orElseThrow(() -> new IllegalArgumentException(field));
	}

	/** Names of fields are constants of the program. */
	private static String column(ContentType.Field field) {
		String text = "(edition.fields ->> '" + field.name() + "')";
		return switch (field.kind()) {
			case NUMBER, MONEY -> "cast(" + text + " as int)";
			case MOMENT -> "cast(" + text + " as timestamptz)";
			case YES_NO -> "coalesce(cast(" + text + " as boolean), false)";
			default -> text;
		};
	}

	private String cursor(String text) {
		if (!isByTime()) {
			throw RefusedException.invalid(Refusal.at("/query/page[after]", "page.after-needs-time"));
		}
		try {
			String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", 2);
			if (parts.length == 2) {
				Instant at = Instant.parse(parts[0]);
				String sign = this.orders.get(0).descending() ? "<" : ">";
				return "(" + orderedBy() + ", document.id) " + sign + " (" + value(at) + ", "
						+ value(UUID.fromString(parts[1])) + ")";
			}
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			throw RefusedException.invalid(Refusal.at("/query/page[after]", "page.malformed"));
		}
		throw RefusedException.invalid(Refusal.at("/query/page[after]", "page.malformed"));
	}

	private String value(Object value) {
		String name = "p" + this.parameters.size();
		this.parameters.put(name, (value instanceof Instant time) ? time.atOffset(ZoneOffset.UTC) : value);
		return ":" + name;
	}

}
