package id.terbit.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import id.terbit.body.Block;
import id.terbit.body.Bodies;
import id.terbit.document.Edition.Withdrawal;
import id.terbit.harness.IntegrationTest;
import id.terbit.harness.MemoryAssets;
import id.terbit.harness.MemoryStagingSite;
import id.terbit.history.HistoryLog;
import id.terbit.history.HistoryRow;
import id.terbit.identity.Ids;
import id.terbit.person.People;
import id.terbit.person.Role;
import id.terbit.procedure.SopStep;
import id.terbit.procedure.StepClock;
import id.terbit.procedure.StepRegister;
import id.terbit.publication.PublishedEdition;
import id.terbit.publication.PublishedEditions;
import id.terbit.publication.Shares;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.refusal.RefusedException.Kind;
import id.terbit.route.Route;
import id.terbit.route.Routes;
import id.terbit.site.Sites;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The workflow on the real parts. */
@IntegrationTest
@Import(SampleTarget.class)
class DeskIntegrationTests {

	@Autowired
	private EditorialDesk desk;

	@Autowired
	private Documents documents;

	@Autowired
	private PublishedEditions published;

	@Autowired
	private HistoryLog history;

	@Autowired
	private StepRegister steps;

	@Autowired
	private Routes routes;

	@Autowired
	private Shares shares;

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
	void one_article_goes_through_the_eight_steps() {
		Document document = this.office.draft(this.office.withPicture("Zapin Api", this.library));
		document = this.office.does(document, Role.WRITER, VerbRequest.of(Verb.SUBMIT));
		assertThat(document.current().content().slug()).isEqualTo("zapin-api");
		document = this.office.save(document, Office.titled(document.current().content(), "Zapin Api di Rupat"),
				Role.EDITOR);
		document = this.office.does(document, Role.EDITOR, VerbRequest.of(Verb.ENDORSE));
		document = this.office.does(document, Role.SECTION_HEAD,
				VerbRequest.approve(document.current().textHash(), null));
		document = this.office.does(document, Role.PUBLISHER, VerbRequest.of(Verb.COMPOSE));
		document = this.office.does(document, Role.PUBLISHER, VerbRequest.of(Verb.STAGE));
		document = this.office.does(document, Role.EDITOR, VerbRequest.pass());
		document = this.office.does(document, Role.PUBLISHER, VerbRequest.of(Verb.PUBLISH));
		document = this.office.does(document, Role.PUBLISHER, VerbRequest.share(Map.of("facebook", "Zapin Api")));

		UUID id = document.id();
		assertThat(document.live()).isNotNull();
		assertThat(document.draft()).isNull();
		assertThat(this.history.of(id)).extracting(HistoryRow::verb)
			.containsExactly("create", "submit", "endorse", "approve", "compose", "stage", "pass", "publish", "share");
		assertThat(this.history.check(this.office.site.id()).intact()).isTrue();
		assertThat(this.staging.built()).contains(id);
		assertThat(this.routes.at(this.office.site.id(), "/berita/zapin-api")).map(Route::document).contains(id);
		assertThat(ledgerVersion(id)).isPositive();
		List<StepClock> clocks = this.steps.of(document.current().id(), Instant.now());
		assertThat(clocks).extracting(StepClock::step).containsExactly(SopStep.values());
		assertThat(clocks.stream().filter((clock) -> clock.endedAt() == null).map(StepClock::step))
			.containsExactly(SopStep.SHARE);
		assertThat(this.shares.of(id)).singleElement().satisfies((share) -> {
			assertThat(share.text()).isEqualTo("Zapin Api");
			assertThat(share.link()).endsWith("/s/" + this.office.site.slug() + "/berita/zapin-api");
		});

		PublishedEdition page = this.published.byDocument(id).orElseThrow();
		assertThat(page.title()).isEqualTo("Zapin Api di Rupat");
		assertThat(page.category()).isEqualTo(this.office.category);
		assertThat(page.districts()).singleElement().satisfies((it) -> assertThat(it.code()).isEqualTo("140301"));
		assertThat(page.media()).containsOnlyKeys(Objects.requireNonNull(page.hero()));
		assertThat(page.byline().writer()).isEqualTo(this.office.person(Role.WRITER).name());
		assertThat(page.byline().editor()).isEqualTo(this.office.person(Role.EDITOR).name());
	}

	@Test
	void step_eight_ends_when_every_chosen_channel_is_settled() {
		Document document = this.office.lead(this.office.draft("Batik Contoh"), EditionState.PUBLISHED);
		this.office.does(document, Role.PUBLISHER, VerbRequest.share(Map.of("facebook", "Batik", "x", "Batik")));
		this.database.sql("update share set state = 'SENT' where document_id = :id and channel = 'x'")
			.param("id", document.id())
			.update();
		this.desk.shareSettled(document.id());
		assertThat(running(document)).containsExactly(SopStep.SHARE);
		this.database.sql("update share set state = 'FAILED' where document_id = :id and channel = 'facebook'")
			.param("id", document.id())
			.update();
		this.desk.shareSettled(document.id());
		assertThat(running(document)).isEmpty();
	}

	@Test
	void a_text_changed_while_checking_goes_back_to_approval_by_itself() {
		Document document = this.office.lead(this.office.draft("Pantai Contoh"), EditionState.CHECKING);
		Document layout = this.office.save(document,
				document.current().content().with(List.of(), List.of("140302"), List.of()), Role.EDITOR);
		assertThat(layout.current().state()).isEqualTo(EditionState.CHECKING);
		Document amended = this.office.save(layout, Office.titled(layout.current().content(), "Pantai Contoh Indah"),
				Role.EDITOR);
		assertThat(amended.current().state()).isEqualTo(EditionState.APPROVAL);
		assertThat(amended.current().approvedHash()).isNull();
		assertThat(last(document).verb()).isEqualTo("amend");
	}

	@Test
	void a_move_to_a_sensitive_category_after_approval_asks_for_approval_again() {
		Document document = this.office.lead(this.office.draft("Hujan Contoh"), EditionState.COMPOSING);
		Document moved = this.office.save(document,
				Office.sorted(document.current().content(), this.office.sensitive.id()), Role.PUBLISHER);
		assertThat(moved.current().state()).isEqualTo(EditionState.APPROVAL);
		assertThat(this.office.lead(moved, EditionState.READY).current().sensitiveAtApproval()).isTrue();
	}

	@Test
	void the_publisher_places_pictures_and_changes_no_word() {
		Document document = this.office.lead(this.office.draft(this.office.withPicture("Foto Contoh", this.library)),
				EditionState.COMPOSING);
		Content content = document.current().content();
		Content placed = new Content(content.title(), content.summary(),
				Bodies.of(new Block.Image(content.media().get(0).asset()), Bodies.paragraph("Alinea pertama.")), "", "",
				content.slug(), content.category(), List.of(), List.of(), null, List.of(), List.of(), Map.of());
		Document saved = this.office.save(document, placed, Role.PUBLISHER);
		assertThat(saved.current().textHash()).isEqualTo(document.current().textHash());
		assertThat(saved.current().layoutHash()).isNotEqualTo(document.current().layoutHash());
		Content without = new Content(content.title(), content.summary(),
				Bodies.of(Bodies.paragraph("Alinea pertama.")), "", "", content.slug(), content.category(), List.of(),
				List.of(), null, List.of(), List.of(), Map.of());
		Document bare = this.office.save(saved, without, Role.PUBLISHER);
		assertThat(bare.current().content().media()).hasSize(1);
		refused(Kind.FORBIDDEN, List.of("save.text-not-allowed"),
				() -> this.office.save(bare, Office.titled(without, "Judul lain"), Role.PUBLISHER));
		UUID id = this.office.lead(bare, EditionState.PUBLISHED).id();
		assertThat(this.published.byDocument(id).orElseThrow().media()).isEmpty();
	}

	@Test
	void autosaves_of_one_person_are_one_revision() {
		Document document = this.office.draft("Satu");
		for (String title : List.of("Dua", "Tiga", "Empat")) {
			document = this.desk.save(document.id(), document.version(),
					Office.titled(document.current().content(), title), RevisionOrigin.AUTOSAVED,
					this.office.by(Role.WRITER));
		}
		assertThat(this.documents.revisions(document.id())).extracting(Documents.RevisionLine::origin)
			.containsExactly(RevisionOrigin.AUTOSAVED, RevisionOrigin.CREATED);
		UUID first = this.documents.revisions(document.id()).get(1).id();
		Document restored = this.desk.save(document.id(), document.version(),
				this.documents.revision(first).orElseThrow().content(), RevisionOrigin.RESTORED,
				this.office.by(Role.WRITER));
		assertThat(restored.current().content()).isEqualTo(this.office.content("Satu"));
		assertThat(this.documents.revisions(document.id()).get(0).origin()).isEqualTo(RevisionOrigin.RESTORED);
	}

	@Test
	void every_kind_of_withdrawal_and_the_way_back() {
		this.office.lead(this.office.draft("Pengganti"), EditionState.PUBLISHED);
		for (Withdrawal.Kind kind : Withdrawal.Kind.values()) {
			Document live = this.office.lead(this.office.draft("Tarik " + kind), EditionState.PUBLISHED);
			String path = this.published.byDocument(live.id()).orElseThrow().path();
			String target = (kind == Withdrawal.Kind.CONSOLIDATED) ? "/berita/pengganti" : null;
			this.office.does(live, Role.DIVISION_HEAD, VerbRequest.withdraw(kind, "Alasan contoh.", target));
			Route.Kind expected = switch (kind) {
				case IN_ERROR -> Route.Kind.GONE;
				case CONSOLIDATED -> Route.Kind.REDIRECT;
				case WITH_NOTICE -> Route.Kind.DOCUMENT;
			};
			assertThat(this.routes.at(this.office.site.id(), path)).map(Route::kind).contains(expected);
			assertThat(this.published.byDocument(live.id()).map(PublishedEdition::status))
				.isEqualTo((kind == Withdrawal.Kind.WITH_NOTICE)
						? Optional.of(PublishedEdition.Status.WITHDRAWN_WITH_NOTICE) : Optional.empty());
			Document back = this.office.does(live, Role.DIVISION_HEAD, VerbRequest.of(Verb.RESTORE));
			assertThat(back.current().state()).isEqualTo(EditionState.PUBLISHED);
			assertThat(this.published.byDocument(live.id()).orElseThrow().path()).isEqualTo(path);
		}
	}

	@Test
	void a_path_that_another_text_took_meanwhile_can_not_be_restored() {
		Document first = this.office.lead(this.office.draft("Judul Sama"), EditionState.PUBLISHED);
		this.office.does(first, Role.DIVISION_HEAD, VerbRequest.withdraw(Withdrawal.Kind.IN_ERROR, "Keliru.", null));
		Document second = this.office
			.draft(Office.titled(this.office.content("x"), "Judul Sama").withSlug("judul-sama"));
		this.office.lead(second, EditionState.PUBLISHED);
		refused(Kind.NOT_NOW, List.of("route.taken"),
				() -> this.office.does(first, Role.DIVISION_HEAD, VerbRequest.of(Verb.RESTORE)));
	}

	@Test
	void archive_and_trash_are_left_by_whoever_put_the_text_there() {
		Document live = this.office.lead(this.office.draft("Arsip"), EditionState.PUBLISHED);
		this.office.does(live, Role.PUBLISHER, VerbRequest.of(Verb.ARCHIVE));
		assertThat(this.published.byDocument(live.id()).orElseThrow().status())
			.isEqualTo(PublishedEdition.Status.ARCHIVED);
		refused(Kind.FORBIDDEN, List.of("verb.not-who-moved-it"),
				() -> this.office.does(live, Role.DIVISION_HEAD, VerbRequest.of(Verb.RESTORE)));
		assertThat(this.office.does(live, Role.PUBLISHER, VerbRequest.of(Verb.RESTORE)).current().state())
			.isEqualTo(EditionState.PUBLISHED);
		Document rejected = this.office.lead(this.office.draft("Tolak"), EditionState.APPROVAL);
		this.office.does(rejected, Role.SECTION_HEAD, VerbRequest.of(Verb.REJECT, "Tidak layak."));
		assertThat(this.office.does(rejected, Role.SECTION_HEAD, VerbRequest.of(Verb.RESTORE)).current().state())
			.isEqualTo(EditionState.APPROVAL);
	}

	@Test
	void the_fast_lane_publishes_at_once_and_waits_for_a_review() {
		Document document = this.office.does(this.office.draft("Peringatan Banjir Contoh"), Role.DIVISION_HEAD,
				VerbRequest.of(Verb.FAST_TRACK));
		assertThat(this.published.byDocument(document.id()).orElseThrow().unreviewed()).isTrue();
		long before = ledgerVersion(document.id());
		this.office.does(document, Role.SECTION_HEAD, VerbRequest.of(Verb.REVIEW));
		assertThat(this.published.byDocument(document.id()).orElseThrow().unreviewed()).isFalse();
		assertThat(ledgerVersion(document.id())).isGreaterThan(before);
	}

	@Test
	void a_page_that_can_not_be_built_is_not_staged() {
		Document document = this.office.lead(this.office.draft("Uji"), EditionState.STAGING);
		this.staging.refuse(List.of(Refusal.of("site.failed")));
		refused(Kind.NOT_NOW, List.of("site.failed"),
				() -> this.office.does(document, Role.PUBLISHER, VerbRequest.of(Verb.STAGE)));
		assertThat(state(document.id())).isEqualTo(EditionState.STAGING);
	}

	@Test
	void a_text_that_changes_while_its_page_is_built_is_not_staged() {
		Document document = this.office.lead(this.office.draft("Uji Dua"), EditionState.STAGING);
		this.staging.meanwhile(
				() -> this.office.save(document, document.current().content().withSlug("lain-sekali"), Role.PUBLISHER));
		refused(Kind.STALE, List.of("verb.saved-since"),
				() -> this.office.does(document, Role.PUBLISHER, VerbRequest.of(Verb.STAGE)));
	}

	@Test
	void offers_name_what_may_be_done_and_why_the_rest_may_not() {
		Document document = this.office.draft(Content.EMPTY);
		List<EditorialDesk.Offer> offers = this.desk.offers(document.id(), this.office.by(Role.WRITER));
		assertThat(offers).extracting(EditorialDesk.Offer::verb)
			.containsExactlyInAnyOrder(Verb.SUBMIT, Verb.DISCARD, Verb.FAST_TRACK);
		assertThat(offers.get(0).refusals()).extracting(Refusal::code)
			.containsExactly("edition.title-missing", "edition.body-missing", "edition.category-missing");
		Document ready = this.office.lead(this.office.draft("Tawaran"), EditionState.READY);
		assertThat(this.desk.offers(ready.id(), this.office.by(Role.PUBLISHER))
			.stream()
			.filter(EditorialDesk.Offer::allowed)
			.map(EditorialDesk.Offer::verb)).contains(Verb.PUBLISH, Verb.SCHEDULE, Verb.REWORK, Verb.RETURN);
	}

	@Test
	void content_that_does_not_fit_the_type_or_site_is_refused_with_pointers() {
		Content content = new Content("Satu\nbaris", "", Bodies.of(new Block.Image(Bodies.asset(1))), "", "",
				"Bukan Slug", Editions.id(1), List.of(Editions.id(2)), List.of("999999"), null, List.of(), List.of(),
				Map.of("nip", "1"));
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.office.draft(content))
			.satisfies((ex) -> assertThat(ex.refusals()).extracting(Refusal::pointer)
				.containsExactlyInAnyOrder("/title", "/slug", "/category", "/tags/0", "/districts/0", "/fields/nip",
						"/body/content/0"));
	}

	@Test
	void somebody_of_another_site_knows_of_nothing() {
		Document document = this.office.draft("Rahasia");
		Office elsewhere = new Office(this.desk, this.sites, this.people, this.ids);
		for (Role role : Role.values()) {
			refused(Kind.MISSING, List.of("document.missing"),
					() -> elsewhere.does(document, role, VerbRequest.of(Verb.SUBMIT)));
			refused(Kind.MISSING, List.of("document.missing"),
					() -> elsewhere.save(document, document.current().content(), role));
			refused(Kind.MISSING, List.of("document.missing"),
					() -> this.documents.get(document.id(), elsewhere.person(role)));
		}
		assertThat(this.documents.list(Documents.Filter.ANY, elsewhere.person(Role.EDITOR), 1, 20).rows()).isEmpty();
		assertThat(this.documents
			.list(new Documents.Filter(null, "article", Set.of(EditionState.DRAFT), null, "rahas"),
					this.office.person(Role.EDITOR), 1, 20)
			.total()).isEqualTo(1);
	}

	private static void refused(Kind kind, List<String> codes, Runnable work) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(work::run).satisfies((ex) -> {
			assertThat(ex.refusals()).extracting(Refusal::code).containsExactlyElementsOf(codes);
			assertThat(ex.kind()).isEqualTo(kind);
		});
	}

	private EditionState state(UUID id) {
		return this.documents.find(id).orElseThrow().current().state();
	}

	private HistoryRow last(Document document) {
		List<HistoryRow> rows = this.history.of(document.id());
		return rows.get(rows.size() - 1);
	}

	private List<SopStep> running(Document document) {
		UUID edition = document.current().id();
		return this.steps.running(List.of(edition), Instant.now())
			.getOrDefault(edition, List.of())
			.stream()
			.map(StepClock::step)
			.toList();
	}

	private long ledgerVersion(UUID document) {
		return this.database.sql("""
				select coalesce(max(wanted_version), 0) from ledger where subject_id = :id
				""").param("id", document).query(Long.class).single();
	}

}
