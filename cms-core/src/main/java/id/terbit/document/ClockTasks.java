package id.terbit.document;

import java.time.Instant;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the desk leaves to the clock. Tasks are rows written in the desk's transaction;
 * what is due at once is looked for right after its commit.
 */
@Component
class ClockTasks {

	/**
	 * Publishes an edition at its hour; the instance is {@code <edition>@<milliseconds>}.
	 */
	static final String PUBLISH = "publish-at-the-hour";

	/** Composes and stages a revised text; the instance is the edition and a time. */
	static final String COMPOSE = "compose-by-itself";

	/** Builds the staged page anew; the instance is the edition and a time. */
	static final String STAGE_AGAIN = "stage-again";

	private final ObjectProvider<Scheduler> scheduler;

	ClockTasks(ObjectProvider<Scheduler> scheduler) {
		this.scheduler = scheduler;
	}

	void publishAt(UUID editionId, Instant at) {
		schedule(PUBLISH, editionId, at);
	}

	void composeByItself(UUID editionId, Instant now) {
		schedule(COMPOSE, editionId, now);
	}

	void stageAgain(UUID editionId, Instant now) {
		schedule(STAGE_AGAIN, editionId, now);
	}

	private void schedule(String task, UUID editionId, Instant at) {
		Scheduler tasks = this.scheduler.getObject();
		tasks.scheduleIfNotExists(new TaskInstance<>(task, editionId + "@" + at.toEpochMilli()), at);
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				tasks.triggerCheckForDueExecutions();
			}

		});
	}

}
