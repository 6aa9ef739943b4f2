package id.terbit.media.store;

import java.time.Duration;

/**
 * How long bytes that nothing names are left alone.
 *
 * @param time at least an hour
 */
public record Grace(Duration time) {
}
