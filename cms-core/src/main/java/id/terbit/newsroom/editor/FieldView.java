package id.terbit.newsroom.editor;

import java.util.List;

import id.terbit.newsroom.Choice;
import org.jspecify.annotations.Nullable;

/**
 * A field of the type with the control that fits it.
 *
 * @param kind name of {@link id.terbit.contenttype.ContentType.Kind}, by which the script
 * reads it
 * @param shape what the control is
 * @param type of an {@link Shape#INPUT}
 * @param value as the control takes it
 * @param choices of a list to choose from
 * @param limits what the browser keeps
 * @param required whether submitting asks for it
 * @param allowed whether the reader may change it
 * @param help how to fill it in, or empty
 * @param error what was wrong with it, or empty
 */
public record FieldView(String name, String kind, Shape shape, String type, String label, String value,
		List<Choice> choices, Limits limits, boolean required, boolean allowed, String help, String error) {

	public FieldView {
		choices = List.copyOf(choices);
	}

	/** Ids of what describes the control, or null where nothing does. */
	public @Nullable String describedBy() {
		String ids = (this.help.isEmpty() ? "" : helpId()) + (this.error.isEmpty() ? "" : " " + errorId());
		return ids.isBlank() ? null : ids.strip();
	}

	/** Id of the control, and its name in the form. */
	public String id() {
		return "field-" + this.name;
	}

	/** Id of the help. */
	public String helpId() {
		return id() + "-bantuan";
	}

	/** Id of what was wrong. */
	public String errorId() {
		return id() + "-salah";
	}

	/** The controls of forms. */
	public enum Shape {

		/** One line. */
		INPUT,

		/** Several lines. */
		AREA,

		/** One box. */
		BOX,

		/** One of a list. */
		SELECT,

		/** Any of a list, a box each. */
		BOXES

	}

	/**
	 * What a browser lets nobody exceed.
	 *
	 * @param longest characters, or null
	 * @param least smallest number, or null
	 * @param most largest number, or null
	 * @param rows of several lines
	 */
	public record Limits(@Nullable String longest, @Nullable String least, @Nullable String most, int rows) {

		static final Limits NONE = new Limits(null, null, null, 2);

		static Limits characters(int longest, int rows) {
			return new Limits(Integer.toString(longest), null, null, rows);
		}

		static Limits numbers(int least, int most) {
			return new Limits(null, Integer.toString(least), Integer.toString(most), 2);
		}

	}

}
