package id.terbit.publisher.social;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long X counts a post: Latin and its neighbours 1, other scripts and each emoji 2,
 * each address 23 (docs.x.com, "Counting characters", configuration 3).
 */
final class WeightedLength {

	/** What every address counts, whatever its length. */
	static final int ADDRESS = 23;

	private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s\\p{Cntrl}]+", Pattern.CASE_INSENSITIVE);

	private static final Pattern BARE_ADDRESS = Pattern
		.compile("(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+\\p{L}{2,}(?:/[^\\s\\p{Cntrl}]*)?");

	private static final Pattern CLUSTER = Pattern.compile("\\X");

	private WeightedLength() {
	}

	static int of(String text) {
		String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
		Matcher addresses = WEB_ADDRESS.matcher(normal);
		int length = 0;
		int from = 0;
		while (addresses.find()) {
			length += words(normal.substring(from, addresses.start())) + ADDRESS;
			from = addresses.end();
		}
		return length + words(normal.substring(from));
	}

	/**
	 * Text in which X may still see an address without https; not knowing its list of
	 * domains, the longer of both counts.
	 */
	private static int words(String text) {
		Matcher addresses = BARE_ADDRESS.matcher(text);
		int length = 0;
		int from = 0;
		while (addresses.find()) {
			length += characters(text.substring(from, addresses.start()))
					+ Math.max(ADDRESS, characters(addresses.group()));
			from = addresses.end();
		}
		return length + characters(text.substring(from));
	}

	private static int characters(String text) {
		int length = 0;
		Matcher clusters = CLUSTER.matcher(text);
		while (clusters.find()) {
			String cluster = clusters.group();
			length += emoji(cluster) ? 2 : cluster.codePoints().map(WeightedLength::weight).sum();
		}
		return length;
	}

	private static int weight(int character) {
		boolean light = character <= 4351 || (character >= 8192 && character <= 8205)
				|| (character >= 8208 && character <= 8223) || (character >= 8242 && character <= 8247);
		return light ? 1 : 2;
	}

	private static boolean emoji(String cluster) {
		return cluster.codePoints()
			.anyMatch((character) -> (character >= 0x1F000 && character <= 0x1FAFF) || character == 0xFE0F
					|| character == 0x20E3);
	}

}
