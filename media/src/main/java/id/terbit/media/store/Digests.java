package id.terbit.media.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as this module writes it. */
public final class Digests {

	private Digests() {
	}

	/** A fresh SHA-256. */
	public static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

	/** Ends a digest: 64 lower-case hexadecimal digits. */
	public static String hex(MessageDigest digest) {
		return HexFormat.of().formatHex(digest.digest());
	}

	/** The digest of bytes: 64 lower-case hexadecimal digits. */
	public static String hex(byte[] bytes) {
		return HexFormat.of().formatHex(sha256().digest(bytes));
	}

}
