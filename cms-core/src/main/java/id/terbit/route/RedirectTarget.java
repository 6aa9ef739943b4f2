package id.terbit.route;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Where a retired page may lead: a path of its own site, or an https address. */
public final class RedirectTarget {

	private static final int MAX_LENGTH = 2000;

	/** Signs that a header, an attribute or a browser could take for something else. */
	private static final String UNFIT = "\\\"'<>\u007f";

	private RedirectTarget() {
	}

	/**
	 * Whether it may stand in a Location header and in HTML. What browsers read as
	 * another host ({@code //host}, {@code /\host}) is no path.
	 */
	public static boolean fits(String target) {
		if (target.length() > MAX_LENGTH || target.chars().anyMatch((c) -> c <= ' ' || UNFIT.indexOf(c) >= 0)) {
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

	/**
	 * The path of a site that a fitting target leads to, without query and fragment.
	 * @param home address of the site without a slash at the end
	 * @return empty where it leads elsewhere
	 */
	static Optional<String> path(String target, String home) {
		String local = target.startsWith(home + "/") ? target.substring(home.length()) : target;
		if (target.equals(home)) {
			local = "/";
		}
		if (!local.startsWith("/")) {
			return Optional.empty();
		}
		return Optional.of(URI.create(local).getPath());
	}

}
