package id.terbit.asset;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A file of the library in its newest version.
 *
 * @param siteId the site whose people look after it
 * @param sha256 of the stored original, 64 lower-case hexadecimal digits
 * @param mediaType found by content, for example {@code image/jpeg}
 * @param size bytes
 * @param width pixels after EXIF orientation; 0 where it is no picture
 * @param height pixels after EXIF orientation; 0 where it is no picture
 * @param renditions ready to be shown, smallest first; empty where it is no picture
 * @param fileName the name it came with, cleaned
 */
public record Asset(AssetId id, UUID siteId, String sha256, String mediaType, long size, int width, int height,
		String alt, String caption, String credit, String fileName, List<Rendition> renditions, Instant createdAt,
		@Nullable UUID uploadedBy) {

	public Asset {
		renditions = List.copyOf(renditions);
	}

	/** Whether it is a picture. */
	public boolean isPicture() {
		return this.mediaType.startsWith("image/");
	}

	/**
	 * A picture scaled to one width.
	 *
	 * @param extension {@code jpg} or {@code webp}; the public path is
	 * {@code /media/<sha256>/<width>.<extension>}
	 * @param size bytes
	 */
	public record Rendition(int width, int height, String extension, long size) {
	}

}
