package id.terbit.newsroom;

import java.util.List;

import id.terbit.refusal.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Turns what page controllers throw into error pages; the API has its own. */
@ControllerAdvice(annotations = NewsroomController.class)
class ErrorAdvice {

	private static final Logger LOG = LoggerFactory.getLogger(ErrorAdvice.class);

	private final ErrorPages pages;

	private final ViewerResolver viewers;

	ErrorAdvice(ErrorPages pages, ViewerResolver viewers) {
		this.pages = pages;
		this.viewers = viewers;
	}

	@ExceptionHandler
	ModelAndView refused(RefusedException ex, HttpServletRequest request) {
		Viewer viewer = this.viewers.of(request);
		RefusalNotes.note(ex, request, viewer);
		return this.pages.page(request, RefusedPages.status(ex.kind()),
				RefusedPages.words(viewer.texts(), ex.refusals()));
	}

	/** An id in the address that is none: there is no such page. */
	@ExceptionHandler
	ModelAndView mistyped(MethodArgumentTypeMismatchException ex, HttpServletRequest request) {
		LOG.debug("{} is no {}", ex.getValue(), ex.getRequiredType());
		return this.pages.page(request, HttpStatus.NOT_FOUND, List.of());
	}

	/** The reader has gone while a file was sent: nobody is there to be told. */
	@ExceptionHandler
	@Nullable ModelAndView gone(AsyncRequestNotUsableException ex, HttpServletRequest request) {
		LOG.debug("{} was not read to its end: {}", RefusalNotes.name(request), ex.getMessage());
		return null;
	}

	@ExceptionHandler
	ModelAndView failed(Exception ex, HttpServletRequest request) {
		if (ex instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()) {
			return this.pages.page(request, known(response.getStatusCode()), List.of());
		}
		LOG.error("{} failed, request {}", RefusalNotes.name(request), ViewerResolver.requestId(request), ex);
		return this.pages.page(request, HttpStatus.INTERNAL_SERVER_ERROR, List.of());
	}

	private static HttpStatus known(HttpStatusCode code) {
		HttpStatus status = HttpStatus.resolve(code.value());
		return (status != null) ? status : HttpStatus.BAD_REQUEST;
	}

}
