package id.terbit.media.store;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The address of stored bytes, made by the server alone: nothing that a client says
 * becomes part of it.
 *
 * @param area originals are private; renditions may become public
 * @param sha256 64 lower-case hexadecimal digits: of the original; of a quarantined file,
 * as the client stated it
 * @param part empty for an original, a file name for a rendition, the id of the upload
 * for a quarantined file
 */
public record MediaKey(Area area, String sha256, String part) {

	private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

	public MediaKey {
		if (!DIGEST.matcher(sha256).matches()) {
			throw new IllegalArgumentException("not a SHA-256 in hexadecimal digits");
		}
		if (!area.parts.matcher(part).matches()) {
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

	/**
	 * The key of a picture cut to a shape.
	 * @param file its file name, {@code <width>x<height>-<focus>-<focus>.<extension>}
	 */
	public static MediaKey cut(String sha256, String file) {
		return new MediaKey(Area.RENDITION, sha256, file);
	}

	/**
	 * The key of a file that came in and was not inspected yet.
	 * @param sha256 as the client stated it
	 */
	public static MediaKey quarantined(String sha256, UUID upload) {
		return new MediaKey(Area.QUARANTINE, sha256, upload.toString());
	}

	/** The key that a name in a store stands for; empty where it is no name of ours. */
	static Optional<MediaKey> of(Area area, String sha256, String part) {
		return (DIGEST.matcher(sha256).matches() && area.parts.matcher(part).matches())
				? Optional.of(new MediaKey(area, sha256, part)) : Optional.empty();
	}

	/** Kinds of bytes that never share a folder. */
	public enum Area {

		/** As uploaded, metadata and all: private. */
		ORIGINAL(""),

		/** Made by the program from an original: nothing personal is left in it. */
		RENDITION("[1-9][0-9]{0,4}(x[1-9][0-9]{0,4}-[0-9]{1,4}-[0-9]{1,4})?\\.(jpg|webp)"),

		/**
		 * Sent straight to the store and not inspected yet: nobody reads it but the
		 * inspection.
		 */
		QUARANTINE("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

		private final Pattern parts;

		Area(String parts) {
			this.parts = Pattern.compile(parts);
		}

	}

}
