package id.terbit.config.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words of a command line.
 *
 * @param plain words without dashes, the command first
 * @param options {@code --name=value}; {@code --name} alone is true
 */
record Words(List<String> plain, Map<String, String> options) {

	static Words of(String[] args) {
		List<String> plain = new ArrayList<>();
		Map<String, String> options = new HashMap<>();
		for (String arg : args) {
			if (arg.startsWith("--") && arg.contains("=")) {
				options.put(arg.substring(2, arg.indexOf('=')), arg.substring(arg.indexOf('=') + 1));
			}
			else if (arg.startsWith("--")) {
				options.put(arg.substring(2), "true");
			}
			else {
				plain.add(arg);
			}
		}
		return new Words(plain, options);
	}

	/** Whether an option is set. */
	boolean has(String option) {
		return "true".equals(this.options.get(option));
	}

	/** The word after the command. */
	Optional<String> subject() {
		return (this.plain.size() > 1) ? Optional.of(this.plain.get(1)) : Optional.empty();
	}

}
