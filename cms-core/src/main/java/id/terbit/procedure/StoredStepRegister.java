package id.terbit.procedure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import id.terbit.person.Role;
import id.terbit.procedure.StepStore.Run;
import id.terbit.refusal.RefusedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Clocks in the database. A year without a calendar never stops a verb: what can't be
 * counted stays unknown, and the log says so.
 */
@Component
class StoredStepRegister implements StepRegister {

	private static final Logger LOG = LoggerFactory.getLogger(StoredStepRegister.class);

	private final StepStore steps;

	private final WorkingTime workingTime;

	StoredStepRegister(StepStore steps, WorkingTime workingTime) {
		this.steps = steps;
		this.workingTime = workingTime;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void start(UUID editionId, SopStep step, Role holder, Instant now) {
		for (Run run : this.steps.running(Set.of(editionId))) {
			if (run.step() == step) {
				if (run.holder() == holder) {
					return;
				}
				end(run, now);
			}
		}
		this.steps.insert(editionId, step, holder, now);
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void end(UUID editionId, SopStep step, Instant now) {
		this.steps.running(Set.of(editionId))
			.stream()
			.filter((run) -> run.step() == step)
			.forEach((run) -> end(run, now));
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void endAll(UUID editionId, Instant now) {
		this.steps.running(Set.of(editionId)).forEach((run) -> end(run, now));
	}

	@Override
	public List<StepClock> of(UUID editionId, Instant now) {
		return this.steps.of(editionId).stream().map((run) -> clock(run, now)).toList();
	}

	@Override
	public Map<UUID, List<StepClock>> running(Collection<UUID> editionIds, Instant now) {
		Map<UUID, List<StepClock>> clocks = new HashMap<>();
		for (Run run : this.steps.running(editionIds)) {
			clocks.computeIfAbsent(run.editionId(), (id) -> new ArrayList<>()).add(clock(run, now));
		}
		return clocks;
	}

	private void end(Run run, Instant now) {
		Duration used = known(() -> this.workingTime.between(run.startedAt(), now));
		this.steps.end(run.id(), now, used, isLate(run, used));
	}

	private StepClock clock(Run run, Instant now) {
		Duration used = (run.endedAt() != null) ? run.used()
				: known(() -> this.workingTime.between(run.startedAt(), now));
		Instant deadline = known(() -> this.workingTime.after(run.startedAt(), run.norm()));
		return new StepClock(run.step(), run.holder(), run.startedAt(), run.endedAt(), run.norm(), used, deadline,
				isLate(run, used));
	}

	private static boolean isLate(Run run, @Nullable Duration used) {
		return used != null && used.compareTo(run.norm()) > 0;
	}

	private static <T> @Nullable T known(Supplier<T> count) {
		try {
			return count.get();
		}
		catch (RefusedException ex) {
			LOG.warn("A clock can't be counted: {}", ex.getMessage());
			return null;
		}
	}

}
