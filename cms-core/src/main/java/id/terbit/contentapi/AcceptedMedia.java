package id.terbit.contentapi;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Everything under {@code /api/v1} answers JSON: who wants something else alone is told
 * so (406) before anything is done.
 */
@Component
class AcceptedMedia implements HandlerInterceptor, WebMvcConfigurer {

	/** What leads to a file may be asked for by a picture in a page. */
	private static final String FILES = "/api/v1/assets/*/original";

	private static final List<MediaType> OURS = List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON);

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/api/v1/**").excludePathPatterns(FILES);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		if (accept != null && !accept.isBlank() && !acceptable(accept)) {
			throw new ProblemException(Problem.of(HttpStatus.NOT_ACCEPTABLE, "media.not-acceptable"));
		}
		return true;
	}

	private static boolean acceptable(String accept) {
		try {
			return MediaType.parseMediaTypes(accept)
				.stream()
				.anyMatch((wanted) -> wanted.getQualityValue() > 0 && OURS.stream().anyMatch(wanted::isCompatibleWith));
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

}
