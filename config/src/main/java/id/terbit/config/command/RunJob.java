package id.terbit.config.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import id.terbit.config.command.RunningTerbit.Answer;
import id.terbit.config.start.ConsoleWords;
import tools.jackson.databind.JsonNode;

/**
 * {@code rebuild-site <site>}, {@code rebuild-search}, {@code rebuild-desk-search} and
 * {@code check-search}: starts the batch job of this name in the running system and
 * follows it to its end.
 */
class RunJob implements Commands.Command {

	private static final long POLL_MILLIS = 500;

	private static final Set<String> ENDED = Set.of("COMPLETED", "FAILED", "STOPPED", "ABANDONED");

	private final String job;

	private final boolean ofSite;

	private RunJob(String job, boolean ofSite) {
		this.job = job;
		this.ofSite = ofSite;
	}

	/** A job that needs a site. */
	static RunJob ofSite(String job) {
		return new RunJob(job, true);
	}

	/** A job over the whole installation. */
	static RunJob whole(String job) {
		return new RunJob(job, false);
	}

	@Override
	public int run(Words words, PrintWriter console) throws IOException, InterruptedException {
		if (words.subject().isPresent() != this.ofSite) {
			console.println(ConsoleWords.say(this.ofSite ? "command.job.usage.site" : "command.job.usage", this.job));
			return 2;
		}
		RunningTerbit terbit = new RunningTerbit(words);
		if (!terbit.hasToken()) {
			console.println(ConsoleWords.say("command.no-token"));
			return 2;
		}
		Map<String, String> wanted = new TreeMap<>(Map.of("job", this.job));
		words.subject().ifPresent((site) -> wanted.put("site", site));
		Answer started = terbit.post("/api/v1/jobs", wanted);
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
			String line = ConsoleWords.say("command.job.progress", status, job.path("done").asLong(0),
					job.path("total").asLong(0));
			if (!line.equals(last)) {
				console.println(line);
				last = line;
			}
			if (ENDED.contains(status)) {
				tellMore(job, console);
				return "COMPLETED".equals(status) ? 0 : 1;
			}
			Thread.sleep(POLL_MILLIS);
		}
	}

	/** What was found and mended, and why it failed. */
	private static void tellMore(JsonNode job, PrintWriter console) {
		JsonNode found = job.path("differences");
		if (!found.isMissingNode()) {
			console.println(ConsoleWords.say("command.job.differences", found.path("missing").asLong(),
					found.path("stale").asLong(), found.path("superfluous").asLong(), found.path("newer").asLong()));
		}
		String reason = job.path("reason").asString("");
		if (!reason.isEmpty()) {
			console.println(reason);
		}
	}

}
