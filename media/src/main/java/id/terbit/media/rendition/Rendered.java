package id.terbit.media.rendition;

import java.util.Objects;

/**
 * One rendition's bytes.
 *
 * @param width pixels
 * @param height pixels
 * @param extension {@code jpg} or {@code webp}
 */
@SuppressWarnings("ArrayRecordComponent") // handed on at once to the store, never
											// compared or kept
public record Rendered(int width, int height, String extension, byte[] bytes) {

	public Rendered {
		Objects.requireNonNull(bytes, "bytes");
	}

}
