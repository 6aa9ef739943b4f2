package id.terbit.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import id.terbit.document.Edition.Withdrawal;
import id.terbit.harness.IntegrationTest;
import id.terbit.identity.Ids;
import id.terbit.person.People;
import id.terbit.person.Role;
import id.terbit.procedure.SopStep;
import id.terbit.procedure.StepClock;
import id.terbit.procedure.StepRegister;
import id.terbit.refusal.RefusedException;
import id.terbit.site.Sites;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What was archived, withdrawn or discarded, and comes back. */
@IntegrationTest
@Import(SampleTarget.class)
class RestoreIntegrationTests {

	@Autowired
	private EditorialDesk desk;

	@Autowired
	private Documents documents;

	@Autowired
	private Sites sites;

	@Autowired
	private People people;

	@Autowired
	private Ids ids;

	@Autowired
	private StepRegister steps;

	@Autowired
	private JdbcClient database;

	private Office office;

	@BeforeEach
	void openTheOffice() {
		this.office = new Office(this.desk, this.sites, this.people, this.ids);
	}

	@Test
	void a_discarded_revision_of_a_published_text_comes_back() {
		Document document = revised("Revisi dibuang");
		this.office.does(document, Role.WRITER, VerbRequest.of(Verb.DISCARD));
		Document back = this.office.does(document, Role.WRITER, VerbRequest.of(Verb.RESTORE));
		assertThat(back.current().state()).isEqualTo(EditionState.DRAFT);
		assertThat(back.current().content().title()).isEqualTo("Judul baru");
		assertThat(back.live()).isNotNull();
	}

	@Test
	void a_rejected_revision_comes_back_to_whoever_rejected_it() {
		Document document = this.office.lead(revised("Revisi ditolak"), EditionState.APPROVAL);
		this.office.does(document, Role.SECTION_HEAD, VerbRequest.of(Verb.REJECT, "Belum perlu."));
		assertThat(this.office.does(document, Role.SECTION_HEAD, VerbRequest.of(Verb.RESTORE)).current().state())
			.isEqualTo(EditionState.APPROVAL);
	}

	@Test
	void where_two_could_come_back_each_is_offered_and_the_live_one_is_meant_unless_the_other_is_named() {
		Document document = revised("Dua jalan pulang");
		this.office.does(document, Role.WRITER, VerbRequest.of(Verb.DISCARD));
		document = this.office.does(document, Role.PUBLISHER, VerbRequest.of(Verb.ARCHIVE));
		UUID trash = Objects.requireNonNull(document.discarded()).id();
		assertThat(this.desk.offers(document.id(), this.office.by(Role.WRITER))
			.stream()
			.filter((offer) -> offer.verb() == Verb.RESTORE)
			.filter(EditorialDesk.Offer::allowed)).extracting(EditorialDesk.Offer::edition).containsExactly(trash);
		Document revision = this.office.does(document, Role.WRITER, VerbRequest.of(Verb.RESTORE).about(trash));
		assertThat(revision.current().id()).isEqualTo(trash);
		assertThat(revision.live()).extracting(Edition::state).isEqualTo(EditionState.ARCHIVED);
		this.office.does(revision, Role.WRITER, VerbRequest.of(Verb.DISCARD));
		Document live = this.office.does(revision, Role.PUBLISHER, VerbRequest.of(Verb.RESTORE));
		assertThat(live.live()).extracting(Edition::state).isEqualTo(EditionState.PUBLISHED);
		assertThat(live.discarded()).isNotNull();
	}

	@Test
	void a_text_whose_revision_was_discarded_is_revised_again() {
		Document document = revised("Dibuang lalu direvisi");
		this.office.does(document, Role.WRITER, VerbRequest.of(Verb.DISCARD));
		Document again = this.office.does(document, Role.WRITER, VerbRequest.of(Verb.REVISE));
		assertThat(again.current().number()).isEqualTo(3);
		assertThat(again.current().content().title()).isEqualTo("Dibuang lalu direvisi");
	}

	@Test
	void what_is_older_than_the_live_text_stays_in_the_trash() {
		Document document = revised("Sudah usang");
		this.office.does(document, Role.WRITER, VerbRequest.of(Verb.DISCARD));
		this.office.lead(this.office.lead(this.office.does(document, Role.WRITER, VerbRequest.of(Verb.REVISE)),
				EditionState.APPROVAL), EditionState.COMPOSING);
		// the clock takes an unchanged layout through the two steps
		Office.await(() -> read(document).current().state() == EditionState.CHECKING);
		Document newer = this.office.lead(read(document), EditionState.PUBLISHED);
		assertThat(newer.discarded()).isNull();
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.office.does(newer, Role.WRITER, VerbRequest.of(Verb.RESTORE)));
	}

	@Test
	void a_text_that_comes_back_is_not_to_be_shared_a_second_time() {
		Document document = this.office.lead(this.office.draft("Sudah dibagikan"), EditionState.PUBLISHED);
		this.office.does(document, Role.PUBLISHER, VerbRequest.share(Map.of("facebook", "Sudah dibagikan")));
		this.database.sql("update share set state = 'SENT' where document_id = :id")
			.param("id", document.id())
			.update();
		this.desk.shareSettled(document.id());
		this.office.does(document, Role.PUBLISHER, VerbRequest.of(Verb.ARCHIVE));
		Document back = this.office.does(document, Role.PUBLISHER, VerbRequest.of(Verb.RESTORE));
		assertThat(sharing(back)).singleElement().satisfies((run) -> assertThat(run.endedAt()).isNotNull());
		this.office.does(back, Role.DIVISION_HEAD,
				VerbRequest.withdraw(Withdrawal.Kind.WITH_NOTICE, "Alasan contoh.", null));
		Document again = this.office.does(back, Role.DIVISION_HEAD, VerbRequest.of(Verb.RESTORE));
		assertThat(sharing(again)).singleElement().satisfies((run) -> assertThat(run.endedAt()).isNotNull());
	}

	private Document revised(String title) {
		Document live = this.office.lead(this.office.draft(title), EditionState.PUBLISHED);
		Document draft = this.office.does(live, Role.WRITER, VerbRequest.of(Verb.REVISE));
		return this.office.save(draft, Office.titled(draft.current().content(), "Judul baru"), Role.WRITER);
	}

	private List<StepClock> sharing(Document document) {
		return this.steps.of(document.current().id(), Instant.now())
			.stream()
			.filter((run) -> run.step() == SopStep.SHARE)
			.toList();
	}

	private Document read(Document document) {
		return this.documents.find(document.id()).orElseThrow();
	}

}
