package id.terbit.media.upload;

import java.time.Instant;
import java.util.UUID;

import id.terbit.asset.AssetCatalog.Description;
import id.terbit.asset.AssetId;
import id.terbit.media.store.MediaKey;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody promised to send straight to the store.
 *
 * @param sha256 promised, 64 lower-case hexadecimal digits
 * @param size promised, in bytes
 * @param fileName as the client named it; never trusted
 * @param expiresAt when the promise ends
 * @param asset what it became; null until it is completed
 */
record Upload(UUID id, UUID siteId, String sha256, long size, String fileName, Description said, UUID createdBy,
		Instant createdAt, Instant expiresAt, @Nullable AssetId asset) {

	MediaKey key() {
		return MediaKey.quarantined(this.sha256, this.id);
	}

}
