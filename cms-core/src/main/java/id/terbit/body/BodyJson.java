package id.terbit.body;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** The JSON form of a body: {@code {"type":"doc","content":[…]}}. */
public final class BodyJson {

	/** Largest JSON text that is read or written, in bytes of UTF-8. */
	public static final int MAX_BYTES = 2_000_000;

	/** Deepest nesting of nodes, {@code doc} and text nodes included. */
	public static final int MAX_DEPTH = 32;

	/** Most nodes in one body, {@code doc} and text nodes included. */
	public static final int MAX_NODES = 5_000;

	private static final JsonFactory JSON = JsonFactory.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.streamReadConstraints(StreamReadConstraints.builder()
			// a node is an object in an array; attributes and marks lie a little deeper
			.maxNestingDepth(4 * MAX_DEPTH)
			.maxStringLength(MAX_BYTES)
			.build())
		.build();

	private BodyJson() {
	}

	/**
	 * Reads a body strictly: an unknown node, mark or attribute, a node where it may not
	 * stand, and anything beyond the limits is refused.
	 * @param pointer JSON pointer that the reasons start with, for example {@code /body}
	 * @throws id.terbit.refusal.RefusedException (INVALID) with {@code body.*} codes and
	 * a pointer each, at most a hundred
	 */
	public static Body read(String json, String pointer) {
		Reasons reasons = new Reasons();
		if (isTooLarge(json)) {
			throw reasons.fatal(pointer, "too-large", MAX_BYTES);
		}
		RawNode root = raw(json, pointer, reasons);
		if (!root.type().equals("doc")) {
			throw reasons.fatal(pointer + "/type", "not-a-body");
		}
		Body body = new Body(new BlockReader(reasons).blocks(root, (block) -> true));
		new Attributes(root, reasons).refuseOthers();
		BlockReader.refuseText(root, reasons);
		reasons.throwIfAny();
		return body;
	}

	/**
	 * Writes a body canonically: equal bodies give equal text, and reading it gives an
	 * equal body.
	 * @throws id.terbit.refusal.RefusedException (INVALID) where the body is beyond the
	 * limits and could not be read again
	 */
	public static String write(Body body) {
		StringWriter text = new StringWriter();
		try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
			new BodyWriter(json).body(body);
		}
		String written = text.toString();
		if (isTooLarge(written)) {
			throw RefusedException.invalid(Refusal.of("body.too-large", MAX_BYTES));
		}
		return written;
	}

	private static boolean isTooLarge(String json) {
		return json.length() > MAX_BYTES
				|| (json.length() > MAX_BYTES / 3 && json.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES);
	}

	private static RawNode raw(String json, String pointer, Reasons reasons) {
		try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
			if (parser.nextToken() != JsonToken.START_OBJECT) {
				throw reasons.fatal(pointer, "not-a-body");
			}
			RawNode root = new RawReader(parser, reasons).node(pointer, 1);
			if (parser.nextToken() != null) {
				throw reasons.fatal(pointer, "not-json");
			}
			return root;
		}
		catch (JacksonException ex) {
			throw reasons.fatal(pointer, "not-json");
		}
	}

}
