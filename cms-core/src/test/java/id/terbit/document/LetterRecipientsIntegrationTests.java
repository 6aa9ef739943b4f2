package id.terbit.document;

import java.util.List;
import java.util.UUID;

import id.terbit.approval.Approvers;
import id.terbit.harness.IntegrationTest;
import id.terbit.identity.Ids;
import id.terbit.person.Actor;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.person.Role;
import id.terbit.person.SamplePeople;
import id.terbit.site.Sites;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Who hears of what happens to a text. */
@IntegrationTest
@Import(SampleTarget.class)
class LetterRecipientsIntegrationTests {

	@Autowired
	private EditorialDesk desk;

	@Autowired
	private Sites sites;

	@Autowired
	private People people;

	@Autowired
	private Ids ids;

	@Autowired
	private Approvers approvers;

	@Autowired
	private JdbcClient database;

	private Office office;

	@BeforeEach
	void openTheOffice() {
		this.office = new Office(this.desk, this.sites, this.people, this.ids);
	}

	@Test
	void whoever_wrote_or_edited_is_not_asked_to_approve() {
		Actor.Human helper = somebody(Role.WRITER, Role.SECTION_HEAD);
		Actor.Human second = somebody(Role.EDITOR, Role.SECTION_HEAD);
		Document document = this.office.draft("Ditulis bersama");
		document = this.desk.save(document.id(), document.version(), this.office.content("Ditulis berdua"),
				RevisionOrigin.SAVED, helper);
		document = this.office.lead(document, EditionState.EDITING);
		document = this.desk.save(document.id(), document.version(),
				Office.titled(document.current().content(), "Disunting berdua"), RevisionOrigin.SAVED, second);
		document = this.office.save(document, Office.titled(document.current().content(), "Disunting"), Role.EDITOR);
		document = this.office.lead(document, EditionState.APPROVAL);
		assertThat(this.approvers.of(document.current(), this.office.site.id())).extracting(Person::id)
			.containsExactly(this.office.person(Role.SECTION_HEAD).id());
		assertThat(recipients(document, "approval-request"))
			.containsExactly(this.office.person(Role.SECTION_HEAD).id());
	}

	@Test
	void writer_and_publisher_hear_of_a_return_from_any_step() {
		for (EditionState state : List.of(EditionState.EDITING, EditionState.APPROVAL, EditionState.CHECKING)) {
			Document document = this.office.lead(this.office.draft("Dari " + state), state);
			Role holder = (state == EditionState.APPROVAL) ? Role.SECTION_HEAD : Role.EDITOR;
			this.office.does(document, holder, VerbRequest.of(Verb.RETURN, "Mohon diperbaiki."));
			assertThat(recipients(document, "returned")).containsExactlyInAnyOrder(this.office.person(Role.WRITER).id(),
					this.office.person(Role.PUBLISHER).id());
		}
	}

	@Test
	void everybody_who_took_part_hears_of_the_publication() {
		Actor.Human helper = somebody(Role.WRITER);
		Document document = this.office.draft("Bersama");
		document = this.desk.save(document.id(), document.version(), this.office.content("Bersama sama"),
				RevisionOrigin.SAVED, helper);
		document = this.office.save(this.office.lead(document, EditionState.EDITING),
				Office.titled(this.office.content("x"), "Bersama-sama"), Role.EDITOR);
		document = this.office.lead(document, EditionState.PUBLISHED);
		assertThat(recipients(document, "published")).containsExactlyInAnyOrder(helper.person().id(),
				this.office.person(Role.WRITER).id(), this.office.person(Role.EDITOR).id(),
				this.office.person(Role.SECTION_HEAD).id());
	}

	@Test
	void no_word_of_a_note_stands_in_the_queue() {
		Document document = this.office.lead(this.office.draft("Antrean"), EditionState.EDITING);
		this.office.does(document, Role.EDITOR, VerbRequest.of(Verb.RETURN, "Kalimat pertama kurang jelas."));
		assertThat(this.database.sql("select facts::text from mail where edition_id = :edition")
			.param("edition", document.current().id())
			.query(String.class)
			.list()).isNotEmpty().allSatisfy((facts) -> assertThat(facts).doesNotContain("kurang jelas"));
	}

	private Actor.Human somebody(Role... roles) {
		return new Actor.Human(this.people.create(SamplePeople.on(this.office.site.id(), this.ids, roles), null), null);
	}

	private List<UUID> recipients(Document document, String kind) {
		return this.database.sql("select recipient_id from mail where edition_id = :edition and kind = :kind")
			.param("edition", document.current().id())
			.param("kind", kind)
			.query(UUID.class)
			.list();
	}

}
