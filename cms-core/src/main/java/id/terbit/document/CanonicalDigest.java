package id.terbit.document;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over a sequence of values. Every value is preceded by its length, so that no
 * two sequences give the same bytes.
 */
final class CanonicalDigest {

	private final MessageDigest digest;

	CanonicalDigest() {
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

	/** Adds a value; null is another value than empty text. */
	CanonicalDigest add(@Nullable Object value) {
		if (value == null) {
			return length(-1);
		}
		byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
		length(bytes.length);
		this.digest.update(bytes);
		return this;
	}

	/** Begins a list of so many things. */
	CanonicalDigest begin(int size) {
		return length(size);
	}

	/** 64 hexadecimal digits. */
	String hex() {
		return HexFormat.of().formatHex(this.digest.digest());
	}

	private CanonicalDigest length(int length) {
		this.digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
		return this;
	}

}
