package id.terbit.contenttype;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

import id.terbit.contenttype.ContentType.Field;
import id.terbit.contenttype.ContentType.Kind;
import id.terbit.contenttype.ContentType.Span;
import id.terbit.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Checks the values of a type's own fields against their declarations.
 *
 * @param values the values as they are stored: empty ones left out, whole numbers as
 * {@code Integer}, ids in lower case, moments in UTC, lists of strings as lists
 * @param refusals what does not fit
 */
public record FieldCheck(Map<String, Object> values, List<Refusal> refusals) {

	/** Longest value of a {@link Kind#LINE} in characters. */
	public static final int LINE_LENGTH = 300;

	/** Longest value of a {@link Kind#LINES} in characters. */
	public static final int LINES_LENGTH = 5_000;

	/** Longest value of a {@link Kind#PROSE} in characters. */
	public static final int PROSE_LENGTH = 20_000;

	/** Longest value of a {@link Kind#WEB} in characters. */
	public static final int WEB_LENGTH = 1_000;

	/** Largest {@link Kind#NUMBER}, unless the field says otherwise. */
	public static final int MOST_NUMBER = 9_999;

	/** Largest {@link Kind#MONEY}, unless the field says otherwise. */
	public static final int MOST_MONEY = 1_000_000_000;

	/** Most items of a list. */
	public static final int MOST_ITEMS = 50;

	public FieldCheck {
		values = Map.copyOf(values);
		refusals = List.copyOf(refusals);
	}

	/**
	 * Checks values by field name.
	 * @param zone the site's, in which a moment without an offset is meant
	 * @param pointer JSON pointer of the object that holds them, for example
	 * {@code /fields}
	 */
	public static FieldCheck of(ContentType type, Map<String, Object> fields, ZoneId zone, String pointer) {
		Map<String, Object> values = new LinkedHashMap<>();
		List<Refusal> refusals = new ArrayList<>();
		fields.forEach((name, value) -> {
			String place = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
			Field field = type.field(name).orElse(null);
			if (field == null) {
				refusals.add(Refusal.at(place, "field.unknown", name));
			}
			else if (!"".equals(value) && !List.of().equals(value)) {
				Object normal = new Value(field, zone, place, refusals).normal(value);
				if (normal != null) {
					values.put(name, normal);
				}
			}
		});
		type.spans().forEach((span) -> order(span, values, pointer, refusals));
		return new FieldCheck(values, refusals);
	}

	/** The id that a text is, if it is one. */
	static Optional<UUID> id(Object value) {
		try {
			return (value instanceof String text && text.length() == 36) ? Optional.of(UUID.fromString(text))
					: Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/** A day may end where it begins, a moment can't. Both sort by their letters. */
	private static void order(Span span, Map<String, Object> values, String pointer, List<Refusal> refusals) {
		if (values.get(span.from()) instanceof String from && values.get(span.to()) instanceof String to) {
			int order = from.compareTo(to);
			if (order > 0 || (order == 0 && from.length() > FieldForms.DAY_LENGTH)) {
				refusals.add(Refusal.at(pointer + "/" + span.to(), "field.order", from));
			}
		}
	}

	/** One value on its way into the form in which it is kept. */
	private record Value(Field field, ZoneId zone, String place, List<Refusal> refusals) {

		@Nullable Object normal(Object value) {
			return switch (this.field.kind()) {
				case LINE -> text(value, LINE_LENGTH, false, this.place);
				case LINES -> text(value, LINES_LENGTH, true, this.place);
				case PROSE -> text(value, PROSE_LENGTH, true, this.place);
				case TEXTS -> list(value, "field.texts", (item, at) -> text(item, LINE_LENGTH, false, at));
				case CHOICE -> this.field.choices().contains(value) ? value
						: refuse(this.place, "field.choice", String.join(", ", this.field.choices()));
				case DAY -> formed(FieldForms.day(value), "field.day");
				case MOMENT -> formed(FieldForms.moment(value, this.zone), "field.moment");
				case YES_NO -> (value instanceof Boolean) ? value : refuse(this.place, "field.yes-no");
				case NUMBER, MONEY -> number(value);
				case POINT -> point(value);
				case WEB -> FieldForms.isWeb(value) ? value : refuse(this.place, "field.web", WEB_LENGTH);
				case PHONE -> formed(FieldForms.phone(value), "field.phone");
				case NIP -> formed(FieldForms.nip(value), "field.nip");
				case PARENT, FILE -> identity(value, this.place);
				case DOCUMENTS -> list(value, "field.ids", this::identity);
			};
		}

		private @Nullable String text(Object value, int most, boolean lines, String at) {
			if (!(value instanceof String text)) {
				return refuse(at, "field.text");
			}
			this.refusals.addAll(TextCheck.of(text, most, lines, at));
			return text;
		}

		private @Nullable String formed(Optional<String> value, String code) {
			return value.orElseGet(() -> refuse(this.place, code));
		}

		private @Nullable Object number(Object value) {
			if (value instanceof Integer || value instanceof Long) {
				long number = ((Number) value).longValue();
				if (number >= this.field.least() && number <= this.field.most()) {
					return (int) number;
				}
			}
			// as text, since years are not grouped
			return refuse(this.place, "field.number", Integer.toString(this.field.least()),
					Integer.toString(this.field.most()));
		}

		private @Nullable String point(Object value) {
			Optional<FieldForms.Point> point = FieldForms.point(value);
			if (point.isEmpty()) {
				return refuse(this.place, "field.point");
			}
			return point.get().onEarth() ? point.get().text() : refuse(this.place, "field.point-range");
		}

		private @Nullable String identity(Object value, String at) {
			return id(value).map(UUID::toString).orElseGet(() -> refuse(at, "field.id"));
		}

		/** Items in their order, each once, empty ones left out. */
		private @Nullable Object list(Object value, String code, BiFunction<Object, String, @Nullable String> item) {
			if (!(value instanceof List<?> given)) {
				return refuse(this.place, code);
			}
			if (given.size() > MOST_ITEMS) {
				return refuse(this.place, "content.too-many", MOST_ITEMS);
			}
			Set<String> items = new LinkedHashSet<>();
			for (int i = 0; i < given.size(); i++) {
				String kept = item.apply(given.get(i), this.place + "/" + i);
				if (kept != null && !kept.isBlank()) {
					items.add(kept.strip());
				}
			}
			return items.isEmpty() ? null : List.copyOf(items);
		}

		private @Nullable String refuse(String at, String code, Object... arguments) {
			this.refusals.add(Refusal.at(at, code, arguments));
			return null;
		}

	}

}
