package id.terbit.contentapi;

import java.io.IOException;
import java.util.stream.Collectors;

import id.terbit.refusal.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MultipartResolutionDelegate;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Turns whatever goes wrong under {@code /api/v1} into a problem, in every module. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ApiErrors implements HandlerExceptionResolver {

	private static final Logger log = LoggerFactory.getLogger(ApiErrors.class);

	private final Problems problems;

	ApiErrors(Problems problems) {
		this.problems = problems;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception ex) {
		if (!Problems.answers(request.getRequestURI())) {
			return null;
		}
		Problem problem = problem(ex, request);
		if (problem.status().is5xxServerError()) {
			log.error("{} {} failed", request.getMethod(), request.getRequestURI(), ex);
		}
		else {
			log.debug("{} {} refused", request.getMethod(), request.getRequestURI(), ex);
		}
		try {
			this.problems.write(request, response, problem);
		}
		catch (IOException gone) {
			log.debug("The client went away", gone);
		}
		return new ModelAndView();
	}

	private static Problem problem(Exception ex, HttpServletRequest request) {
		if (ex instanceof ProblemException known) {
			return known.problem();
		}
		if (ex instanceof RefusedException refused) {
			return Problem.of(refused);
		}
		if (ex instanceof AuthenticationException) {
			return unauthorized();
		}
		if (ex instanceof AccessDeniedException) {
			return Problem.of(HttpStatus.FORBIDDEN, "request.forbidden");
		}
		if (ex instanceof HttpMessageNotReadableException) {
			return Problem.of(HttpStatus.BAD_REQUEST, "json.malformed");
		}
		if (ex instanceof TypeMismatchException) {
			return Problem.of(HttpStatus.NOT_FOUND, "resource.missing");
		}
		if (ex instanceof MaxUploadSizeExceededException) {
			return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "request.too-large");
		}
		if (isFull(ex)) {
			return Problem.of(HttpStatus.INSUFFICIENT_STORAGE, codeOf(507));
		}
		if (ex instanceof MultipartException) {
			return MultipartResolutionDelegate.isMultipartRequest(request)
					? Problem.of(HttpStatus.BAD_REQUEST, "request.malformed")
					: Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media.unsupported");
		}
		return (ex instanceof ErrorResponse response) ? problem(response) : failure(ex);
	}

	/** Nobody known is asking. */
	static Problem unauthorized() {
		return Problem.of(HttpStatus.UNAUTHORIZED, "token.required").header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
	}

	private static Problem problem(ErrorResponse response) {
		HttpStatus status = HttpStatus.resolve(response.getStatusCode().value());
		Problem problem = Problem.of((status != null) ? status : HttpStatus.INTERNAL_SERVER_ERROR,
				codeOf(response.getStatusCode().value()));
		for (String name : response.getHeaders().headerNames()) {
			String value = response.getHeaders().getValuesAsList(name).stream().collect(Collectors.joining(", "));
			problem = problem.header(name, value);
		}
		return problem;
	}

	private static Problem failure(Exception ex) {
		boolean passing = ex instanceof CannotCreateTransactionException
				|| ex instanceof DataAccessResourceFailureException || ex instanceof TransientDataAccessException;
		return passing ? Problem.of(HttpStatus.SERVICE_UNAVAILABLE, codeOf(503)).header(HttpHeaders.RETRY_AFTER, "5")
				: Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, codeOf(500));
	}

	/** What comes in waits in files before anybody reads it; their disk may be full. */
	private static boolean isFull(Exception ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof IOException && String.valueOf(cause.getMessage()).contains("No space left")) {
				return true;
			}
		}
		return false;
	}

	/** The code of a status that nothing more is known about. */
	static String codeOf(int status) {
		return switch (status) {
			case 401 -> "token.required";
			case 403 -> "request.forbidden";
			case 404 -> "resource.missing";
			case 405 -> "method.not-allowed";
			case 406 -> "media.not-acceptable";
			case 413 -> "request.too-large";
			case 415 -> "media.unsupported";
			case 421 -> "request.misdirected";
			case 429 -> "rate.exceeded";
			case 503 -> "server.unavailable";
			case 507 -> "server.full";
			default -> (status >= 500) ? "server.failed" : "request.malformed";
		};
	}

}
