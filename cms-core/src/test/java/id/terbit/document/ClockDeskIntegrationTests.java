package id.terbit.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import id.terbit.asset.AssetId;
import id.terbit.document.Edition.Withdrawal;
import id.terbit.harness.IntegrationTest;
import id.terbit.harness.MemoryAssets;
import id.terbit.history.HistoryLog;
import id.terbit.history.HistoryRow;
import id.terbit.identity.Ids;
import id.terbit.mail.KeptMails;
import id.terbit.mail.KeptMails.Kept;
import id.terbit.person.People;
import id.terbit.person.Role;
import id.terbit.publication.PublishedEditions;
import id.terbit.site.Sites;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What happens without a hand: at an hour, and after the approval of a revised text. */
@IntegrationTest
@Import(SampleTarget.class)
class ClockDeskIntegrationTests {

	@Autowired
	private EditorialDesk desk;

	@Autowired
	private Documents documents;

	@Autowired
	private PublishedEditions published;

	@Autowired
	private HistoryLog history;

	@Autowired
	private Sites sites;

	@Autowired
	private People people;

	@Autowired
	private Ids ids;

	@Autowired
	private MemoryAssets library;

	@Autowired
	private KeptMails mails;

	@Autowired
	private JdbcClient database;

	private Office office;

	@BeforeEach
	void openTheOffice() {
		this.office = new Office(this.desk, this.sites, this.people, this.ids);
	}

	@Test
	void the_clock_publishes_at_the_hour() {
		Document ready = this.office.lead(this.office.draft("Jadwal"), EditionState.READY);
		this.office.does(ready, Role.PUBLISHER, VerbRequest.schedule(soon()));
		Office.await(() -> state(ready.id()) == EditionState.PUBLISHED);
		assertThat(last(ready).actorName()).isEqualTo("Terbit (otomatis)");
		Office.await(() -> mails().anyMatch((mail) -> mail.subject().equals("Terbit: Jadwal")));
		assertThat(mails()).filteredOn((mail) -> mail.subject().equals("Terbit: Jadwal"))
			.allSatisfy((mail) -> assertThat(mail.text()).contains("Naskah terbit sesuai jadwal")
				.doesNotContain("(otomatis)"));
	}

	@Test
	void what_can_not_be_published_at_the_hour_goes_back_with_the_reason() {
		Document ready = this.office.lead(this.office.draft("Rebutan"), EditionState.READY);
		Document other = this.office.draft(this.office.content("Lain").withSlug("rebutan"));
		Document otherReady = this.office.lead(other, EditionState.READY);
		this.office.does(ready, Role.PUBLISHER, VerbRequest.schedule(soon()));
		this.office.does(otherReady, Role.PUBLISHER, VerbRequest.of(Verb.PUBLISH));
		Office.await(() -> state(ready.id()) == EditionState.READY);
		assertThat(last(ready).verb()).isEqualTo("unschedule");
		assertThat(last(ready).note()).contains("/berita/rebutan");
	}

	@Test
	void however_many_reasons_there_are_the_text_goes_back() {
		Content bare = this.office.content("Banyak gambar");
		List<AssetId> pictures = IntStream.range(0, 120)
			.mapToObj((number) -> this.library.picture(this.office.site.id(), "Gambar " + number, "Contoh").id())
			.toList();
		Document draft = this.office.draft(new Content(bare.title(), bare.summary(), bare.body(), "", "", "",
				bare.category(), List.of(), List.of(), null, pictures, List.of(), Map.of()));
		Document ready = this.office.lead(draft, EditionState.READY);
		this.office.does(ready, Role.PUBLISHER, VerbRequest.schedule(soon()));
		this.database.sql("update edition_media set alt = '', credit = '' where edition_id = :edition")
			.param("edition", ready.current().id())
			.update();
		Office.await(() -> state(ready.id()) == EditionState.READY);
		assertThat(last(ready).note()).hasSizeLessThanOrEqualTo(2_000).contains("(+119)");
	}

	@Test
	void a_withdrawal_calls_off_the_hour_of_the_revision() {
		Document scheduled = scheduledRevision("Ditarik", Instant.now().plusSeconds(3_600));
		UUID revision = scheduled.current().id();
		Document withdrawn = this.office.does(scheduled, Role.DIVISION_HEAD,
				VerbRequest.withdraw(Withdrawal.Kind.IN_ERROR, "Keliru.", null));
		Edition draft = Objects.requireNonNull(withdrawn.draft());
		assertThat(draft.state()).isEqualTo(EditionState.READY);
		assertThat(draft.scheduledAt()).isNull();
		assertThat(withdrawn.version()).isEqualTo(this.documents.find(scheduled.id()).orElseThrow().version());
		assertThat(last(scheduled).verb()).isEqualTo("unschedule");
		assertThat(last(scheduled).actorId()).isNull();
		assertThat(last(scheduled).note()).contains("ditarik sesudah naskah ini disetujui");
		assertThat(this.database.sql("""
				select recipient_id from mail where edition_id = :edition and kind = 'schedule-failed'
				""").param("edition", revision).query(UUID.class).list())
			.containsExactly(this.office.person(Role.PUBLISHER).id());
		assertThatThrownBy(() -> this.office.does(withdrawn, Role.PUBLISHER, VerbRequest.of(Verb.PUBLISH)))
			.hasMessageContaining("publish.withdrawn-since");
	}

	@Test
	void a_revision_that_is_approved_again_after_the_withdrawal_is_published() {
		Document scheduled = scheduledRevision("Ditarik lalu disetujui", Instant.now().plusSeconds(3_600));
		this.office.does(scheduled, Role.DIVISION_HEAD,
				VerbRequest.withdraw(Withdrawal.Kind.IN_ERROR, "Keliru.", null));
		this.office.does(scheduled, Role.SECTION_HEAD, VerbRequest.of(Verb.REVOKE, "Halamannya ditarik."));
		this.office.does(scheduled, Role.SECTION_HEAD, VerbRequest.of(Verb.APPROVE));
		Office.await(() -> state(scheduled.id()) == EditionState.CHECKING);
		assertThat(this.office.lead(this.documents.find(scheduled.id()).orElseThrow(), EditionState.PUBLISHED)
			.current()
			.number()).isEqualTo(2);
	}

	@Test
	void an_hour_that_was_called_off_publishes_nothing() {
		Document ready = this.office.lead(this.office.draft("Batal"), EditionState.READY);
		Instant hour = soon();
		this.office.does(ready, Role.PUBLISHER, VerbRequest.schedule(hour));
		this.office.does(ready, Role.PUBLISHER, VerbRequest.of(Verb.UNSCHEDULE));
		Office.await(() -> this.database.sql("""
				select count(*) from scheduled_tasks where task_instance like :edition
				""").param("edition", ready.current().id() + "%").query(Long.class).single() == 0);
		assertThat(state(ready.id())).isEqualTo(EditionState.READY);
	}

	@Test
	void a_revision_leaves_the_live_page_alone_until_it_is_published_and_goes_most_of_the_way_by_itself() {
		Document live = this.office.lead(this.office.draft(this.office.withPicture("Festifal Laut", this.library)),
				EditionState.PUBLISHED);
		Document draft = this.office.does(live, Role.WRITER, VerbRequest.of(Verb.REVISE));
		draft = this.office.save(draft, Office.titled(draft.current().content(), "Festival Laut"), Role.WRITER);
		draft = this.office.lead(draft, EditionState.APPROVAL);
		assertThat(this.published.byDocument(live.id()).orElseThrow().title()).isEqualTo("Festifal Laut");
		this.office.does(draft, Role.SECTION_HEAD, VerbRequest.of(Verb.APPROVE));
		UUID id = live.id();
		Office.await(() -> state(id) == EditionState.CHECKING);
		Document again = this.office.lead(this.documents.find(id).orElseThrow(), EditionState.PUBLISHED);
		assertThat(again.current().number()).isEqualTo(2);
		assertThat(this.published.byDocument(id).orElseThrow().title()).isEqualTo("Festival Laut");
		assertThat(this.history.of(id)).filteredOn((row) -> row.verb().equals("stage"))
			.extracting(HistoryRow::actorId)
			.containsExactly(this.office.person(Role.PUBLISHER).id(), null);
		assertThat(this.published.byDocument(id).orElseThrow().publishedAt())
			.isEqualTo(Objects.requireNonNull(live.current().firstPublishedAt()));
	}

	private Document scheduledRevision(String title, Instant hour) {
		Document live = this.office.lead(this.office.draft(title), EditionState.PUBLISHED);
		Document draft = this.office.does(live, Role.WRITER, VerbRequest.of(Verb.REVISE));
		draft = this.office.save(draft, Office.titled(draft.current().content(), title + " baru"), Role.WRITER);
		this.office.does(this.office.lead(draft, EditionState.APPROVAL), Role.SECTION_HEAD,
				VerbRequest.of(Verb.APPROVE));
		Office.await(() -> state(live.id()) == EditionState.CHECKING);
		Document ready = this.office.lead(this.documents.find(live.id()).orElseThrow(), EditionState.READY);
		return this.office.does(ready, Role.PUBLISHER, VerbRequest.schedule(hour));
	}

	/** Far enough ahead for a busy machine to schedule it, near enough to wait for. */
	private static Instant soon() {
		return Instant.now().plusSeconds(2);
	}

	private Stream<Kept> mails() {
		return this.mails.page(this.office.person(Role.WRITER).id(), 1, 50).mails().stream();
	}

	private EditionState state(UUID id) {
		return this.documents.find(id).orElseThrow().current().state();
	}

	private HistoryRow last(Document document) {
		List<HistoryRow> rows = this.history.of(document.id());
		return rows.get(rows.size() - 1);
	}

}
