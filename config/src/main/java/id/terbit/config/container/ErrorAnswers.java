package id.terbit.config.container;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.terbit.contentapi.Problems;
import id.terbit.language.Texts;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.MessageSource;

/**
 * The last word on an error that nothing else has put into words: an address, a header or
 * a request line that Tomcat can't read. A problem under {@code /api}, elsewhere a page;
 * neither names the server nor shows a stack trace.
 */
class ErrorAnswers extends ErrorReportValve {

	private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

	private static final Locale INDONESIAN = Locale.forLanguageTag("id");

	private static final Map<String, String> HEADERS = Map.of("Content-Security-Policy",
			"default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; frame-ancestors 'none'",
			"X-Content-Type-Options", "nosniff", "Referrer-Policy", "no-referrer", "Cache-Control", "no-store");

	/** Statuses with words of their own in the newsroom's message file. */
	private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 413, 421, 503);

	private static final Pattern BRACKETED = Pattern.compile("\\[(/[^\\]]*)");

	private final Problems problems;

	private final Texts texts;

	ErrorAnswers(Problems problems, MessageSource messages) {
		this.problems = problems;
		this.texts = new Texts(messages, INDONESIAN);
	}

	@Override
	protected void report(Request request, Response response, @Nullable Throwable fault) {
		if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()
				|| !isOpen(response)) {
			return;
		}
		HEADERS.forEach(response::setHeader);
		try {
			if (Problems.answers(target(request, fault))) {
				this.problems.write(request, response, response.getStatus());
			}
			else {
				byte[] page = page(response.getStatus()).getBytes(StandardCharsets.UTF_8);
				response.setContentType("text/html;charset=UTF-8");
				response.setContentLength(page.length);
				response.getOutputStream().write(page);
			}
			response.finishResponse();
		}
		catch (IOException ex) {
			LOG.debug("The client went away", ex);
		}
	}

	/**
	 * The address that was asked for. Of a request line that it can't read, Tomcat says
	 * it nowhere but in brackets in its fault's message.
	 */
	private static @Nullable String target(Request request, @Nullable Throwable fault) {
		String path = request.getRequestURI();
		if (path == null && fault != null && fault.getMessage() != null) {
			Matcher bracketed = BRACKETED.matcher(fault.getMessage());
			return bracketed.find() ? bracketed.group(1) : null;
		}
		return path;
	}

	/** Whether the connection still takes an answer. */
	private static boolean isOpen(Response response) {
		AtomicBoolean open = new AtomicBoolean();
		response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, open);
		return open.get();
	}

	private String page(int status) {
		int kind = KNOWN.contains(status) ? status : ((status == 500) ? 500 : 400);
		return """
				<!doctype html>
				<html lang="id">
				<head>
				<meta charset="utf-8">
				<meta name="viewport" content="width=device-width, initial-scale=1">
				<meta name="robots" content="noindex">
				<meta name="color-scheme" content="light dark">
				<title>%2$s · Terbit</title>
				<link rel="stylesheet" href="/aset/tokens.css">
				<link rel="stylesheet" href="/aset/newsroom.css">
				</head>
				<body>
				<main>
				<div class="reading">
				<p class="soft">%1$d</p>
				<h1>%2$s</h1>
				<p>%3$s</p>
				<p><a class="button" href="/">%4$s</a></p>
				</div>
				</main>
				</body>
				</html>
				""".formatted(status, this.texts.get("error.%d.heading".formatted(kind)),
				this.texts.get("error.%d.advice".formatted(kind)), this.texts.get("error.back"));
	}

}
