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
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import id.terbit.procedure.StepStore.Run;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Clocks in the database. A year without a calendar never stops a verb: what can't be
 * counted stays unknown until the year has one, and the log says so once.
 */
@Component
class StoredStepRegister implements StepRegister {

	private static final Logger LOG = LoggerFactory.getLogger(StoredStepRegister.class);

	private final StepStore steps;

	private final WorkingTime workingTime;

	/** Years that the log has named. */
	private final Set<Integer> named = ConcurrentHashMap.newKeySet();

	StoredStepRegister(StepStore steps, WorkingTime workingTime) {
		this.steps = steps;
		this.workingTime = workingTime;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void start(UUID editionId, SopStep step, StepRule rule, Instant now) {
		for (Run run : this.steps.running(Set.of(editionId))) {
			if (run.step() == step) {
				if (run.holders().equals(List.copyOf(rule.roles())) && run.norm().equals(rule.norm())) {
					return;
				}
				end(run, now);
			}
		}
		this.steps.insert(editionId, step, rule, now);
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
		Duration used = count(() -> this.workingTime.between(run.startedAt(), now)).value();
		this.steps.end(run.id(), now, used, isLate(run, used));
	}

	private StepClock clock(Run run, Instant now) {
		Instant until = (run.endedAt() != null) ? run.endedAt() : now;
		Count<Duration> used = (run.used() != null) ? new Count<>(run.used(), null)
				: count(() -> this.workingTime.between(run.startedAt(), until));
		Count<Instant> deadline = count(() -> this.workingTime.after(run.startedAt(), run.norm()));
		return new StepClock(run.step(), run.holders(), run.startedAt(), run.endedAt(), run.norm(), used.value(),
				deadline.value(), isLate(run, used.value()),
				(deadline.missing() != null) ? deadline.missing() : used.missing());
	}

	static boolean isLate(Run run, @Nullable Duration used) {
		return used != null && used.compareTo(run.norm()) > 0;
	}

	private <T> Count<T> count(Supplier<T> counting) {
		try {
			return new Count<>(counting.get(), null);
		}
		catch (YearWithoutCalendarException ex) {
			if (this.named.add(ex.year())) {
				LOG.warn("There is no working calendar for {}: its clocks stay unknown until it has one", ex.year());
			}
			return new Count<>(null, ex.year());
		}
	}

	/** What was counted, or the year that must get a calendar first. */
	private record Count<T>(@Nullable T value, @Nullable Integer missing) {
	}

}
