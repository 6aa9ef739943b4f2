package id.terbit.media.library;

import java.time.Instant;
import java.util.UUID;

import id.terbit.media.rendition.Edit;
import id.terbit.media.rendition.Focus;
import org.jspecify.annotations.Nullable;

/**
 * A file that an asset has or had.
 *
 * @param number from 1
 * @param sha256 64 lower-case hexadecimal digits
 * @param base the uploaded file that it was turned or cropped from; its own digest where
 * nothing was done to it
 */
record AssetVersion(int number, String sha256, String base, Edit edit, Focus focus, Instant createdAt,
		@Nullable UUID createdBy) {
}
