package id.terbit.newsroom.approval;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

import id.terbit.secret.Secrets;
import id.terbit.site.SiteAddresses;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Carries a link's token from the address of the mail to the pages behind it, so that the
 * token stands in no address from then on.
 */
@Component
class LinkCookie {

	static final String NAME = "setujui";

	static final String PATH = "/setujui";

	private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

	private static final Duration KEPT = Duration.ofHours(12);

	private final Secrets secrets;

	private final boolean secure;

	LinkCookie(Secrets secrets, SiteAddresses addresses) {
		this.secrets = secrets;
		this.secure = addresses.application().startsWith("https:");
	}

	static boolean isToken(String text) {
		return TOKEN.matcher(text).matches();
	}

	String of(String token) {
		return ResponseCookie.from(NAME, token)
			.path(PATH)
			.httpOnly(true)
			.secure(this.secure)
			.sameSite("Lax")
			.maxAge(KEPT)
			.build()
			.toString();
	}

	static Optional<String> read(HttpServletRequest request) {
		return Optional.ofNullable(WebUtils.getCookie(request, NAME)).map(Cookie::getValue).filter(LinkCookie::isToken);
	}

	/**
	 * A value that only the page behind this link can know: there is no session that
	 * could keep one.
	 */
	String formKey(String token) {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(this.secrets.mac("approval-form", token.getBytes(StandardCharsets.US_ASCII)));
	}

	boolean isFormKey(String token, String key) {
		return MessageDigest.isEqual(formKey(token).getBytes(StandardCharsets.US_ASCII),
				key.getBytes(StandardCharsets.UTF_8));
	}

}
