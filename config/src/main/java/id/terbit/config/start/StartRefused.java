package id.terbit.config.start;

import java.util.List;

/**
 * Terbit can't start; the message file of config has the sentence under
 * {@code start.<code>}.
 */
public class StartRefused extends RuntimeException {

	private final String code;

	private final transient List<Object> arguments;

	public StartRefused(String code, Object... arguments) {
		super(code + " " + List.of(arguments));
		this.code = code;
		this.arguments = List.of(arguments);
	}

	/** Stable code. */
	public String code() {
		return this.code;
	}

	List<Object> arguments() {
		return this.arguments;
	}

}
