package id.terbit.media.store;

import java.util.List;
import java.util.Optional;

import id.terbit.media.store.MediaKey.Area;
import io.minio.BucketExistsArgs;
import io.minio.MakeBucketArgs;

/**
 * The buckets of an installation, and how keys are named in them. The public one stands
 * ready and stays empty: readers are given files out of a site's release folder, and
 * nothing of a draft may ever be in it.
 */
final class S3Buckets {

	private static final String ORIGINALS = "original/";

	private static final String RENDITIONS = "rendition/";

	private final String privateName;

	private final String publicName;

	private final String quarantineName;

	/** Whether they were there, or were made, since the start. */
	private volatile boolean ready;

	S3Buckets(String name) {
		this.privateName = name + "-private";
		this.publicName = name + "-public";
		this.quarantineName = name + "-quarantine";
	}

	/** The bucket of an area. */
	String of(Area area) {
		return switch (area) {
			case ORIGINAL, RENDITION -> this.privateName;
			case QUARANTINE -> this.quarantineName;
		};
	}

	/** Every bucket. */
	List<String> all() {
		return List.of(this.privateName, this.publicName, this.quarantineName);
	}

	/** What the names of an area begin with in its bucket. */
	static String prefix(Area area) {
		return switch (area) {
			case ORIGINAL -> ORIGINALS;
			case RENDITION -> RENDITIONS;
			case QUARANTINE -> "";
		};
	}

	/** The name of an object. */
	static String name(MediaKey key) {
		return prefix(key.area()) + key.sha256() + (key.part().isEmpty() ? "" : "/" + key.part());
	}

	/** The key of an object; empty where others put it there. */
	static Optional<MediaKey> key(Area area, String name) {
		if (!name.startsWith(prefix(area))) {
			return Optional.empty();
		}
		String rest = name.substring(prefix(area).length());
		int slash = rest.indexOf('/');
		return (slash < 0) ? MediaKey.of(area, rest, "")
				: MediaKey.of(area, rest.substring(0, slash), rest.substring(slash + 1));
	}

	/**
	 * Makes the buckets that are not there. Where the server does not answer, the next
	 * call tries again: the application starts without it.
	 */
	void ensure(S3Server server) {
		if (this.ready) {
			return;
		}
		for (String bucket : all()) {
			boolean there = server.ask("look for bucket " + bucket,
					(client) -> client.bucketExists(BucketExistsArgs.builder().bucket(bucket).build()));
			if (!there) {
				S3Server.passing(
						() -> server.ask("make bucket " + bucket,
								(client) -> client.makeBucket(MakeBucketArgs.builder().bucket(bucket).build())),
						"BucketAlreadyOwnedByYou");
			}
		}
		this.ready = true;
	}

}
