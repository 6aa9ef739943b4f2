package id.terbit.procedure;

import java.time.Duration;
import java.time.Instant;

import id.terbit.person.Role;
import org.jspecify.annotations.Nullable;

/**
 * One run of a step for one edition.
 *
 * @param holder the role the step waits for
 * @param deadline start plus norm in working time
 * @param used working time so far, or in all once ended
 * @param late whether used is more than norm
 */
public record StepClock(SopStep step, Role holder, Instant startedAt, @Nullable Instant endedAt, Duration norm,
		Duration used, Instant deadline, boolean late) {
}
