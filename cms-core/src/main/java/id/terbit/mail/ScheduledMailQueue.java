package id.terbit.mail;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.Scheduler;
import id.terbit.identity.Ids;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The queue: a row and a task, in the transaction that causes the mail. */
@Component
class ScheduledMailQueue implements MailQueue {

	private final MailStore mails;

	/** Asked for at use: its tasks lead to the letters, and these back here. */
	private final ObjectProvider<Scheduler> scheduler;

	private final Ids ids;

	private final InstantSource clock;

	ScheduledMailQueue(MailStore mails, ObjectProvider<Scheduler> scheduler, Ids ids, InstantSource clock) {
		this.mails = mails;
		this.scheduler = scheduler;
		this.ids = ids;
		this.clock = clock;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void send(String kind, UUID recipientId, @Nullable UUID editionId, Map<String, String> facts) {
		UUID id = this.ids.next();
		Instant now = this.clock.instant();
		this.mails.insert(id, kind, recipientId, editionId, facts, now);
		Scheduler tasks = this.scheduler.getObject();
		tasks.schedule(MailConfiguration.TASK.instance(id.toString()).build(), now);
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			/** Else the mail would wait for the scheduler's next look. */
			@Override
			public void afterCommit() {
				tasks.triggerCheckForDueExecutions();
			}

		});
	}

}
