package id.terbit.publisher.dispatch;

import java.time.Duration;

/**
 * How long to wait after a failed attempt: a second, doubled each time, spread by a
 * quarter either way so that rows which failed together do not come back together.
 */
public record Backoff(Duration longest) {

	private static final int MOST_DOUBLINGS = 30;

	/**
	 * The wait after an attempt.
	 * @param attempts failed so far, this one included; at least 1
	 * @param chance between 0 and 1, where in the spread the wait falls
	 */
	public Duration after(int attempts, double chance) {
		long doubled = 1000L << Math.min(attempts - 1, MOST_DOUBLINGS);
		long millis = Math.min(doubled, this.longest.toMillis());
		return Duration.ofMillis(Math.round(millis * (0.75 + 0.5 * chance)));
	}

}
