package id.terbit.media.inspection;

import java.time.Duration;

/**
 * What a video's container says.
 *
 * @param width as people see it, in pixels
 * @param height as people see it, in pixels
 * @param duration zero where the container does not say
 */
public record VideoFacts(int width, int height, Duration duration) {

	/** Longest side in pixels; 8K is half of it. */
	private static final int MAX_SIDE = 16_384;

	private static final long MAX_SECONDS = 24L * 60 * 60;

	/**
	 * What was found, where it can be.
	 * @param units of duration
	 * @param scale units a second
	 */
	static VideoFacts of(double width, double height, double units, double scale) throws DamagedException {
		boolean visible = width >= 1 && width <= MAX_SIDE && height >= 1 && height <= MAX_SIDE;
		PictureHeaders.expect(visible, "a video without pixels");
		double seconds = (scale > 0) ? units / scale : 0;
		boolean said = seconds > 0 && seconds <= MAX_SECONDS;
		return new VideoFacts((int) Math.round(width), (int) Math.round(height),
				said ? Duration.ofMillis(Math.round(seconds * 1_000)) : Duration.ZERO);
	}

}
