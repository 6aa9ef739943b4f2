package id.terbit.procedure;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import id.terbit.person.Role;

/**
 * What holds for one step.
 *
 * @param minutes the norm in minutes of working time
 * @param roles who may do it: whoever holds one of these roles; in the order of
 * {@link Role}
 */
public record StepRule(int minutes, Set<Role> roles) {

	/** The longest norm in minutes, some twenty-one working days. */
	public static final int LONGEST = 10_000;

	public StepRule {
		Set<Role> sorted = EnumSet.noneOf(Role.class);
		sorted.addAll(roles);
		roles = Collections.unmodifiableSet(sorted);
	}

	/** The norm in working time. */
	public Duration norm() {
		return Duration.ofMinutes(this.minutes);
	}

	/** Whether one of these roles may do it. */
	public boolean isFor(Collection<Role> held) {
		return held.stream().anyMatch(this.roles::contains);
	}

}
