package id.terbit.contentapi;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers of the API: envelope, entity tag, 304. */
public final class Answers {

	private static final JsonMapper JSON = JsonMapper.shared();

	private Answers() {
	}

	/** The envelope {@code {"data": …, "meta": {}, "links": {"self": …}}}. */
	public static ObjectNode envelope(HttpServletRequest request, JsonNode data) {
		ObjectNode envelope = JSON.createObjectNode();
		envelope.set("data", data);
		envelope.putObject("meta");
		String query = request.getQueryString();
		envelope.putObject("links").put("self", request.getRequestURI() + ((query != null) ? "?" + query : ""));
		return envelope;
	}

	/** Something read, with a tag made of its bytes; 304 where the client has it. */
	public static ResponseEntity<ObjectNode> read(HttpServletRequest request, ObjectNode body) {
		return read(request, body, "\"" + digest(body) + "\"");
	}

	/**
	 * Something read that is written against its version; its tag tells apart answers of
	 * one version too.
	 */
	public static ResponseEntity<ObjectNode> read(HttpServletRequest request, ObjectNode body, long version) {
		return read(request, body, "\"" + version + "." + digest(body).substring(0, 16) + "\"");
	}

	/** Something read, with its tag; 304 where the client has it. */
	public static ResponseEntity<ObjectNode> read(HttpServletRequest request, ObjectNode body, String tag) {
		boolean known = Preconditions.isKnown(request, tag);
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
			.header(HttpHeaders.ETAG, tag)
			.header(HttpHeaders.VARY, "Authorization, Cookie")
			.cacheControl(CacheControl.noCache());
		return known ? answer.build() : answer.contentType(MediaType.APPLICATION_JSON).body(body);
	}

	/** Something written, in the version it has now. */
	public static ResponseEntity<ObjectNode> written(HttpStatus status, ObjectNode body, long version) {
		return ResponseEntity.status(status)
			.header(HttpHeaders.ETAG, Preconditions.tag(version))
			.cacheControl(CacheControl.noStore())
			.contentType(MediaType.APPLICATION_JSON)
			.body(body);
	}

	private static String digest(ObjectNode body) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256")
				.digest(body.toString().getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, 16);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}
