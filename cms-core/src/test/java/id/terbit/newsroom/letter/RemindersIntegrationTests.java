package id.terbit.newsroom.letter;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import id.terbit.body.Bodies;
import id.terbit.document.Content;
import id.terbit.document.Document;
import id.terbit.document.EditorialDesk;
import id.terbit.document.RevisionOrigin;
import id.terbit.document.UnreviewedEditions;
import id.terbit.document.Verb;
import id.terbit.document.VerbRequest;
import id.terbit.harness.IntegrationTest;
import id.terbit.history.HistoryLog;
import id.terbit.history.HistoryLog.NewestLink;
import id.terbit.identity.Ids;
import id.terbit.mail.Letter.Facts;
import id.terbit.person.Actor;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.person.Person.Grant;
import id.terbit.person.Role;
import id.terbit.person.SamplePeople;
import id.terbit.site.Category;
import id.terbit.site.SampleSites;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is reminded of what, on the working calendar of June 2026. */
@IntegrationTest
class RemindersIntegrationTests {

	/** Thursday, 09.00 in the office. */
	private static final Instant NINE = Instant.parse("2026-06-11T02:00:00Z");

	@Autowired
	private Reminders reminders;

	@Autowired
	private OverdueLetter overdue;

	@Autowired
	private ChainLetter chain;

	@Autowired
	private HistoryLog history;

	@Autowired
	private UnreviewedEditions unreviewed;

	@Autowired
	private EditorialDesk desk;

	@Autowired
	private Sites sites;

	@Autowired
	private People people;

	@Autowired
	private Ids ids;

	@Autowired
	private JdbcClient database;

	private Site site;

	private UUID category;

	private Actor.Human writer;

	private Actor.Human editor;

	private Actor.Human head;

	private Actor.Human division;

	@BeforeEach
	void openTheOffice() {
		// The clock of today shall not look while a test looks at June.
		this.database.sql("delete from scheduled_tasks where task_name = :name")
			.param("name", ReminderConfiguration.REMINDERS)
			.update();
		this.site = this.sites.create(SampleSites.department(this.ids));
		this.category = this.sites
			.createCategory(new Category(this.ids.next(), this.site.id(), "wisata", "Wisata", false))
			.id();
		this.writer = somebody(Role.WRITER);
		this.editor = somebody(Role.EDITOR);
		this.head = somebody(Role.SECTION_HEAD);
		this.division = somebody(Role.DIVISION_HEAD);
	}

	@Test
	void who_holds_a_step_is_told_once_and_one_level_up_a_working_hour_later() {
		submitted("Disunting", NINE);
		look(14);
		assertThat(told(this.editor)).isZero();
		look(15);
		look(16);
		look(74);
		assertThat(told(this.editor)).isEqualTo(1);
		assertThat(told(this.head)).isZero();
		look(75);
		look(76);
		look(300);
		assertThat(told(this.editor)).isEqualTo(1);
		assertThat(told(this.head)).isEqualTo(1);
		assertThat(told(this.division)).isZero();
	}

	@Test
	void nobody_hears_more_than_once_an_hour_and_of_nothing_twice() {
		submitted("Pertama", NINE);
		Document second = submitted("Kedua", NINE.plusSeconds(600));
		look(15);
		look(26);
		look(60);
		assertThat(told(this.editor)).isEqualTo(1);
		look(75);
		assertThat(told(this.editor)).isEqualTo(2);
		assertThat(this.database.sql("""
				select step.edition_id from reminder join step on step.id = reminder.step_id
				where person_id = :person order by at
				""").param("person", this.editor.person().id()).query(UUID.class).list()).hasSize(2)
			.endsWith(second.current().id());
	}

	@Test
	void the_working_calendar_is_kept() {
		submitted("Sore", Instant.parse("2026-06-11T08:50:00Z"));
		for (String outside : List.of("2026-06-11T09:30:00Z", "2026-06-11T20:00:00Z", "2026-06-12T00:34:59Z")) {
			this.reminders.look(Instant.parse(outside));
		}
		assertThat(told(this.editor)).isZero();
		this.reminders.look(Instant.parse("2026-06-12T00:35:00Z"));
		assertThat(told(this.editor)).isEqualTo(1);
		submitted("Jumat siang", Instant.parse("2026-06-12T04:10:00Z"));
		this.reminders.look(Instant.parse("2026-06-12T05:00:00Z"));
		assertThat(told(this.editor)).isEqualTo(1);
	}

	@Test
	void writing_reminds_nobody() {
		Document draft = draft("Ditulis");
		began(draft, NINE);
		look(200);
		look(400);
		assertThat(told(this.writer)).isZero();
		assertThat(told(this.head)).isZero();
	}

	@Test
	void whoever_wrote_is_not_reminded_to_approve() {
		Actor.Human both = somebody(Role.WRITER, Role.SECTION_HEAD);
		Document document = this.desk.save(draft("Berdua").id(), 1, content("Berdua sekali"), RevisionOrigin.SAVED,
				both);
		document = does(document, Verb.SUBMIT, this.writer);
		document = does(document, Verb.ENDORSE, this.editor);
		began(document, NINE);
		look(15);
		assertThat(told(both)).isZero();
		assertThat(told(this.head)).isEqualTo(1);
	}

	@Test
	void where_nobody_holds_the_step_one_level_up_hears_at_once() {
		Document document = does(draft("Tanpa kasi"), Verb.SUBMIT, this.writer);
		this.people.save(this.people.get(this.editor.person().id()).holding(Set.of()));
		began(document, NINE);
		look(15);
		assertThat(told(this.head)).isEqualTo(1);
	}

	@Test
	void the_letter_names_what_is_late_and_is_not_written_when_nothing_is() {
		Document document = submitted("Naskah terlambat", NINE);
		look(15);
		String steps = this.database.sql("""
				select facts ->> 'steps' from mail where kind = 'overdue' and recipient_id = :person
				""").param("person", this.editor.person().id()).query(String.class).single();
		Facts facts = new Facts(this.ids.next(), null, Map.of(OverdueLetter.STEPS, steps));
		assertThat(this.overdue.write(facts, this.editor.person())).hasValueSatisfying((letter) -> {
			assertThat(letter.subject()).isEqualTo("Lewat tenggat: Naskah terlambat");
			assertThat(letter.text()).contains("Langkah 2 Mengedit, tenggat Kamis, 11 Juni 2026 pukul 09.15 WIB",
					"/meja/naskah/" + document.id());
		});
		does(document, Verb.ENDORSE, this.editor);
		assertThat(this.overdue.write(facts, this.editor.person())).isEmpty();
	}

	@Test
	void an_urgent_publication_left_unreviewed_for_a_working_day_alarms_the_heads_of_division_once() {
		Document document = does(draft("Peringatan contoh"), Verb.FAST_TRACK, this.division);
		UUID edition = document.current().id();
		this.database.sql("update edition set published_at = :at where id = :id")
			.param("at", time(NINE))
			.param("id", edition)
			.update();
		this.reminders.look(Instant.parse("2026-06-12T01:59:00Z"));
		assertThat(alarms(edition)).isEmpty();
		this.reminders.look(Instant.parse("2026-06-12T02:00:00Z"));
		this.reminders.look(Instant.parse("2026-06-12T02:01:00Z"));
		assertThat(alarms(edition)).containsExactly(this.division.person().id());
		assertThat(this.unreviewed.alarmed(List.of(edition))).containsExactly(edition);
	}

	@Test
	void the_newest_link_of_every_chain_goes_to_those_who_run_the_installation() {
		Person operator = this.people.create(SamplePeople.on(this.site.id(), this.ids, Role.OPERATOR)
			.holding(Set.of(new Grant(Role.OPERATOR, null))), null);
		draft("Riwayat");
		this.chain.queue(NINE);
		NewestLink link = this.history.newest()
			.stream()
			.filter((one) -> one.siteId().equals(this.site.id()))
			.findFirst()
			.orElseThrow();
		assertThat(link.number()).isEqualTo(1);
		String fact = this.database.sql("""
				select facts ->> cast(:site as text) from mail where kind = 'history-links' and recipient_id = :person
				""")
			.param("site", this.site.id().toString())
			.param("person", operator.id())
			.query(String.class)
			.single();
		assertThat(fact).isEqualTo("1 " + link.mac());
		assertThat(this.chain.write(
				new Facts(this.ids.next(), null, Map.of("at", NINE.toString(), this.site.id().toString(), fact)),
				operator))
			.hasValueSatisfying((letter) -> assertThat(letter.text())
				.contains(this.site.name() + ": Nomor 1, sidik " + link.mac()));
		assertThat(
				this.database.sql("select count(*) from mail where kind = 'history-links' and recipient_id = :person")
					.param("person", this.division.person().id())
					.query(Long.class)
					.single())
			.isZero();
	}

	private void look(int minutesAfterNine) {
		this.reminders.look(NINE.plusSeconds(minutesAfterNine * 60L));
	}

	private Document submitted(String title, Instant at) {
		Document document = does(draft(title), Verb.SUBMIT, this.writer);
		began(document, at);
		return document;
	}

	private Document draft(String title) {
		return this.desk.create(this.site.id(), "article", content(title), RevisionOrigin.CREATED, this.writer);
	}

	private Content content(String title) {
		return new Content(title, "Ringkasan contoh.", Bodies.paragraphs("Alinea."), "", "", "", this.category,
				List.of(), List.of(), null, List.of(), List.of(), Map.of());
	}

	private Document does(Document document, Verb verb, Actor.Human by) {
		return this.desk.perform(document.id(), null, VerbRequest.of(verb, "Catatan contoh."), by);
	}

	private void began(Document document, Instant at) {
		this.database.sql("""
				update step set started_at = :at, due_at = null where edition_id = :edition and ended_at is null
				""").param("at", time(at)).param("edition", document.current().id()).update();
	}

	private long told(Actor.Human person) {
		return this.database.sql("select count(*) from mail where kind = 'overdue' and recipient_id = :person")
			.param("person", person.person().id())
			.query(Long.class)
			.single();
	}

	private List<UUID> alarms(UUID edition) {
		return this.database.sql("select recipient_id from mail where kind = 'unreviewed' and edition_id = :edition")
			.param("edition", edition)
			.query(UUID.class)
			.list();
	}

	private Actor.Human somebody(Role... roles) {
		return new Actor.Human(this.people.create(SamplePeople.on(this.site.id(), this.ids, roles), null), null);
	}

	private static OffsetDateTime time(Instant at) {
		return at.atOffset(ZoneOffset.UTC);
	}

}
