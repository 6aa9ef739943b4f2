package id.terbit.procedure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import id.terbit.person.Role;
import org.jspecify.annotations.Nullable;

/**
 * One run of a step for one edition.
 *
 * @param holders the roles the step waits for, any of them, in the order of {@link Role}
 * @param used working time so far, or in all once ended; null where a year that it
 * touches has no calendar
 * @param deadline start plus norm in working time; null where a year that it touches has
 * no calendar
 * @param late whether used is more than norm; false where that can't be told
 * @param yearWithoutCalendar the year that must get one before used and deadline are
 * known; null where both are
 */
public record StepClock(SopStep step, List<Role> holders, Instant startedAt, @Nullable Instant endedAt, Duration norm,
		@Nullable Duration used, @Nullable Instant deadline, boolean late, @Nullable Integer yearWithoutCalendar) {

	public StepClock {
		holders = List.copyOf(holders);
	}

}
