package id.terbit.contentapi;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Entity tags: strong, the version in quotes. */
public final class Preconditions {

	/** What follows a dot tells apart answers of one version; writes don't mind it. */
	private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})(?:\\.[0-9a-f]{1,16})?\"");

	private Preconditions() {
	}

	/** The tag of a version. */
	static String tag(long version) {
		return "\"" + version + "\"";
	}

	/**
	 * The version that a write is based on.
	 * @throws ProblemException 428 without {@code If-Match}, 400 where it is no tag that
	 * was given out
	 */
	public static long expected(HttpServletRequest request) {
		String given = request.getHeader(HttpHeaders.IF_MATCH);
		if (given == null || given.isBlank()) {
			throw new ProblemException(Problem.of(HttpStatus.PRECONDITION_REQUIRED, "precondition.required"));
		}
		Matcher tag = TAG.matcher(given.strip());
		if (!tag.matches()) {
			throw new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "precondition.malformed"));
		}
		return Long.parseLong(tag.group(1));
	}

	/**
	 * Whether the client has this answer already; tags are compared weakly (RFC 9110).
	 */
	static boolean isKnown(HttpServletRequest request, String tag) {
		String given = request.getHeader(HttpHeaders.IF_NONE_MATCH);
		if (given == null) {
			return false;
		}
		return Arrays.stream(given.split(","))
			.map(String::strip)
			.map((text) -> text.startsWith("W/") ? text.substring(2) : text)
			.anyMatch((text) -> text.equals("*") || text.equals(tag));
	}

}
