package id.terbit.config.command;

import java.io.IOException;
import java.io.PrintWriter;

import id.terbit.config.command.RunningTerbit.Answer;
import id.terbit.config.start.ConsoleWords;
import tools.jackson.databind.JsonNode;

/** {@code check-history [<site>]}: checks the history chain of one site, or of all. */
class CheckHistory implements Commands.Command {

	@Override
	public int run(Words words, PrintWriter console) throws IOException, InterruptedException {
		RunningTerbit terbit = new RunningTerbit(words);
		if (!terbit.hasToken()) {
			console.println(ConsoleWords.say("command.no-token"));
			return 2;
		}
		Answer answer = terbit
			.get("/api/v1/history-checks" + words.subject().map((site) -> "?site=" + site).orElse(""));
		if (!answer.ok()) {
			console.println(ConsoleWords.say("command.refused", answer.problem()));
			return 1;
		}
		boolean intact = true;
		for (JsonNode check : answer.body().path("data")) {
			long brokenAt = check.path("brokenAt").asLong(0);
			intact &= brokenAt == 0;
			console.println(
					ConsoleWords.say((brokenAt == 0) ? "command.check-history.intact" : "command.check-history.broken",
							check.path("site").asString(), check.path("rows").asLong(), brokenAt,
							check.path("newest").asString("")));
		}
		return intact ? 0 : 1;
	}

}
