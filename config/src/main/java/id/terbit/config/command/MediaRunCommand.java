package id.terbit.config.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import id.terbit.config.command.RunningTerbit.Answer;
import id.terbit.config.start.ConsoleWords;
import tools.jackson.databind.JsonNode;

/**
 * {@code copy-media --from=<store> --to=<store>} and {@code collect-media [--dry-run]}:
 * starts work over the whole media store in the running system and follows it to its end.
 * Ends with 0 only where it came to its end without a problem.
 */
final class MediaRunCommand implements Commands.Command {

	private static final long POLL_MILLIS = 500;

	private final String name;

	private final Function<Words, Optional<Map<String, Object>>> request;

	private MediaRunCommand(String name, Function<Words, Optional<Map<String, Object>>> request) {
		this.name = name;
		this.request = request;
	}

	/** Copies every file from one store to another. */
	static MediaRunCommand copy() {
		return new MediaRunCommand("copy-media", (words) -> {
			String from = words.options().get("from");
			String to = words.options().get("to");
			return (from != null && to != null) ? Optional.of(ordered("work", "copy", "from", from, "to", to))
					: Optional.empty();
		});
	}

	/** Takes away what nothing names. */
	static MediaRunCommand collect() {
		return new MediaRunCommand("collect-media",
				(words) -> Optional.of(ordered("work", "collect", "dryRun", words.has("dry-run"))));
	}

	private static Map<String, Object> ordered(Object... pairs) {
		Map<String, Object> ordered = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			ordered.put(String.valueOf(pairs[i]), pairs[i + 1]);
		}
		return ordered;
	}

	@Override
	public int run(Words words, PrintWriter console) throws IOException, InterruptedException {
		Optional<Map<String, Object>> body = this.request.apply(words);
		if (body.isEmpty()) {
			console.println(ConsoleWords.say("command." + this.name + ".usage"));
			return 2;
		}
		RunningTerbit terbit = new RunningTerbit(words);
		if (!terbit.hasToken()) {
			console.println(ConsoleWords.say("command.no-token"));
			return 2;
		}
		Answer started = terbit.post("/api/v1/media-runs", body.get());
		if (!started.ok()) {
			console.println(ConsoleWords.say("command.refused", started.problem()));
			return 1;
		}
		return follow(terbit, started.body().path("data").path("id").asString(), console);
	}

	private int follow(RunningTerbit terbit, String id, PrintWriter console) throws IOException, InterruptedException {
		String last = "";
		while (true) {
			Answer answer = terbit.get("/api/v1/media-runs/" + id);
			if (!answer.ok()) {
				console.println(ConsoleWords.say("command.refused", answer.problem()));
				return 1;
			}
			JsonNode run = answer.body().path("data");
			String line = line(run);
			if (!line.equals(last)) {
				console.println(line);
				last = line;
			}
			if (!run.path("status").asString().equals("RUNNING")) {
				run.path("problems").forEach((problem) -> console.println("  " + problem.asString()));
				boolean clean = run.path("status").asString().equals("DONE") && run.path("problemCount").asLong() == 0;
				return clean ? 0 : 1;
			}
			Thread.sleep(POLL_MILLIS);
		}
	}

	private String line(JsonNode run) {
		String key = "command." + this.name + (run.path("dryRun").asBoolean(false) ? ".dry" : ".progress");
		return ConsoleWords.say(key, run.path("status").asString(), run.path("files").asLong(),
				run.path("bytes").asLong(), run.path("changedFiles").asLong(), run.path("changedBytes").asLong(),
				run.path("problemCount").asLong());
	}

}
