package id.terbit.config.security;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** What somebody hears who may not come in: the sign-in page, or a problem in the API. */
@Component
class AccessAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
			throws IOException {
		if (wantsPage(request)) {
			String query = request.getQueryString();
			response.sendRedirect(AfterSignIn
				.signInBefore((query != null) ? request.getRequestURI() + "?" + query : request.getRequestURI()));
		}
		else {
			response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
		}
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
			throws IOException {
		boolean nobody = request.getUserPrincipal() == null && request.getRequestURI().startsWith("/api/");
		response.sendError(nobody ? HttpServletResponse.SC_UNAUTHORIZED : HttpServletResponse.SC_FORBIDDEN);
	}

	private static boolean wantsPage(HttpServletRequest request) {
		String accept = request.getHeader("Accept");
		return "GET".equals(request.getMethod()) && !request.getRequestURI().startsWith("/api")
				&& (accept == null || accept.contains("text/html") || accept.contains("*/*"));
	}

}
