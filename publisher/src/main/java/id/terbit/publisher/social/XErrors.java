package id.terbit.publisher.social;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import id.terbit.language.Texts;
import id.terbit.publisher.social.OnceClient.Answer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the X API's errors mean (docs.x.com/x-api/fundamentals/response-codes-and-errors
 * and /rate-limits).
 */
class XErrors {

	private static final JsonMapper JSON = JsonMapper.shared();

	/** Limits of a quarter of an hour, and of a day for the user and for the app. */
	private static final List<String> LIMITS = List.of("x-rate-limit", "x-user-limit-24hour", "x-app-limit-24hour");

	private static final Duration RATE_LIMIT_WAIT = Duration.ofMinutes(15);

	private final Texts texts;

	private final InstantSource clock;

	XErrors(Texts texts, InstantSource clock) {
		this.texts = texts;
		this.clock = clock;
	}

	Outcome outcome(Answer answer) {
		String says = says(answer);
		int status = answer.status();
		if (status == 429) {
			return new Outcome.NotPosted(this.texts.get("share.rate-limited", "X", says), rateLimit(answer));
		}
		if (status < 400 || status == 408 || status >= 500 || (status == 403 && says.contains("duplicate content"))) {
			return new Outcome.Lost(this.texts.get("share.unclear", "X", says));
		}
		return new Outcome.Refused(switch (status) {
			case 401 -> this.texts.get("share.token-refused", "X", says);
			case 403 -> this.texts.get("share.no-permission", "X", says);
			default -> this.texts.get("share.refused", "X", says);
		});
	}

	ReadBack unreadable(Answer answer) {
		return new ReadBack.Unreadable(this.texts.get("share.not-readable", "X", says(answer)),
				(answer.status() == 429) ? rateLimit(answer) : null);
	}

	/** Until the last of the limits that are used up is set anew. */
	private Duration rateLimit(Answer answer) {
		Instant now = this.clock.instant();
		Instant until = now;
		for (String limit : LIMITS) {
			String reset = answer.headers().get(limit + "-reset");
			boolean usedUp = "0".equals(answer.headers().get(limit + "-remaining"));
			if (usedUp && reset != null && reset.matches("[0-9]{1,11}")) {
				Instant again = Instant.ofEpochSecond(Long.parseLong(reset));
				until = again.isAfter(until) ? again : until;
			}
		}
		if (until.isAfter(now)) {
			return Duration.between(now, until).plusSeconds(1);
		}
		@Nullable Duration asked = RetryAfter.seconds(answer.headers().get("Retry-After"));
		return (asked != null) ? asked : RATE_LIMIT_WAIT;
	}

	private static String says(Answer answer) {
		String detail = "";
		try {
			JsonNode problem = JSON.readTree(answer.body());
			JsonNode first = problem.path("errors").path(0);
			detail = problem.path("detail")
				.asString(first.path("message").asString(problem.path("title").asString("")));
		}
		catch (JacksonException ex) {
			// an error page of something in between: the status says all there is
			detail = "";
		}
		return detail.isEmpty() ? "HTTP " + answer.status() : "HTTP " + answer.status() + ", " + detail;
	}

}
