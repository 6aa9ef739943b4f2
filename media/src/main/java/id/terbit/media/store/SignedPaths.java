package id.terbit.media.store;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import id.terbit.secret.Secrets;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Addresses of this application that carry their own right for a while: the method, the
 * key, an end and what else was promised, under an HMAC-SHA-256.
 */
final class SignedPaths {

	/** Where such addresses begin. */
	static final String BASE = "/api/store/";

	/** Seconds since 1970 at which the right ends. */
	static final String UNTIL = "until";

	/** Bytes that an upload promised. */
	static final String SIZE = "size";

	/** Under which name a download is saved. */
	static final String NAME = "name";

	/** Media type of a download. */
	static final String TYPE = "type";

	/** Unpadded base64url. */
	static final String SIGNATURE = "signature";

	private static final String PURPOSE = "media-url";

	private final Secrets secrets;

	private final String application;

	private final InstantSource clock;

	/**
	 * Makes the signer.
	 * @param application address of the application without a slash at its end
	 */
	SignedPaths(Secrets secrets, String application, InstantSource clock) {
		this.secrets = secrets;
		this.application = application;
		this.clock = clock;
	}

	URI download(MediaKey key, String fileName, String mediaType, Duration lifetime) {
		return signed("GET", key, Map.of(NAME, fileName, TYPE, mediaType), lifetime);
	}

	URI upload(MediaKey key, long size, Duration lifetime) {
		return signed("PUT", key, Map.of(SIZE, Long.toString(size)), lifetime);
	}

	/**
	 * Whether an address is one of ours and its time is not over.
	 * @param facts every parameter but the signature
	 */
	boolean allows(String method, MediaKey key, Map<String, String> facts, String signature) {
		byte[] expected = this.secrets.mac(PURPOSE, message(method, key, facts));
		try {
			return MessageDigest.isEqual(expected, Base64.getUrlDecoder().decode(signature)) && this.clock.instant()
				.isBefore(Instant.ofEpochSecond(Long.parseLong(facts.getOrDefault(UNTIL, "0"))));
		}
		catch (IllegalArgumentException ex) {
			// no base64, or no number
			return false;
		}
	}

	private URI signed(String method, MediaKey key, Map<String, String> said, Duration lifetime) {
		Map<String, String> facts = new LinkedHashMap<>(new TreeMap<>(said));
		facts.put(UNTIL, Long.toString(this.clock.instant().plus(lifetime).getEpochSecond()));
		byte[] mac = this.secrets.mac(PURPOSE, message(method, key, facts));
		UriComponentsBuilder address = UriComponentsBuilder.fromUriString(this.application)
			.path(BASE)
			.path(key.area().name().toLowerCase(Locale.ROOT) + "/" + key.sha256())
			.path(key.part().isEmpty() ? "" : "/" + key.part());
		facts.keySet().forEach((name) -> address.queryParam(name, "{" + name + "}"));
		address.queryParam(SIGNATURE, Base64.getUrlEncoder().withoutPadding().encodeToString(mac));
		return address.encode().buildAndExpand(facts).toUri();
	}

	/** Every part with its length, so that no two requests share a message. */
	private static byte[] message(String method, MediaKey key, Map<String, String> facts) {
		StringBuilder message = new StringBuilder();
		add(message, method);
		add(message, key.area().name());
		add(message, key.sha256());
		add(message, key.part());
		new TreeMap<>(facts).forEach((name, value) -> {
			add(message, name);
			add(message, value);
		});
		return message.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static void add(StringBuilder message, String part) {
		message.append(part.length()).append(':').append(part).append('\n');
	}

}
