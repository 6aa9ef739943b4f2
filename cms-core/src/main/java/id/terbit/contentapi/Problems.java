package id.terbit.contentapi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import id.terbit.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes problems in the language that the client asks for, Indonesian by default. */
@Component
public class Problems {

	/** The media type of problems. */
	public static final String MEDIA_TYPE = "application/problem+json";

	private static final Locale INDONESIAN = Locale.forLanguageTag("id");

	private final MessageSource messages;

	private final JsonMapper json = JsonMapper.shared();

	Problems(MessageSource messages) {
		this.messages = messages;
	}

	/** Whether a path answers with problems; {@code /api} itself is a page. */
	public static boolean answers(@Nullable String path) {
		return path != null && path.startsWith("/api/");
	}

	/** Writes what a status says by itself, for refusals that no controller saw. */
	public void write(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
		HttpStatus known = HttpStatus.resolve(status);
		if (known == null || !known.isError()) {
			known = HttpStatus.INTERNAL_SERVER_ERROR;
		}
		write(request, response, (known == HttpStatus.UNAUTHORIZED) ? ApiErrors.unauthorized()
				: Problem.of(known, ApiErrors.codeOf(known.value())));
	}

	/** Writes a problem with one reason; nothing happens where the answer has begun. */
	public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code,
			Object... arguments) throws IOException {
		write(request, response, Problem.of(status, code, arguments));
	}

	/** Writes a problem; nothing happens where the answer has begun. */
	public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
		if (response.isCommitted()) {
			return;
		}
		response.resetBuffer();
		response.setStatus(problem.status().value());
		problem.headers().forEach(response::setHeader);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setContentType(MEDIA_TYPE);
		byte[] body = body(problem, language(request)).toString().getBytes(StandardCharsets.UTF_8);
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

	/** The language of a request's answer. */
	static Locale language(HttpServletRequest request) {
		boolean english = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null
				&& request.getLocale().getLanguage().equals("en");
		return english ? Locale.ENGLISH : INDONESIAN;
	}

	private ObjectNode body(Problem problem, Locale language) {
		ObjectNode body = this.json.createObjectNode();
		body.put("type", "/api#" + problem.code());
		body.put("title", words("problem." + problem.status().value(), new Object[0],
				problem.status().getReasonPhrase(), language));
		body.put("status", problem.status().value());
		body.put("detail", sentence(problem.code(), problem.arguments().toArray(), language));
		body.put("code", problem.code());
		problem.members().forEach((name, value) -> body.set(name, this.json.valueToTree(value)));
		if (!problem.errors().isEmpty()) {
			ArrayNode errors = body.putArray("errors");
			problem.errors().forEach((refusal) -> errors.add(error(refusal, language)));
		}
		return body;
	}

	/** One reason as {@code {pointer, code, detail}}. */
	ObjectNode error(Refusal refusal, Locale language) {
		ObjectNode error = this.json.createObjectNode();
		if (refusal.pointer() != null) {
			error.put("pointer", refusal.pointer());
		}
		error.put("code", refusal.code());
		error.put("detail", sentence(refusal.code(), refusal.arguments().toArray(), language));
		return error;
	}

	/** The sentence of a code; the code itself where the message files don't know it. */
	private String sentence(String code, Object[] arguments, Locale language) {
		return words("refusal." + code, arguments, code, language);
	}

	private String words(String key, Object[] arguments, String fallback, Locale language) {
		String words = this.messages.getMessage(key, arguments, fallback, language);
		return (words != null) ? words : fallback;
	}

}
