package id.terbit.mail;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import id.terbit.identity.Ids;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The queue: a row and a task, in the transaction that causes the mail or has it tried
 * again.
 */
@Component
class ScheduledMailQueue implements MailQueue, UnsentMails {

	private static final Logger LOG = LoggerFactory.getLogger(ScheduledMailQueue.class);

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
		tryAt(List.of(id), now);
	}

	@Override
	public Page page(int number, int size) {
		return new Page(this.mails.unsent((long) (number - 1) * size, size), this.mails.countUnsent());
	}

	@Override
	@Transactional
	public boolean tryAgain(UUID mailId) {
		return again(mailId) == 1;
	}

	@Override
	@Transactional
	public int tryAllAgain() {
		return again(null);
	}

	@Override
	public Map<UUID, Newest> newest(String kind, UUID editionId) {
		return this.mails.newest(kind, editionId);
	}

	private int again(@Nullable UUID mailId) {
		Instant now = this.clock.instant();
		List<UUID> ids = this.mails.again(mailId, now);
		tryAt(ids, now);
		return ids.size();
	}

	private void tryAt(List<UUID> ids, Instant now) {
		Scheduler tasks = this.scheduler.getObject();
		for (UUID id : ids) {
			TaskInstance<Void> task = MailConfiguration.TASK.instance(id.toString()).build();
			if (!tasks.scheduleIfNotExists(task, now)) {
				hurry(tasks, task, now);
			}
		}
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			/** Else the mail would wait for the scheduler's next look. */
			@Override
			public void afterCommit() {
				tasks.triggerCheckForDueExecutions();
			}

		});
	}

	private static void hurry(Scheduler tasks, TaskInstance<Void> task, Instant now) {
		try {
			tasks.reschedule(task, now);
		}
		catch (TaskInstanceCurrentlyExecutingException ex) {
			LOG.debug("Mail {} is being tried already", task.getId());
		}
	}

}
