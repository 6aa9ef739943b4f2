package id.terbit.contentapi;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Buckets that hold the requests of a minute and fill up steadily. The buckets used least
 * recently are forgotten, so that their number is bounded.
 */
public final class TokenBuckets {

	/** Most buckets that are kept. */
	static final int MOST = 20_000;

	private static final long MINUTE = 60_000;

	private final int capacity;

	private final Map<String, Bucket> buckets = new LinkedHashMap<>(256, 0.75f, true);

	/**
	 * Empty of keys.
	 * @param capacity requests a minute
	 */
	public TokenBuckets(int capacity) {
		this.capacity = capacity;
	}

	/** Takes one request out of a bucket, at a time in milliseconds. */
	public synchronized Standing take(String key, long now) {
		Bucket bucket = this.buckets.computeIfAbsent(key, (missing) -> new Bucket(this.capacity, now));
		if (this.buckets.size() > MOST) {
			this.buckets.remove(this.buckets.keySet().iterator().next());
		}
		double level = Math.min(this.capacity,
				bucket.level + Math.max(0, now - bucket.at) * (double) this.capacity / MINUTE);
		boolean allowed = level >= 1;
		bucket.level = allowed ? level - 1 : level;
		bucket.at = now;
		return new Standing(allowed, this.capacity, (int) bucket.level, seconds(this.capacity - bucket.level),
				Math.max(1, seconds(1 - bucket.level)));
	}

	/** Puts back what was taken for a request that does not count. */
	public synchronized void giveBack(String key) {
		Bucket bucket = this.buckets.get(key);
		if (bucket != null) {
			bucket.level = Math.min(this.capacity, bucket.level + 1);
		}
	}

	private long seconds(double missing) {
		return (long) Math.ceil(Math.max(0, missing) * MINUTE / this.capacity / 1_000);
	}

	/**
	 * How a bucket stands after a request.
	 *
	 * @param reset seconds until it is full
	 * @param retryAfter seconds until the next request is allowed
	 */
	public record Standing(boolean allowed, int limit, int remaining, long reset, long retryAfter) {
	}

	private static final class Bucket {

		private double level;

		private long at;

		Bucket(double level, long at) {
			this.level = level;
			this.at = at;
		}

	}

}
