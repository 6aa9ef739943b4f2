package id.terbit.procedure;

import java.time.Duration;
import java.time.Instant;

import id.terbit.person.Role;
import org.jspecify.annotations.Nullable;

/**
 * One run of a step for one edition.
 *
 * @param holder the role the step waits for
 * @param used working time so far, or in all once ended; null where a year that it
 * touches has no calendar
 * @param deadline start plus norm in working time; null where a year that it touches has
 * no calendar
 * @param late whether used is more than norm; false where that can't be told
 */
public record StepClock(SopStep step, Role holder, Instant startedAt, @Nullable Instant endedAt, Duration norm,
		@Nullable Duration used, @Nullable Instant deadline, boolean late) {
}
