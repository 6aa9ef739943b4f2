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
		UUID[] concerned = this.people.all()
			.stream()
			.filter(CalendarWarnings::concern)
			.map(Person::id)
			.toArray(UUID[]::new);
		this.transaction.executeWithoutResult((status) -> fresh(missing, concerned, now).forEach((warning) -> this.mails
			.send(CalendarLetter.KIND, warning.person(), null, Map.of(CalendarLetter.YEAR, warning.year()))));
	}

	/** Those that nobody has been told yet; of several instances one gets them. */
	private List<Warning> fresh(List<Integer> years, UUID[] people, Instant now) {
		return this.database.sql("""
				insert into calendar_warning (year, person_id, at)
				select year, person, :now from unnest(:years) as year cross join unnest(:people) as person
				on conflict (year, person_id) do nothing
				returning year, person_id
				""")
			.param("now", DatabaseTime.of(now))
			.param("years", years.toArray(Integer[]::new))
			.param("people", people)
			.query((row, number) -> new Warning(row.getString("year"), row.getObject("person_id", UUID.class)))
			.list();
	}

	/** Who is told of which year. */
	private record Warning(String year, UUID person) {
	}

}
