package id.terbit.person;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * How an API token is written: a prefix that secret scanners can find, 256 random bits,
 * and a checksum that tells a mistyped token from a wrong one without a look into the
 * database.
 */
final class TokenText {

	private static final Pattern SHAPE = Pattern.compile("terbit_[A-Za-z0-9_-]{43}_[0-9a-z]{1,7}");

	private TokenText() {
	}

	static String of(String random) {
		String head = "terbit_" + random;
		return head + "_" + checksum(head);
	}

	static boolean wellFormed(String token) {
		if (!SHAPE.matcher(token).matches()) {
			return false;
		}
		int end = token.lastIndexOf('_');
		return token.substring(end + 1).equals(checksum(token.substring(0, end)));
	}

	private static String checksum(String head) {
		CRC32 checksum = new CRC32();
		checksum.update(head.getBytes(StandardCharsets.US_ASCII));
		return Long.toString(checksum.getValue(), 36);
	}

}
