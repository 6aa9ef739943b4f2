package id.terbit.newsroom.letter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.terbit.identity.DatabaseTime;
import id.terbit.mail.MailQueue;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.person.Role;
import id.terbit.procedure.WorkingCalendars;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells, once a year and person, that a working calendar is missing: the operators, who
 * make it, and the heads of section, whose deadlines would no longer be known.
 */
@Component
public class CalendarWarnings {

	private final WorkingCalendars calendars;

	private final People people;

	private final MailQueue mails;

	private final JdbcClient database;

	private final TransactionTemplate transaction;

	CalendarWarnings(WorkingCalendars calendars, People people, MailQueue mails, JdbcClient database,
			TransactionTemplate transaction) {
		this.calendars = calendars;
		this.people = people;
		this.mails = mails;
		this.database = database;
		this.transaction = transaction;
	}

	/** Whether a missing calendar is this person's concern. */
	public static boolean concern(Person person) {
		return person.hasEverywhere(Role.OPERATOR) || person.hasAnywhere(Role.SECTION_HEAD);
	}

	/** Looks once; who came into office after the others is told as well. */
	void look(Instant now) {
		List<Integer> missing = this.calendars.missing(now);
		if (missing.isEmpty()) {
			return;
		}
		List<UUID> concerned = this.people.all().stream().filter(CalendarWarnings::concern).map(Person::id).toList();
		this.transaction.executeWithoutResult(
				(status) -> missing.forEach((year) -> concerned.forEach((person) -> tell(year, person, now))));
	}

	/** Of several instances one does. */
	private void tell(int year, UUID person, Instant now) {
		int fresh = this.database.sql("""
				insert into calendar_warning (year, person_id, at) values (:year, :person, :now)
				on conflict (year, person_id) do nothing
				""").param("year", year).param("person", person).param("now", DatabaseTime.of(now)).update();
		if (fresh == 1) {
			this.mails.send(CalendarLetter.KIND, person, null, Map.of(CalendarLetter.YEAR, String.valueOf(year)));
		}
	}

}
