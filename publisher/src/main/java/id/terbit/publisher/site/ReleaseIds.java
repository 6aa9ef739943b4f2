package id.terbit.publisher.site;

import java.time.Instant;
import java.util.UUID;

/** Ids of releases: UUIDs that tell when they were made (RFC 9562, version 7). */
final class ReleaseIds {

	private ReleaseIds() {
	}

	/** When the release was begun, to the millisecond. */
	static Instant begun(String id) {
		return Instant.ofEpochMilli(UUID.fromString(id).getMostSignificantBits() >>> 16);
	}

}
