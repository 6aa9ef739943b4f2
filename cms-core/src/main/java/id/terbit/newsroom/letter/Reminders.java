package id.terbit.newsroom.letter;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import id.terbit.document.DueSteps;
import id.terbit.document.DueSteps.Due;
import id.terbit.document.UnreviewedEditions;
import id.terbit.document.UnreviewedEditions.Unreviewed;
import id.terbit.mail.MailQueue;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.person.Role;
import id.terbit.procedure.Deadlines;
import id.terbit.procedure.WorkingTime;
import id.terbit.refusal.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells people of steps whose norm is used up, and the heads of division of urgent
 * publications that a working day has left unreviewed; in working time only, with a
 * number of statements that hangs on no number of steps.
 */
@Component
class Reminders {

	private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);

	/** Looked at in one go; the rest has its turn at the next look. */
	private static final int MOST = 500;

	private final TransactionTemplate transaction;

	private final Deadlines deadlines;

	private final DueSteps dueSteps;

	private final ReminderStore reminders;

	private final UnreviewedEditions unreviewed;

	private final People people;

	private final MailQueue mails;

	private final WorkingTime workingTime;

	/**
	 * Why nobody could be reminded, so that the log says it once and not every minute.
	 */
	private volatile String said = "";

	Reminders(TransactionTemplate transaction, Deadlines deadlines, DueSteps dueSteps, ReminderStore reminders,
			UnreviewedEditions unreviewed, People people, MailQueue mails, WorkingTime workingTime) {
		this.transaction = transaction;
		this.deadlines = deadlines;
		this.dueSteps = dueSteps;
		this.reminders = reminders;
		this.unreviewed = unreviewed;
		this.people = people;
		this.mails = mails;
		this.workingTime = workingTime;
	}

	/** Looks once at everything that is due; outside working time at nothing. */
	void look(Instant now) {
		try {
			if (this.workingTime.isWorked(now)) {
				this.transaction.executeWithoutResult((status) -> remind(now));
				this.transaction.executeWithoutResult((status) -> alarm(now));
			}
		}
		catch (RefusedException ex) {
			String reason = String.valueOf(ex.getMessage());
			if (!reason.equals(this.said)) {
				LOG.warn("Nobody is reminded: {}", reason);
				this.said = reason;
			}
		}
	}

	private void remind(Instant now) {
		this.deadlines.date();
		List<Due> due = stillDue(this.dueSteps.lock(now, MOST), now);
		if (due.isEmpty()) {
			return;
		}
		Round round = new Round(this.people.all(), this.reminders.told(due.stream().map(Due::stepId).toList()),
				this.reminders.toldSince(now.minus(Round.PAUSE)));
		due.forEach((step) -> round.add(step, isToBeRaised(step, now)));
		round.letters()
			.forEach((person, steps) -> this.mails.send(OverdueLetter.KIND, person, null,
					Map.of(OverdueLetter.STEPS, steps.stream().map(UUID::toString).collect(Collectors.joining(",")))));
		this.reminders.keep(round.letters(), now);
		this.deadlines.reminded(round.reminded(), now);
		this.deadlines.raised(round.raised(), now);
	}

	/** The calendar may have changed since a step was dated. */
	private List<Due> stillDue(List<Due> dated, Instant now) {
		List<Due> due = new ArrayList<>();
		Map<UUID, Instant> later = new HashMap<>();
		for (Due step : dated) {
			Instant at = this.deadlines.due(step.startedAt(), step.norm());
			if (at != null && at.isAfter(now)) {
				later.put(step.stepId(), at);
			}
			else {
				due.add(step);
			}
		}
		this.deadlines.date(later);
		return due;
	}

	/** One level up hears of it a working hour after those who hold the step. */
	private boolean isToBeRaised(Due step, Instant now) {
		Instant reminded = step.remindedAt();
		return reminded != null && !this.workingTime.after(reminded, Duration.ofHours(1)).isAfter(now);
	}

	private void alarm(Instant now) {
		List<Unreviewed> late = this.unreviewed.lock(MOST)
			.stream()
			.filter((edition) -> !this.workingTime.daysAfter(edition.publishedAt(), 1).isAfter(now))
			.toList();
		if (late.isEmpty()) {
			return;
		}
		List<Person> all = this.people.all();
		for (Unreviewed edition : late) {
			all.stream()
				.filter((person) -> person.has(Role.DIVISION_HEAD, edition.siteId()))
				.forEach((head) -> this.mails.send(LetterKind.UNREVIEWED.key(), head.id(), edition.editionId(),
						Map.of("document", edition.documentId().toString())));
		}
		this.unreviewed.alarmed(late.stream().map(Unreviewed::editionId).toList(), now);
	}

}
