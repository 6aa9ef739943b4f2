package id.terbit.publisher.social;

import java.time.Duration;
import java.util.Set;

import id.terbit.language.Texts;
import id.terbit.publisher.social.OnceClient.Answer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the Graph API's errors mean (developers.facebook.com/docs/graph-api/guides/
 * error-handling and /docs/graph-api/overview/rate-limiting).
 */
class FacebookErrors {

	private static final JsonMapper JSON = JsonMapper.shared();

	/** Application, user, page and custom limits, and that of pages' business use. */
	private static final Set<Integer> RATE_LIMITS = Set.of(4, 17, 32, 613, 80001);

	private static final Set<Integer> TOKEN = Set.of(102, 190, 463, 467);

	/** Unknown and service errors: the platform's own, whatever the HTTP status. */
	private static final Set<Integer> THEIRS = Set.of(1, 2);

	private static final int DUPLICATE = 506;

	private static final int NO_RIGHT = 10;

	/** Permissions are 200 to 299. */
	private static final int RIGHTS = 2;

	private static final Duration RATE_LIMIT_WAIT = Duration.ofMinutes(15);

	private final Texts texts;

	FacebookErrors(Texts texts) {
		this.texts = texts;
	}

	Outcome outcome(Answer answer) {
		JsonNode error = error(answer);
		int code = error.path("code").asInt(0);
		String says = says(answer, error);
		if (answer.status() == 429 || RATE_LIMITS.contains(code)) {
			return new Outcome.NotPosted(this.texts.get("share.rate-limited", "Facebook", says), rateLimit(answer));
		}
		if (code == DUPLICATE || THEIRS.contains(code) || error.path("is_transient").asBoolean(false)
				|| answer.status() < 400 || answer.status() == 408 || answer.status() >= 500) {
			return new Outcome.Lost(this.texts.get("share.unclear", "Facebook", says));
		}
		return new Outcome.Refused(refusal(code, answer.status(), says));
	}

	ReadBack unreadable(Answer answer) {
		JsonNode error = error(answer);
		boolean limited = answer.status() == 429 || RATE_LIMITS.contains(error.path("code").asInt(0));
		return new ReadBack.Unreadable(this.texts.get("share.not-readable", "Facebook", says(answer, error)),
				limited ? rateLimit(answer) : null);
	}

	private String refusal(int code, int status, String says) {
		if (TOKEN.contains(code) || status == 401) {
			return this.texts.get("share.token-refused", "Facebook", says);
		}
		if (code == NO_RIGHT || code / 100 == RIGHTS) {
			return this.texts.get("share.no-permission", "Facebook", says);
		}
		return this.texts.get("share.refused", "Facebook", says);
	}

	/** The longest wait that the usage headers name, in their minutes. */
	private static Duration rateLimit(Answer answer) {
		long minutes = 0;
		String usage = answer.headers().get("X-Business-Use-Case-Usage");
		if (usage != null) {
			for (JsonNode account : read(usage)) {
				for (JsonNode limit : account) {
					minutes = Math.max(minutes, limit.path("estimated_time_to_regain_access").asLong(0));
				}
			}
		}
		@Nullable Duration asked = RetryAfter.seconds(answer.headers().get("Retry-After"));
		if (minutes > 0) {
			return Duration.ofMinutes(minutes);
		}
		return (asked != null) ? asked : RATE_LIMIT_WAIT;
	}

	private static JsonNode error(Answer answer) {
		return read(answer.body()).path("error");
	}

	private static JsonNode read(String json) {
		try {
			return JSON.readTree(json);
		}
		catch (JacksonException ex) {
			// an error page of something in between: there is nothing to read in it
			return JSON.createObjectNode();
		}
	}

	private static String says(Answer answer, JsonNode error) {
		String message = error.path("error_user_msg").asString(error.path("message").asString(""));
		return message.isEmpty() ? "HTTP " + answer.status() : "HTTP " + answer.status() + ", " + message;
	}

}
