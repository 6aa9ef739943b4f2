package id.terbit.contenttype;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import id.terbit.contenttype.ContentType.Field;
import id.terbit.language.Formats;
import id.terbit.language.Texts;

/** The words of fields and of their values, as people read them. */
public final class FieldText {

	private final Texts texts;

	private final Formats formats;

	public FieldText(Texts texts, Formats formats) {
		this.texts = texts;
		this.formats = formats;
	}

	/** What a field is called. */
	public static String label(Texts texts, Field field) {
		return texts.get("field." + field.name());
	}

	/** What a choice is called. */
	public static String choice(Texts texts, Field field, String value) {
		return texts.get("choice." + field.name() + "." + value);
	}

	/**
	 * A value in words; ids stay ids, and what does not have the form of its kind (no
	 * check has seen it yet) stays as it is.
	 */
	public String of(Field field, Object value) {
		if (value instanceof List<?> items) {
			return items.stream().map(String::valueOf).collect(Collectors.joining("\n"));
		}
		return formed(field, value).orElseGet(value::toString);
	}

	private String money(int rupiah) {
		return (rupiah == 0) ? this.texts.get("field.free") : this.formats.money(rupiah);
	}

	private Optional<String> formed(Field field, Object value) {
		try {
			return switch (field.kind()) {
				case CHOICE -> Optional.of(value)
					.filter(field.choices()::contains)
					.map((choice) -> choice(this.texts, field, choice.toString()));
				case DAY -> Optional.of(this.formats.date(LocalDate.parse(value.toString())));
				case MOMENT -> Optional.of(this.formats.full(Instant.parse(value.toString())));
				case YES_NO -> Optional.of(this.texts.get(Boolean.TRUE.equals(value) ? "field.yes" : "field.no"));
				case MONEY -> (value instanceof Integer rupiah) ? Optional.of(money(rupiah)) : Optional.empty();
				case POINT -> Optional.of(value.toString().replace(",", ", "));
				default -> Optional.empty();
			};
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
