package id.terbit.media.upload;

import java.time.Instant;
import java.util.UUID;

import id.terbit.asset.AssetId;
import org.jspecify.annotations.Nullable;

/**
 * A file that comes in pieces, one after the other.
 *
 * @param what what the browser says it is; never trusted
 * @param received how many bytes have come
 * @param expiresAt when what has come is given up
 * @param asset what it became; null until all has come and was inspected
 */
record Sending(UUID id, What what, long received, UUID createdBy, Instant createdAt, Instant expiresAt,
		@Nullable AssetId asset) {

	/** Whether every byte has come. */
	boolean complete() {
		return this.received == this.what.size();
	}

	/**
	 * What a browser wants to send. Site, name, size and time of change tell it from
	 * other files, so that choosing a file again goes on where the line broke.
	 *
	 * @param size bytes
	 * @param changedAt milliseconds since 1970
	 */
	record What(UUID siteId, String fileName, long size, long changedAt, String folder, String credit) {
	}

}
