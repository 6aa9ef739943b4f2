package id.terbit.newsroom;

import java.util.List;
import java.util.Map;
import java.util.Set;

import id.terbit.language.Texts;
import id.terbit.newsroom.template.Templates;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/**
 * Error pages in the frame, without a stack trace. Errors that no controller saw (an
 * unknown address, a missing right) come here through the container's error dispatch;
 * modules whose pages have a frame of their own put a resolver before this one.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 100)
class ErrorPages implements ErrorViewResolver {

	private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 409, 413, 415, 421, 422, 429, 503);

	private final Frame frame;

	private final Templates templates;

	private final ViewerResolver viewers;

	ErrorPages(Frame frame, Templates templates, ViewerResolver viewers) {
		this.frame = frame;
		this.templates = templates;
		this.viewers = viewers;
	}

	@Override
	public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
		return page(request, status, List.of());
	}

	/** The page of a status with its reasons. */
	ModelAndView page(HttpServletRequest request, HttpStatus status, List<String> reasons) {
		Viewer viewer = this.viewers.of(request);
		Texts texts = viewer.texts();
		int kind = KNOWN.contains(status.value()) ? status.value() : (status.is5xxServerError() ? 500 : 400);
		String reference = status.is5xxServerError() ? texts.get("error.reference", ViewerResolver.requestId(request))
				: "";
		String heading = texts.get("error.%d.heading".formatted(kind));
		View view = this.frame.page(viewer, heading,
				this.templates.newsroomError(new ErrorView(texts, status.value(), heading, reasons,
						texts.get("error.%d.advice".formatted(kind)), reference, viewer.signedIn() ? "/meja" : "/")));
		ModelAndView page = new ModelAndView(view);
		page.setStatus(status);
		return page;
	}

}
