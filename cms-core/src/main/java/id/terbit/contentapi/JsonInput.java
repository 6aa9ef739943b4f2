package id.terbit.contentapi;

import java.io.IOException;

import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the JSON of a request: bounded, no member twice, nothing behind it. */
@Component
public class JsonInput {

	/** Largest body of a request in bytes: a text at its limit and all the rest. */
	static final int MAX_BYTES = 4_000_000;

	private static final int MAX_DEPTH = 200;

	private final JsonMapper mapper = JsonMapper
		.builder(JsonFactory.builder()
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.streamReadConstraints(
					StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).maxStringLength(MAX_BYTES).build())
			.build())
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	/**
	 * The body of a request.
	 * @throws ProblemException 413 where it is too large
	 */
	public byte[] bytes(HttpServletRequest request) throws IOException {
		byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
		if (body.length > MAX_BYTES) {
			throw new ProblemException(Problem.of(HttpStatus.CONTENT_TOO_LARGE, "request.too-large", MAX_BYTES));
		}
		return body;
	}

	/**
	 * A JSON object.
	 * @throws RefusedException (INVALID) {@code json.malformed}, {@code json.no-object}
	 */
	public ObjectNode object(byte[] body) {
		try {
			JsonNode tree = this.mapper.readTree(body);
			if (tree instanceof ObjectNode object) {
				return object;
			}
			throw RefusedException.invalid(Refusal.at("", "json.no-object"));
		}
		catch (JacksonException ex) {
			throw RefusedException.invalid(Refusal.of("json.malformed"));
		}
	}

	/** The same where nothing at all means an empty object. */
	ObjectNode objectOrNothing(byte[] body) {
		return (body.length == 0) ? this.mapper.createObjectNode() : object(body);
	}

}
