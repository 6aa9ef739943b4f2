package id.terbit.config.security;

import id.terbit.site.SiteAddresses;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * Remembers what a browser's forms must carry: in the session where there is one, else in
 * a cookie (double submit, OWASP CSRF Prevention Cheat Sheet). A session is a row in the
 * database, which whoever only looks at a page must not be able to make. Under https the
 * cookie's name begins with {@code __Host-}, so that no neighbouring host can plant it
 * (RFC 6265bis, 4.1.3.2).
 */
@Component
class FormTokens implements CsrfTokenRepository {

	private static final String COOKIE = "terbit-formulir";

	private final CsrfTokenRepository sessions = new HttpSessionCsrfTokenRepository();

	private final CookieCsrfTokenRepository cookies = new CookieCsrfTokenRepository();

	FormTokens(SiteAddresses addresses) {
		boolean secure = addresses.secure();
		this.cookies.setCookieName(secure ? "__Host-" + COOKIE : COOKIE);
		this.cookies.setCookiePath("/");
		this.cookies.setCookieCustomizer((cookie) -> cookie.secure(secure).httpOnly(true).sameSite("Lax"));
		// as with sessions
		this.cookies.setHeaderName("X-CSRF-TOKEN");
	}

	@Override
	public CsrfToken generateToken(HttpServletRequest request) {
		return place(request).generateToken(request);
	}

	/** Null forgets, wherever it is remembered. */
	@Override
	public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
		if (token == null) {
			this.sessions.saveToken(null, request, response);
			this.cookies.saveToken(null, request, response);
		}
		else {
			place(request).saveToken(token, request, response);
		}
	}

	@Override
	public @Nullable CsrfToken loadToken(HttpServletRequest request) {
		return place(request).loadToken(request);
	}

	private CsrfTokenRepository place(HttpServletRequest request) {
		return (request.getSession(false) != null) ? this.sessions : this.cookies;
	}

}
