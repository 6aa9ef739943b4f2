package id.terbit.procedure;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Starts and ends the clocks of an edition's steps, inside the desk's transaction. */
public interface StepRegister {

	/**
	 * Starts a step; nothing happens where it runs already for the same roles with the
	 * same norm. What it keeps of the rule holds until it ends.
	 */
	void start(UUID editionId, SopStep step, StepRule rule, Instant now);

	/** Ends a step if it runs and keeps working minutes and lateness. */
	void end(UUID editionId, SopStep step, Instant now);

	/** Ends every step of the edition that runs. */
	void endAll(UUID editionId, Instant now);

	/** Every run of every step, oldest first. */
	List<StepClock> of(UUID editionId, Instant now);

	/** The running steps of several editions, one statement however many. */
	Map<UUID, List<StepClock>> running(Collection<UUID> editionIds, Instant now);

}
