package id.terbit.media.store;

import java.util.regex.Pattern;

/**
 * The address of stored bytes, made by the server alone: nothing that a client says
 * becomes part of it.
 *
 * @param area originals are private; renditions may become public
 * @param sha256 of the original, 64 lower-case hexadecimal digits
 * @param part empty for an original, {@code <width>.<extension>} for a rendition
 */
public record MediaKey(Area area, String sha256, String part) {

	private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

	private static final Pattern RENDITION = Pattern.compile("[1-9][0-9]{0,4}\\.(jpg|webp)");

	public MediaKey {
		if (!DIGEST.matcher(sha256).matches()) {
			throw new IllegalArgumentException("not a SHA-256 in hexadecimal digits");
		}
		boolean fits = (area == Area.ORIGINAL) ? part.isEmpty() : RENDITION.matcher(part).matches();
		if (!fits) {
			throw new IllegalArgumentException("not a part of %s: %s".formatted(area, part));
		}
	}

	/** The key of an original. */
	public static MediaKey original(String sha256) {
		return new MediaKey(Area.ORIGINAL, sha256, "");
	}

	/**
	 * The key of a rendition.
	 * @param width pixels
	 * @param extension {@code jpg} or {@code webp}
	 */
	public static MediaKey rendition(String sha256, int width, String extension) {
		return new MediaKey(Area.RENDITION, sha256, width + "." + extension);
	}

	/** Two kinds of bytes that never share a folder or a bucket. */
	public enum Area {

		/** As uploaded, metadata and all: private. */
		ORIGINAL,

		/** Made by the program from an original: nothing personal is left in it. */
		RENDITION

	}

}
