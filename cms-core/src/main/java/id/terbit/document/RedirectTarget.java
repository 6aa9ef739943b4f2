package id.terbit.document;

import java.net.URI;
import java.net.URISyntaxException;

/** Where a withdrawn page may lead: a path of its own site, or an https address. */
final class RedirectTarget {

	private static final int MAX_LENGTH = 2000;

	private RedirectTarget() {
	}

	/**
	 * Whether it may stand in a Location header. What browsers read as another host
	 * ({@code //host}, {@code /\host}) is no path.
	 */
	static boolean fits(String target) {
		if (target.length() > MAX_LENGTH || target.chars().anyMatch((c) -> c <= ' ' || c == '\\' || c == 0x7f)) {
			return false;
		}
		try {
			URI address = new URI(target);
			if (target.startsWith("/")) {
				return !target.startsWith("//") && address.getHost() == null;
			}
			return "https".equals(address.getScheme()) && address.getHost() != null && address.getUserInfo() == null;
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

}
