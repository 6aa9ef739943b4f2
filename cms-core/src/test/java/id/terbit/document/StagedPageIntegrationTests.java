package id.terbit.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import id.terbit.asset.AssetId;
import id.terbit.body.Block;
import id.terbit.body.Bodies;
import id.terbit.body.Inline;
import id.terbit.body.Mark;
import id.terbit.contenttype.ContentTypes;
import id.terbit.document.Edition.Withdrawal;
import id.terbit.harness.IntegrationTest;
import id.terbit.harness.MemoryAssets;
import id.terbit.harness.MemoryStagingSite;
import id.terbit.history.HistoryLog;
import id.terbit.history.HistoryRow;
import id.terbit.identity.Ids;
import id.terbit.person.People;
import id.terbit.person.Role;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.site.Sites;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What was seen on the staging site is what is published, and nothing else. */
@IntegrationTest
@Import(SampleTarget.class)
class StagedPageIntegrationTests {

	@Autowired
	private EditorialDesk desk;

	@Autowired
	private Documents documents;

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
	private MemoryStagingSite staging;

	@Autowired
	private JdbcClient database;

	private Office office;

	@BeforeEach
	void openTheOffice() {
		this.office = new Office(this.desk, this.sites, this.people, this.ids);
	}

	@AfterEach
	void clearTheStagingSite() {
		this.staging.refuse(List.of());
		this.staging.meanwhile(() -> {
		});
	}

	@Test
	void a_layout_that_was_changed_while_checking_is_passed_once_its_page_stands() {
		Document checking = this.office.lead(this.office.draft("Tata letak"), EditionState.CHECKING);
		this.staging.refuse(List.of(Refusal.of("site.failed")));
		Document moved = this.office.save(checking, checking.current().content().withSlug("alamat-lain"), Role.EDITOR);
		assertThat(moved.current().state()).isEqualTo(EditionState.CHECKING);
		assertThat(refusals(moved, Role.EDITOR, VerbRequest.pass())).containsExactly(Refusal.of("staged.changed"));
		this.staging.refuse(List.of());
		Document again = this.office.save(moved, moved.current().content().withSlug("alamat-baru"), Role.EDITOR);
		Office.await(() -> read(again).current().stagedHash() != null);
		this.office.lead(read(again), EditionState.PUBLISHED);
	}

	@Test
	void what_is_saved_while_its_page_is_built_is_built_too() {
		Document checking = this.office.lead(this.office.draft("Disimpan lagi"), EditionState.CHECKING);
		AtomicBoolean first = new AtomicBoolean(true);
		this.staging.meanwhile(() -> {
			if (first.getAndSet(false)) {
				this.office.save(read(checking), read(checking).current().content().withSlug("kedua"), Role.EDITOR);
			}
		});
		this.office.save(checking, checking.current().content().withSlug("pertama"), Role.EDITOR);
		Office.await(() -> read(checking).current().stagedHash() != null);
		Edition staged = read(checking).current();
		assertThat(staged.content().slug()).isEqualTo("kedua");
		assertThat(StagedPage.shows(ContentTypes.ARTICLE, staged)).isTrue();
	}

	@Test
	void a_picture_that_was_deleted_after_staging_is_missed_at_publishing_and_at_the_hour() {
		Document ready = this.office.lead(this.office.draft(this.office.withPicture("Gambar hilang", this.library)),
				EditionState.READY);
		Document scheduled = this.office.does(ready, Role.PUBLISHER, VerbRequest.schedule(soon()));
		AssetId picture = ready.current().content().media().get(0).asset();
		this.library.remove(picture);
		goesBack(scheduled, "Berkas ke-1 tidak ada di pustaka media");
		assertThat(refusals(ready, Role.PUBLISHER, VerbRequest.of(Verb.PUBLISH)))
			.containsExactly(Refusal.at("/media/0", "stage.file-missing", 1));
	}

	@Test
	void a_link_whose_target_was_withdrawn_after_staging_is_missed_at_publishing_and_at_the_hour() {
		Document target = this.office.lead(this.office.draft("Sasaran"), EditionState.PUBLISHED);
		Document ready = this.office.lead(this.office.draft(linkingTo(target.id())), EditionState.READY);
		Document scheduled = this.office.does(ready, Role.PUBLISHER, VerbRequest.schedule(soon()));
		this.office.does(target, Role.DIVISION_HEAD, VerbRequest.withdraw(Withdrawal.Kind.IN_ERROR, "Keliru.", null));
		goesBack(scheduled, "Bagian ke-2 dari isi memuat tautan");
		assertThat(refusals(ready, Role.PUBLISHER, VerbRequest.of(Verb.PUBLISH)))
			.containsExactly(Refusal.at("/body/content/1/content/0", "stage.link-open", target.id().toString(), 2));
	}

	/** As the migration leaves what an earlier version staged. */
	@Test
	void a_page_of_an_earlier_version_is_built_once_more_before_it_goes_on() {
		Document ready = this.office.lead(this.office.draft("Versi lama"), EditionState.READY);
		UUID edition = ready.current().id();
		this.database.sql("update edition set staged_hash = null where id = :id").param("id", edition).update();
		assertThat(refusals(ready, Role.PUBLISHER, VerbRequest.of(Verb.PUBLISH)))
			.containsExactly(Refusal.of("staged.changed"));
		this.database.sql("""
				insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
				select 'stage-again', id || '@0', now(), false, 1 from edition where id = :id
				""").param("id", edition).update();
		Office.await(() -> read(ready).current().stagedHash() != null);
		this.office.lead(read(ready), EditionState.PUBLISHED);
	}

	private void goesBack(Document scheduled, String reason) {
		Office.await(() -> read(scheduled).current().state() == EditionState.READY);
		List<HistoryRow> rows = this.history.of(scheduled.id());
		assertThat(rows.get(rows.size() - 1).verb()).isEqualTo("unschedule");
		assertThat(rows.get(rows.size() - 1).note()).contains(reason);
	}

	private Content linkingTo(UUID target) {
		Content content = this.office.content("Penaut");
		return new Content(content.title(), content.summary(),
				Bodies.of(Bodies.paragraph("Alinea pertama."),
						new Block.Paragraph(
								List.of(new Inline.Text("ke sana", List.of(new Mark.DocumentLink(target)))))),
				"", "", "", content.category(), List.of(), List.of(), null, List.of(), List.of(), Map.of());
	}

	private List<Refusal> refusals(Document document, Role role, VerbRequest request) {
		RefusedException refused = catchThrowableOfType(RefusedException.class,
				() -> this.office.does(document, role, request));
		assertThat(refused).isNotNull();
		assertThat(refused.kind()).isEqualTo(RefusedException.Kind.NOT_NOW);
		return refused.refusals();
	}

	private Document read(Document document) {
		return this.documents.find(document.id()).orElseThrow();
	}

	/** Far enough ahead for a busy machine to schedule it, near enough to wait for. */
	private static Instant soon() {
		return Instant.now().plusSeconds(4);
	}

}
