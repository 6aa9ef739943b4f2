package id.terbit.publisher.site;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256. */
final class Digests {

	private Digests() {
	}

	/** 64 hexadecimal digits. */
	static String hex(byte[] bytes) {
		MessageDigest digest = sha256();
		digest.update(bytes);
		return hex(digest);
	}

	/** The digits of a digest that was fed. */
	static String hex(MessageDigest digest) {
		return HexFormat.of().formatHex(digest.digest());
	}

	/** A digest to feed. */
	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
