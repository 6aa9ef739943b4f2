package id.terbit.contenttype;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import id.terbit.contenttype.ContentType.Field;
import id.terbit.contenttype.ContentType.Span;

/** Values of fields for tests, in the form in which they are kept. */
public final class FieldSamples {

	private static final String NO_ID = "bukan id";

	private FieldSamples() {
	}

	/** A value of every field of a type but those that hold ids. */
	public static Map<String, Object> of(ContentType type) {
		Map<String, Object> values = new LinkedHashMap<>();
		for (Field field : type.fields()) {
			switch (field.kind()) {
				case PARENT, DOCUMENTS, FILE -> {
					// leads to something that the test makes
				}
				case DAY -> values.put(field.name(), isEnd(type, field) ? "2026-03-14" : "2026-03-13");
				case MOMENT ->
					values.put(field.name(), isEnd(type, field) ? "2026-03-14T01:00:00Z" : "2026-03-13T01:00:00Z");
				default -> values.put(field.name(), value(field));
			}
		}
		return values;
	}

	private static boolean isEnd(ContentType type, Field field) {
		return type.spans().stream().map(Span::to).anyMatch(field.name()::equals);
	}

	private static Object value(Field field) {
		return switch (field.kind()) {
			case LINES -> "Baris satu dari " + field.name() + "\nBaris dua";
			case PROSE -> "Alinea dari " + field.name() + ".\n\n- butir satu\n- butir dua";
			case TEXTS -> List.of("Musala", "Tempat parkir");
			case CHOICE -> field.choices().get(0);
			case YES_NO -> true;
			case NUMBER, MONEY -> field.least() + 5;
			case POINT -> "1.475,102.117";
			case WEB -> "https://contoh.example.org/" + field.name();
			case PHONE -> "(0766) 555-0101";
			case NIP -> "197001011995031001";
			default -> "Isian " + field.name();
		};
	}

	/** A value that a field does not take. */
	public static Object wrong(Field field) {
		return switch (field.kind()) {
			case LINE -> "satu\ndua";
			case LINES -> "x".repeat(FieldCheck.LINES_LENGTH + 1);
			case PROSE -> "x".repeat(FieldCheck.PROSE_LENGTH + 1);
			case TEXTS -> List.of("satu\ndua");
			case CHOICE -> "tidak-ada";
			case DAY -> "2026-02-30";
			case MOMENT -> "besok";
			case YES_NO -> "ya";
			case NUMBER, MONEY -> field.most() + 1;
			case POINT -> "91, 102";
			case WEB -> "javascript:alert(1)";
			case PHONE -> "kosong";
			case NIP -> "123";
			case PARENT, FILE -> NO_ID;
			case DOCUMENTS -> List.of(NO_ID);
		};
	}

	/** Where the wrong value of a field is pointed out. */
	public static String pointer(Field field) {
		return field.name() + (field.kind().listed() ? "/0" : "");
	}

}
