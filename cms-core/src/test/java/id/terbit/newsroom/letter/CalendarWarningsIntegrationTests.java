package id.terbit.newsroom.letter;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import id.terbit.harness.IntegrationTest;
import id.terbit.identity.Ids;
import id.terbit.mail.Letter.Facts;
import id.terbit.mail.Letter.Written;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.person.Person.Grant;
import id.terbit.person.Role;
import id.terbit.person.SamplePeople;
import id.terbit.site.SampleSites;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Far ahead of every calendar that another test makes. */
@IntegrationTest
class CalendarWarningsIntegrationTests {

	private static final Instant LAST_OF_SEPTEMBER = Instant.parse("2060-09-30T16:59:59Z");

	/** Midnight in the office. */
	private static final Instant FIRST_OF_OCTOBER = Instant.parse("2060-09-30T17:00:00Z");

	@Autowired
	private CalendarWarnings warnings;

	@Autowired
	private CalendarLetter letter;

	@Autowired
	private Sites sites;

	@Autowired
	private People people;

	@Autowired
	private Ids ids;

	@Autowired
	private JdbcClient database;

	private Site site;

	private Person operator;

	private Person head;

	private Person writer;

	@BeforeEach
	void openTheOffice() {
		this.site = this.sites.create(SampleSites.department(this.ids));
		this.operator = this.people
			.create(SamplePeople.on(this.site.id(), this.ids).holding(Set.of(new Grant(Role.OPERATOR, null))), null);
		this.head = somebody(Role.SECTION_HEAD);
		this.writer = somebody(Role.WRITER);
	}

	@Test
	void from_october_on_operators_and_heads_of_section_are_told_once_that_next_year_has_none() {
		this.warnings.look(LAST_OF_SEPTEMBER);
		assertThat(told(this.operator, 2061)).isZero();
		this.warnings.look(FIRST_OF_OCTOBER);
		this.warnings.look(FIRST_OF_OCTOBER.plusSeconds(86_400));
		this.warnings.look(Instant.parse("2061-01-02T00:00:00Z"));
		assertThat(told(this.operator, 2061)).isEqualTo(1);
		assertThat(told(this.head, 2061)).isEqualTo(1);
		assertThat(told(this.writer, 2061)).isZero();
	}

	@Test
	void who_comes_into_office_later_is_told_as_well() {
		this.warnings.look(FIRST_OF_OCTOBER);
		Person newcomer = somebody(Role.SECTION_HEAD);
		this.warnings.look(FIRST_OF_OCTOBER.plusSeconds(86_400));
		assertThat(told(newcomer, 2061)).isEqualTo(1);
		assertThat(told(this.head, 2061)).isEqualTo(1);
	}

	@Test
	void the_mail_says_what_follows_and_leads_whoever_makes_calendars_to_the_page() {
		Written toOperator = written(this.operator, "2061").orElseThrow();
		assertThat(toOperator.subject()).isEqualTo("Kalender kerja 2061 belum ada");
		assertThat(toOperator.text()).contains("tenggat di tahun itu tidak dapat dihitung",
				"http://localhost:8080/meja/kalender/2061");
		assertThat(written(this.head, "2061").orElseThrow().text()).contains("diisi operator Terbit")
			.doesNotContain("/meja/kalender/");
	}

	@Test
	void a_mail_about_a_calendar_that_somebody_has_made_meanwhile_is_not_sent() {
		assertThat(written(this.operator, "2026")).isEmpty();
	}

	private Optional<Written> written(Person recipient, String year) {
		return this.letter.write(new Facts(this.ids.next(), null, Map.of(CalendarLetter.YEAR, year)), recipient);
	}

	private long told(Person person, int year) {
		return this.database.sql("""
				select count(*) from mail
				where kind = 'calendar-missing' and recipient_id = :person and facts->>'year' = :year
				""").param("person", person.id()).param("year", String.valueOf(year)).query(Long.class).single();
	}

	private Person somebody(Role role) {
		return this.people.create(SamplePeople.on(this.site.id(), this.ids, role), null);
	}

}
