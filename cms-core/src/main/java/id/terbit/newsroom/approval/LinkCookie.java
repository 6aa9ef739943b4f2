package id.terbit.newsroom.approval;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import id.terbit.secret.Secrets;
import id.terbit.site.SiteAddresses;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Carries a link's token from the address of the mail to the pages behind it, so that the
 * token stands in no address from then on. Each link has pages and a cookie of its own:
 * somebody with two mails open decides about what each page shows.
 */
@Component
class LinkCookie {

	static final String NAME = "setujui";

	static final String PATH = "/setujui";

	/** What a handle looks like, for addresses; shorter than any token. */
	static final String HANDLE = "[A-Za-z0-9_-]{16}";

	private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

	private static final int HANDLE_LENGTH = 16;

	private static final Duration KEPT = Duration.ofHours(12);

	private final Secrets secrets;

	private final boolean secure;

	LinkCookie(Secrets secrets, SiteAddresses addresses) {
		this.secrets = secrets;
		this.secure = addresses.secure();
	}

	static boolean isToken(String text) {
		return TOKEN.matcher(text).matches();
	}

	/** The address of a link's pages: tells nothing of its token. */
	String path(String token) {
		return PATH + "/" + mac("approval-handle", token).substring(0, HANDLE_LENGTH);
	}

	String of(String token) {
		return ResponseCookie.from(NAME, token)
			.path(path(token))
			.httpOnly(true)
			.secure(this.secure)
			.sameSite("Lax")
			.maxAge(KEPT)
			.build()
			.toString();
	}

	/** The token behind the page that is asked for, if its cookie came along. */
	Optional<String> read(HttpServletRequest request) {
		return Stream.ofNullable(request.getCookies())
			.flatMap(Arrays::stream)
			.filter((cookie) -> cookie.getName().equals(NAME))
			.map(Cookie::getValue)
			.filter((token) -> isToken(token) && isAt(path(token), request.getRequestURI()))
			.findFirst();
	}

	private static boolean isAt(String path, String address) {
		return address.equals(path) || address.startsWith(path + "/");
	}

	/**
	 * A value that only the page behind this link can know: there is no session that
	 * could keep one.
	 */
	String formKey(String token) {
		return mac("approval-form", token);
	}

	private String mac(String purpose, String token) {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(this.secrets.mac(purpose, token.getBytes(StandardCharsets.US_ASCII)));
	}

	boolean isFormKey(String token, String key) {
		return MessageDigest.isEqual(formKey(token).getBytes(StandardCharsets.US_ASCII),
				key.getBytes(StandardCharsets.UTF_8));
	}

}
