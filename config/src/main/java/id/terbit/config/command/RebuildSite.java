package id.terbit.config.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Set;

import id.terbit.config.command.RunningTerbit.Answer;
import id.terbit.config.start.ConsoleWords;
import tools.jackson.databind.JsonNode;

/**
 * {@code rebuild-site <site>}: starts the batch job in the running system and follows it
 * to its end.
 */
class RebuildSite implements Commands.Command {

	private static final long POLL_MILLIS = 500;

	private static final Set<String> ENDED = Set.of("COMPLETED", "FAILED", "STOPPED", "ABANDONED");

	@Override
	public int run(Words words, PrintWriter console) throws IOException, InterruptedException {
		if (words.subject().isEmpty()) {
			console.println(ConsoleWords.say("command.rebuild-site.usage"));
			return 2;
		}
		RunningTerbit terbit = new RunningTerbit(words);
		if (!terbit.hasToken()) {
			console.println(ConsoleWords.say("command.no-token"));
			return 2;
		}
		Answer started = terbit.post("/api/v1/jobs", Map.of("job", "rebuild-site", "site", words.subject().get()));
		if (!started.ok()) {
			console.println(ConsoleWords.say("command.refused", started.problem()));
			return 1;
		}
		return follow(terbit, started.body().path("data").path("id").asString(), console);
	}

	private static int follow(RunningTerbit terbit, String id, PrintWriter console)
			throws IOException, InterruptedException {
		String last = "";
		while (true) {
			Answer answer = terbit.get("/api/v1/jobs/" + id);
			if (!answer.ok()) {
				console.println(ConsoleWords.say("command.refused", answer.problem()));
				return 1;
			}
			JsonNode job = answer.body().path("data");
			String status = job.path("status").asString();
			String line = ConsoleWords.say("command.rebuild-site.progress", status, job.path("done").asLong(0),
					job.path("total").asLong(0));
			if (!line.equals(last)) {
				console.println(line);
				last = line;
			}
			if (ENDED.contains(status)) {
				return "COMPLETED".equals(status) ? 0 : 1;
			}
			Thread.sleep(POLL_MILLIS);
		}
	}

}
