package id.terbit.refusal;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One reason why something was refused.
 *
 * @param code stable and dotted, for example {@code edition.title-missing}; the message
 * files hold its sentence under {@code refusal.<code>}
 * @param pointer JSON pointer (RFC 6901) to what is wrong in the input, if one place is
 * @param arguments values that the sentence names, in its order
 */
public record Refusal(String code, @Nullable String pointer, List<Object> arguments) {

	public Refusal {
		arguments = List.copyOf(arguments);
	}

	/** A reason that points at no place of the input. */
	public static Refusal of(String code, Object... arguments) {
		return new Refusal(code, null, List.of(arguments));
	}

	/** A reason that points at one place of the input. */
	public static Refusal at(String pointer, String code, Object... arguments) {
		return new Refusal(code, pointer, List.of(arguments));
	}

}
