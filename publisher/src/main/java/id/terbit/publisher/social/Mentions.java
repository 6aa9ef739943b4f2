package id.terbit.publisher.social;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Finds a page's address in what a platform shows of a post. */
final class Mentions {

	private final Pattern link;

	/**
	 * Looks for one address, with or without the slash at its end, a query or a fragment.
	 */
	Mentions(String address) {
		String rest = address.replaceFirst("^https?://", "").replaceFirst("/$", "");
		this.link = Pattern.compile("https?://" + Pattern.quote(rest) + "/?(?![\\p{L}\\p{N}_%~/-])",
				Pattern.CASE_INSENSITIVE);
	}

	/**
	 * Whether a text names the address, plainly or inside another address that leads
	 * there ({@code l.facebook.com/l.php?u=…}).
	 */
	boolean in(String text) {
		return this.link.matcher(text).find() || (text.contains("%2F") && this.link.matcher(decoded(text)).find());
	}

	private static String decoded(String text) {
		try {
			return URLDecoder.decode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			// a percent sign that belongs to the text
			return text;
		}
	}

}
