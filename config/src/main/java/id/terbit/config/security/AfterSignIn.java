package id.terbit.config.security;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Goes on to the page that was asked for (field {@code ke}), if it is one of the
 * newsroom's own.
 */
@Component
class AfterSignIn implements AuthenticationSuccessHandler {

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException {
		String wanted = request.getParameter("ke");
		boolean own = wanted != null && wanted.matches("/(meja|staging)(/[A-Za-z0-9._/-]*)?");
		response.sendRedirect(own ? wanted : "/meja");
	}

}
