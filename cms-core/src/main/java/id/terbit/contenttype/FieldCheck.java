package id.terbit.contenttype;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.terbit.contenttype.ContentType.Field;
import id.terbit.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Checks the values of a type's own fields against their declarations.
 *
 * @param values the values as they are stored: empty ones left out, whole numbers as
 * {@code Integer}, ids in lower case
 * @param refusals what does not fit
 */
public record FieldCheck(Map<String, Object> values, List<Refusal> refusals) {

	/** Longest value of a {@link ContentType.Kind#LINE} in characters. */
	public static final int LINE_LENGTH = 300;

	/** Longest value of a {@link ContentType.Kind#LINES} in characters. */
	public static final int LINES_LENGTH = 5_000;

	/** Largest {@link ContentType.Kind#NUMBER}. */
	public static final int MAX_NUMBER = 9_999;

	public FieldCheck {
		values = Map.copyOf(values);
		refusals = List.copyOf(refusals);
	}

	/**
	 * Checks values by field name.
	 * @param pointer JSON pointer of the object that holds them, for example
	 * {@code /fields}
	 */
	public static FieldCheck of(ContentType type, Map<String, Object> fields, String pointer) {
		Map<String, Object> values = new LinkedHashMap<>();
		List<Refusal> refusals = new ArrayList<>();
		fields.forEach((name, value) -> {
			String place = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
			Field field = type.fields().stream().filter((known) -> known.name().equals(name)).findFirst().orElse(null);
			if (field == null) {
				refusals.add(Refusal.at(place, "field.unknown", name));
			}
			else if (!"".equals(value)) {
				Object normal = normal(field, value, place, refusals);
				if (normal != null) {
					values.put(name, normal);
				}
			}
		});
		return new FieldCheck(values, refusals);
	}

	private static @Nullable Object normal(Field field, Object value, String place, List<Refusal> refusals) {
		return switch (field.kind()) {
			case LINE -> text(value, LINE_LENGTH, false, place, refusals);
			case LINES -> text(value, LINES_LENGTH, true, place, refusals);
			case DAY -> day(value, place, refusals);
			case YES_NO -> (value instanceof Boolean) ? value : refuse(refusals, Refusal.at(place, "field.yes-no"));
			case NUMBER -> number(value, place, refusals);
			case PARENT -> id(value, place, refusals);
		};
	}

	private static @Nullable Object text(Object value, int most, boolean lines, String place, List<Refusal> refusals) {
		if (!(value instanceof String text)) {
			return refuse(refusals, Refusal.at(place, "field.text"));
		}
		refusals.addAll(TextCheck.of(text, most, lines, place));
		return text;
	}

	private static @Nullable Object day(Object value, String place, List<Refusal> refusals) {
		try {
			if (value instanceof String text) {
				return LocalDate.parse(text).toString();
			}
		}
		catch (DateTimeException ex) {
			return refuse(refusals, Refusal.at(place, "field.day"));
		}
		return refuse(refusals, Refusal.at(place, "field.day"));
	}

	private static @Nullable Object number(Object value, String place, List<Refusal> refusals) {
		if (value instanceof Integer || value instanceof Long) {
			long number = ((Number) value).longValue();
			if (number >= 0 && number <= MAX_NUMBER) {
				return (int) number;
			}
		}
		return refuse(refusals, Refusal.at(place, "field.number", MAX_NUMBER));
	}

	private static @Nullable Object id(Object value, String place, List<Refusal> refusals) {
		try {
			if (value instanceof String text && text.length() == 36) {
				return UUID.fromString(text).toString();
			}
		}
		catch (IllegalArgumentException ex) {
			return refuse(refusals, Refusal.at(place, "field.id"));
		}
		return refuse(refusals, Refusal.at(place, "field.id"));
	}

	private static @Nullable Object refuse(List<Refusal> refusals, Refusal refusal) {
		refusals.add(refusal);
		return null;
	}

}
