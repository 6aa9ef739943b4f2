package id.terbit.asset;

import java.time.Duration;
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
 * @param width pixels after EXIF orientation; 0 where it is neither picture nor video
 * @param height pixels after EXIF orientation; 0 where it is neither picture nor video
 * @param renditions ready to be shown, smallest first: of a picture, of the first page of
 * a PDF once it was read; empty otherwise
 * @param fileName the name it came with, cleaned
 * @param contents what was found in it
 */
public record Asset(AssetId id, UUID siteId, String sha256, String mediaType, long size, int width, int height,
		String alt, String caption, String credit, String fileName, Contents contents, List<Rendition> renditions,
		Instant createdAt, @Nullable UUID uploadedBy) {

	public Asset {
		renditions = List.copyOf(renditions);
	}

	/** Whether it is a picture. */
	public boolean isPicture() {
		return this.mediaType.startsWith("image/");
	}

	/** Whether it is a video. */
	public boolean isVideo() {
		return this.mediaType.startsWith("video/");
	}

	/** Its name in addresses, which needs no escaping there and hides nothing. */
	public String addressName() {
		String safe = this.fileName.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+|[.-]+$", "");
		return safe.isEmpty() ? "berkas" : safe;
	}

	/**
	 * What is in a file.
	 *
	 * @param pages of a paper, slides of a presentation; 0 where unknown
	 * @param duration of a video; zero where unknown
	 * @param reading how far the words of a paper were read
	 */
	public record Contents(int pages, Duration duration, Reading reading) {

		/** Nothing to count or to read. */
		public static final Contents NONE = new Contents(0, Duration.ZERO, Reading.NONE);

	}

	/** How far the words of a paper were read, for search. */
	public enum Reading {

		/** It has no words. */
		NONE,

		/** It will be read. */
		WAITING,

		/** It was read, as far as its bounds allow. */
		DONE,

		/** It is locked by a password; readers could not open it either. */
		ENCRYPTED,

		/** It is damaged. */
		UNREADABLE,

		/** Reading it takes too much time or memory. */
		TOO_MUCH

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
