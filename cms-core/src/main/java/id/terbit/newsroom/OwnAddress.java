package id.terbit.newsroom;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a request asks to be led to afterwards: a page of the newsroom or of staging on
 * this server, with its query, and nothing that a browser or a proxy could read as
 * another place. What is not certainly that is no address at all; no page of ours needs
 * more.
 */
public final class OwnAddress {

	private static final int LONGEST = 2_000;

	/** No escapes, so nothing can hide in one; no segment but dots. */
	private static final Pattern PATH = Pattern.compile("/(meja|staging)(/(?!\\.{1,2}(/|$))[A-Za-z0-9._~-]+)*/?");

	/** RFC 3986, 3.4, and the brackets that {@code filter[site]} has. */
	private static final Pattern QUERY = Pattern.compile("([A-Za-z0-9._~!$&'()*+,;=:@/?\\[\\]-]|%[0-9A-Fa-f]{2})*");

	private OwnAddress() {
	}

	/**
	 * The address, if it is one of ours.
	 * @param wanted path and query, as they came
	 */
	public static Optional<String> of(String wanted) {
		int mark = wanted.indexOf('?');
		String path = (mark < 0) ? wanted : wanted.substring(0, mark);
		String query = (mark < 0) ? "" : wanted.substring(mark + 1);
		boolean own = wanted.length() <= LONGEST && PATH.matcher(path).matches() && QUERY.matcher(query).matches();
		return own ? Optional.of(wanted) : Optional.empty();
	}

}
