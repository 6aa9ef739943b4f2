package id.terbit.config.security;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import id.terbit.newsroom.OwnAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Goes on to the page that was asked for (field {@code ke}), if it is one of our own, or
 * back to the sign-in page, which keeps it. A failure is kept in no session.
 */
@Component
class AfterSignIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

	/** Where somebody signs in who is to come to an address afterwards. */
	static String signInBefore(String address) {
		return "/masuk?ke=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException {
		response.sendRedirect(wanted(request).orElse("/meja"));
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException reason) throws IOException {
		if (reason instanceof SignInPostponed postponed) {
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(postponed.seconds()));
			response.sendError(postponed.status().value());
			return;
		}
		response
			.sendRedirect(wanted(request).map((address) -> signInBefore(address) + "&gagal").orElse("/masuk?gagal"));
	}

	private static Optional<String> wanted(HttpServletRequest request) {
		return Optional.ofNullable(request.getParameter("ke")).flatMap(OwnAddress::of);
	}

}
