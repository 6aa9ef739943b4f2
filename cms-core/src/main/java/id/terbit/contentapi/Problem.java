package id.terbit.contentapi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.terbit.document.OvertakenException;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;

import org.springframework.http.HttpStatus;

/**
 * An answer of kind {@code application/problem+json} (RFC 9457) before it has words.
 *
 * @param code stable; the message files hold its sentence under {@code refusal.<code>}
 * @param arguments values that the sentence names
 * @param errors every single reason
 * @param members further members, for example {@code currentVersion}
 * @param headers further headers, for example {@code Allow}
 */
public record Problem(HttpStatus status, String code, List<Object> arguments, List<Refusal> errors,
		Map<String, Object> members, Map<String, String> headers) {

	public Problem {
		arguments = List.copyOf(arguments);
		errors = List.copyOf(errors);
		members = Map.copyOf(members);
		headers = Map.copyOf(headers);
	}

	/** A problem with one reason. */
	public static Problem of(HttpStatus status, String code, Object... arguments) {
		return new Problem(status, code, List.of(arguments), List.of(), Map.of(), Map.of());
	}

	/** What a refusal is in HTTP. */
	public static Problem of(RefusedException ex) {
		if (ex instanceof OvertakenException late) {
			return overtaken(late);
		}
		List<Refusal> reasons = ex.refusals();
		HttpStatus status = switch (ex.kind()) {
			case INVALID -> HttpStatus.BAD_REQUEST;
			case MISSING -> HttpStatus.NOT_FOUND;
			case FORBIDDEN -> HttpStatus.FORBIDDEN;
			case NOT_NOW -> HttpStatus.CONFLICT;
			case STALE -> HttpStatus.PRECONDITION_FAILED;
			case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
			case FULL -> HttpStatus.INSUFFICIENT_STORAGE;
		};
		if (reasons.size() == 1) {
			Refusal only = reasons.get(0);
			Problem problem = new Problem(status, only.code(), only.arguments(), reasons, Map.of(), Map.of());
			return switch (ex.kind()) {
				case STALE -> withVersion(problem);
				case UNAVAILABLE -> problem.header("Retry-After", "10");
				default -> problem;
			};
		}
		return new Problem(status, "request.refused", List.of(reasons.size()), reasons, Map.of(), Map.of());
	}

	/**
	 * A verb that came too late is told what came first, and how things stand now: a
	 * failed If-Match (RFC 9110, 13.1.1), where one thing more is known than a version.
	 */
	private static Problem overtaken(OvertakenException ex) {
		OvertakenException.Event event = ex.event();
		Refusal only = ex.refusals().get(0);
		Map<String, Object> last = new HashMap<>(Map.of("by", event.actor(), "at", event.at().toString()));
		if (!event.verb().isEmpty()) {
			last.put("verb", event.verb());
		}
		return new Problem(HttpStatus.PRECONDITION_FAILED, only.code(), only.arguments(), ex.refusals(),
				Map.of("currentVersion", event.version(), "state", event.state().name(), "last", last),
				Map.of("ETag", Preconditions.tag(event.version())));
	}

	/** A stale write is told the version that there is now; refusals name it first. */
	private static Problem withVersion(Problem problem) {
		if (!problem.arguments().isEmpty() && problem.arguments().get(0) instanceof Long version) {
			return problem.member("currentVersion", version).header("ETag", Preconditions.tag(version));
		}
		return problem;
	}

	/** The same with a header. */
	public Problem header(String name, String value) {
		Map<String, String> more = new HashMap<>(this.headers);
		more.put(name, value);
		return new Problem(this.status, this.code, this.arguments, this.errors, this.members, more);
	}

	/** The same with a member. */
	public Problem member(String name, Object value) {
		Map<String, Object> more = new HashMap<>(this.members);
		more.put(name, value);
		return new Problem(this.status, this.code, this.arguments, this.errors, more, this.headers);
	}

}
