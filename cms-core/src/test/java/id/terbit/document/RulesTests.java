package id.terbit.document;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import id.terbit.body.Block;
import id.terbit.body.Bodies;
import id.terbit.body.Inline;
import id.terbit.body.Mark;
import id.terbit.contenttype.ContentTypes;
import id.terbit.document.Decision.Allowed;
import id.terbit.document.Decision.Effect;
import id.terbit.document.Decision.Refused;
import id.terbit.document.Edition.Withdrawal;
import id.terbit.person.Actor;
import id.terbit.person.Role;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException.Kind;
import id.terbit.route.Routes.Lead;
import id.terbit.site.SiteRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RulesTests {

	private final Situation situation = new Situation();

	@Test
	void submit_names_everything_that_is_missing_at_once() {
		Content content = Editions.withPicture(Content.EMPTY, "", "");
		assertThat(refused(Editions.in(EditionState.DRAFT, content), VerbRequest.of(Verb.SUBMIT), Role.WRITER))
			.containsExactly("edition.title-missing", "edition.body-missing", "edition.category-missing",
					"edition.alt-missing", "edition.credit-missing");
	}

	@Test
	void submit_points_at_a_nik_wherever_it_stands_and_never_repeats_it() {
		Content content = Editions.withPicture(
				Editions.content("Warga 1403016508900001",
						Bodies.paragraphs("Tanpa angka.", "NIK 1403 0125 0890 0002 tercantum.")),
				"1403012508900003", "Contoh");
		Decision decision = this.situation.decide(Editions.document(Editions.in(EditionState.DRAFT, content)),
				VerbRequest.of(Verb.SUBMIT), Situation.stranger(Role.WRITER));
		assertThat(((Refused) decision).exception().refusals()).containsExactly(
				Refusal.at("/title", "edition.nik-in-title", "1403••••••••••01"),
				Refusal.at("/body/content/1", "edition.nik-in-body", "1403••••••••••02", 2),
				Refusal.at("/media/0/alt", "edition.nik-in-media", "1403••••••••••03", 1));
	}

	@Test
	void submit_points_at_a_nik_in_the_address_and_behind_a_link() {
		Content content = Editions
			.content("Judul", Bodies.of(Bodies.paragraph("Awal."),
					new Block.Paragraph(List.of(new Inline.Text("lihat "), new Inline.Text("ini",
							List.of(new Mark.Link("https://contoh.example.org/?nik=1403%200125%200890%200002")))))))
			.withSlug("warga-1403016508900001");
		Decision decision = this.situation.decide(Editions.document(Editions.in(EditionState.DRAFT, content)),
				VerbRequest.of(Verb.SUBMIT), Situation.stranger(Role.WRITER));
		assertThat(((Refused) decision).exception().refusals()).containsExactly(
				Refusal.at("/body/content/1/content/1", "edition.nik-in-link", "1403••••••••••02", 2),
				Refusal.at("/slug", "edition.nik-in-slug", "1403••••••••••01"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1403013202900001", "1403013102900001", "1403010013900001", "0903012508900001",
			"14030125089000012", "140301250890000", "1403012508900000" })
	void sixteen_digits_without_a_possible_date_are_no_nik(String digits) {
		assertThat(Nik.masked("Nomor " + digits + ".")).isEmpty();
	}

	@Test
	void recall_is_over_once_the_editor_has_saved() {
		Edition edition = Editions.change(EditionState.EDITING, Editions.content()).editedInStep(true).build();
		assertThat(refused(edition, VerbRequest.of(Verb.RECALL), Role.WRITER))
			.containsExactly("recall.editor-has-saved");
	}

	@Test
	void an_editor_who_changed_nothing_says_why() {
		Edition edition = Editions.in(EditionState.EDITING);
		assertThat(refused(edition, VerbRequest.of(Verb.ENDORSE), Role.EDITOR)).containsExactly("endorse.not-edited");
		assertThat(refused(edition, VerbRequest.of(Verb.ENDORSE, "Sudah baik."), Role.EDITOR)).isEmpty();
	}

	@Test
	void nobody_edits_a_text_of_their_own() {
		Edition edition = Editions.change(EditionState.EDITING, Editions.content()).editedInStep(true).build();
		Actor writer = Situation.person(Editions.WRITER, Role.WRITER, Role.EDITOR);
		assertThat(refused(edition, VerbRequest.of(Verb.ENDORSE), writer)).containsExactly("endorse.own-text");
	}

	@Test
	void where_a_site_waives_four_eyes_history_names_it() {
		Edition edition = Editions.change(EditionState.EDITING, Editions.content())
			.editedInStep(true)
			.rules(SiteRules.DEFAULT.withWriterMayEdit(true))
			.build();
		Actor writer = Situation.person(Editions.WRITER, Role.WRITER, Role.EDITOR);
		assertThat(allowed(edition, VerbRequest.of(Verb.ENDORSE), writer).effects())
			.containsExactly(new Effect.Waived("four-eyes-exception"));
	}

	@Test
	void a_text_that_nobody_could_approve_is_not_endorsed() {
		this.situation.approvers = Set.of(Editions.WRITER, Editions.id(80));
		assertThat(refused(Editions.in(EditionState.EDITING), VerbRequest.of(Verb.ENDORSE, "Sudah baik."), Role.EDITOR))
			.containsExactly("endorse.nobody-to-approve");
	}

	@Test
	void who_wrote_or_edited_does_not_approve() {
		Edition edition = Editions.in(EditionState.APPROVAL);
		for (UUID involved : List.of(Editions.WRITER, Editions.EDITOR)) {
			assertThat(refused(edition, VerbRequest.of(Verb.APPROVE), Situation.person(involved, Role.SECTION_HEAD)))
				.containsExactly("approve.involved");
		}
	}

	@Test
	void an_approval_is_bound_to_the_text_that_was_read() {
		Edition edition = Editions.in(EditionState.APPROVAL);
		assertThat(refused(edition, VerbRequest.approve("00".repeat(32), null), Role.SECTION_HEAD))
			.containsExactly("approve.text-changed");
		Edition approved = allowed(edition, VerbRequest.approve(edition.textHash(), null),
				Situation.stranger(Role.SECTION_HEAD))
			.edition();
		assertThat(approved.approvedHash()).isEqualTo(edition.textHash());
		assertThat(approved.approver()).isEqualTo(Editions.id(80));
	}

	@ParameterizedTest
	@EnumSource(names = { "COMPOSE", "STAGE", "PASS", "PUBLISH", "SCHEDULE" })
	void nothing_goes_on_with_a_text_that_was_not_approved(Verb verb) {
		EditionState state = switch (verb) {
			case COMPOSE -> EditionState.COMPOSING;
			case STAGE -> EditionState.STAGING;
			case PASS -> EditionState.CHECKING;
			default -> EditionState.READY;
		};
		Content other = Editions.content("Judul lain", Bodies.paragraphs("Isi lain."));
		Edition changed = Editions.change(state, Editions.content())
			.content(TextHash.of(ContentTypes.ARTICLE, other))
			.staged(StagedPage.hash(ContentTypes.ARTICLE, other))
			.build();
		assertThat(refused(changed, Situation.whole(verb), Role.PUBLISHER, Role.EDITOR))
			.containsExactly("approval.other-text");
	}

	@Test
	void a_category_that_became_sensitive_wants_a_new_approval() {
		this.situation.sensitive = true;
		assertThat(refused(Editions.in(EditionState.READY), VerbRequest.of(Verb.PUBLISH), Role.PUBLISHER))
			.containsExactly("approval.category-sensitive");
	}

	@Test
	void staging_names_missing_files_open_links_and_what_the_site_says() {
		UUID elsewhere = Editions.id(77);
		Content content = Editions.withPicture(
				Editions.content("Judul",
						Bodies.of(new Block.Paragraph(
								List.of(new Inline.Text("ke sana", List.of(new Mark.DocumentLink(elsewhere))))))),
				"Alt", "Contoh");
		this.situation.openLinks = Set.of(elsewhere);
		this.situation.staging = List.of(Refusal.of("site.template-failed"));
		assertThat(refused(Editions.in(EditionState.STAGING, content), VerbRequest.of(Verb.STAGE), Role.PUBLISHER))
			.containsExactly("stage.file-missing", "stage.link-open", "site.template-failed");
	}

	@Test
	void a_path_that_is_taken_and_an_hour_that_is_past_are_both_named() {
		this.situation.pathFree = false;
		Decision decision = this.situation.decide(Editions.document(Editions.in(EditionState.READY)),
				VerbRequest.schedule(Situation.NOW), Situation.stranger(Role.PUBLISHER));
		assertThat(Situation.codes(decision)).containsExactly("route.taken", "request.time-past");
		assertThat(((Refused) decision).withoutRequest()).extracting(Refusal::code).containsExactly("route.taken");
	}

	@ParameterizedTest
	@EnumSource(names = { "REVOKE", "RETURN", "REWORK" })
	void who_sends_a_text_back_writes_a_note(Verb verb) {
		Actor actor = Situation.person(Editions.APPROVER, Role.EDITOR, Role.PUBLISHER);
		assertThat(refused(Editions.in(EditionState.CHECKING), VerbRequest.of(verb, " "), actor))
			.containsExactly("request.note-missing");
	}

	@Test
	void reject_wants_a_reason_and_remembers_who_may_restore() {
		Edition edition = Editions.in(EditionState.APPROVAL);
		assertThat(refused(edition, VerbRequest.of(Verb.REJECT), Role.SECTION_HEAD))
			.containsExactly("request.reason-missing");
		Edition rejected = allowed(edition, VerbRequest.of(Verb.REJECT, "Tidak layak."),
				Situation.stranger(Role.SECTION_HEAD))
			.edition();
		assertThat(rejected.leftState()).isEqualTo(EditionState.APPROVAL);
		assertThat(rejected.leftBy()).isEqualTo(Editions.id(80));
	}

	@Test
	void restore_goes_back_to_the_state_that_was_left() {
		Edition edition = Editions.change(EditionState.DISCARDED, Editions.content())
			.left(EditionState.APPROVAL, Editions.MOVER)
			.build();
		assertThat(allowed(edition, VerbRequest.of(Verb.RESTORE), Situation.person(Editions.MOVER, Role.SECTION_HEAD))
			.edition()
			.state()).isEqualTo(EditionState.APPROVAL);
	}

	@Test
	void what_comes_back_to_its_address_needs_it_free() {
		this.situation.pathFree = false;
		assertThat(refused(Editions.in(EditionState.WITHDRAWN), VerbRequest.of(Verb.RESTORE), Role.DIVISION_HEAD))
			.containsExactly("route.taken");
	}

	@Test
	void withdraw_wants_a_reason_a_kind_and_a_fitting_target() {
		Edition live = Editions.in(EditionState.PUBLISHED);
		assertThat(refused(live, VerbRequest.of(Verb.WITHDRAW), Role.DIVISION_HEAD))
			.containsExactly("request.reason-missing", "withdraw.kind-missing");
		assertThat(refused(live, VerbRequest.withdraw(Withdrawal.Kind.CONSOLIDATED, "Digabung.", null),
				Role.DIVISION_HEAD))
			.containsExactly("withdraw.redirect-missing");
		assertThat(refused(live, VerbRequest.withdraw(Withdrawal.Kind.WITH_NOTICE, "Keliru.", "/berita/lain"),
				Role.DIVISION_HEAD))
			.containsExactly("withdraw.redirect-not-wanted");
	}

	@ParameterizedTest
	@CsvSource({ "ITSELF, withdraw.redirect-to-itself", "CIRCLE, withdraw.redirect-circle",
			"NOWHERE, withdraw.redirect-nowhere" })
	void a_redirect_leads_somewhere(Lead lead, String code) {
		this.situation.redirect = lead;
		assertThat(refused(Editions.in(EditionState.PUBLISHED),
				VerbRequest.withdraw(Withdrawal.Kind.CONSOLIDATED, " ", "/berita/lain"), Role.DIVISION_HEAD))
			.containsExactly("request.reason-missing", code);
	}

	@Test
	void a_withdrawn_page_leaves_its_path_unless_the_text_stays_with_a_notice() {
		Edition live = Editions.in(EditionState.PUBLISHED);
		Actor head = Situation.stranger(Role.DIVISION_HEAD);
		assertThat(allowed(live, VerbRequest.withdraw(Withdrawal.Kind.IN_ERROR, "Keliru.", null), head).effects())
			.containsExactly(new Effect.LeavePath(null), new Effect.Deliver());
		assertThat(allowed(live, VerbRequest.withdraw(Withdrawal.Kind.CONSOLIDATED, "Digabung.", "/b"), head).effects())
			.containsExactly(new Effect.LeavePath("/b"), new Effect.Deliver());
		assertThat(allowed(live, VerbRequest.withdraw(Withdrawal.Kind.WITH_NOTICE, "Keliru.", null), head).effects())
			.containsExactly(new Effect.Deliver());
	}

	@Test
	void there_is_one_draft_at_a_time() {
		Document document = Editions.document(Editions.draft(), Editions.in(EditionState.PUBLISHED));
		assertThat(Situation
			.codes(this.situation.decide(document, VerbRequest.of(Verb.REVISE), Situation.stranger(Role.WRITER))))
			.containsExactly("revise.draft-open");
	}

	@Test
	void a_revision_takes_the_place_of_what_was_live() {
		Edition live = Editions.change(EditionState.WITHDRAWN, Editions.content()).build();
		Edition draft = EditionChange.of(Editions.in(EditionState.READY)).build();
		Allowed allowed = (Allowed) this.situation.decide(Editions.document(draft, live), VerbRequest.of(Verb.PUBLISH),
				Situation.stranger(Role.PUBLISHER));
		Edition displaced = Objects.requireNonNull(allowed.displaced());
		assertThat(displaced.state()).isEqualTo(EditionState.SUPERSEDED);
		assertThat(displaced.withdrawal()).isNull();
		assertThat(allowed.edition().firstPublishedAt()).isEqualTo(live.firstPublishedAt());
		assertThat(allowed.edition().publishedAt()).isEqualTo(Situation.NOW);
	}

	@Test
	void only_a_changed_text_is_composed_by_itself() {
		Edition live = Editions.in(EditionState.PUBLISHED);
		Content typo = Editions.content("Festifal Contoh", Editions.content().body());
		Actor head = Situation.stranger(Role.SECTION_HEAD);
		assertThat(((Allowed) this.situation.decide(Editions.document(Editions.in(EditionState.APPROVAL, typo), live),
				VerbRequest.of(Verb.APPROVE), head))
			.effects()).containsExactly(new Effect.ComposeByItself());
		Edition otherPlace = Editions.in(EditionState.APPROVAL, typo.withSlug("lain"));
		assertThat(((Allowed) this.situation.decide(Editions.document(otherPlace, live), VerbRequest.of(Verb.APPROVE),
				head))
			.effects()).isEmpty();
		Edition otherMedia = Editions.in(EditionState.APPROVAL, Editions.withPicture(typo, "Alt", "Contoh"));
		assertThat(((Allowed) this.situation.decide(Editions.document(otherMedia, live), VerbRequest.of(Verb.APPROVE),
				head))
			.effects()).isEmpty();
	}

	@Test
	void the_clock_publishes_what_is_due_and_nothing_else() {
		Actor clock = new Actor.Clock();
		Edition due = Editions.in(EditionState.SCHEDULED);
		assertThat(allowed(due, VerbRequest.of(Verb.PUBLISH), clock).edition().publisher())
			.isEqualTo(Editions.PUBLISHER);
		Edition later = EditionChange.of(due).scheduledAt(Situation.NOW.plusSeconds(1)).build();
		assertThat(refused(later, VerbRequest.of(Verb.PUBLISH), clock)).containsExactly("verb.not-by-clock");
		for (Verb verb : List.of(Verb.SUBMIT, Verb.FAST_TRACK, Verb.DISCARD)) {
			assertThat(refused(Editions.draft(), VerbRequest.of(verb), clock)).contains("verb.not-by-clock");
		}
		assertThat(refused(Editions.in(EditionState.COMPOSING), VerbRequest.of(Verb.COMPOSE), clock))
			.containsExactly("verb.not-by-clock");
	}

	@Test
	void urgent_information_needs_no_credit_and_no_category_but_words_and_alt_texts() {
		Content bare = new Content("Banjir Contoh", "", Bodies.paragraphs("Menjauhlah."), "", "", "", null, List.of(),
				List.of(), null, List.of(), List.of(), Map.of());
		Allowed allowed = allowed(Editions.in(EditionState.DRAFT, Editions.withPicture(bare, "Air di jalan", "")),
				VerbRequest.of(Verb.FAST_TRACK), Situation.stranger(Role.DIVISION_HEAD));
		assertThat(allowed.edition().unreviewed()).isTrue();
		assertThat(allowed.edition().content().slug()).isEqualTo("festival-contoh");
		assertThat(refused(Editions.in(EditionState.DRAFT, Editions.withPicture(Content.EMPTY, "", "")),
				VerbRequest.of(Verb.FAST_TRACK), Role.DIVISION_HEAD))
			.containsExactly("edition.title-missing", "edition.body-missing", "edition.alt-missing");
	}

	@Test
	void a_review_is_somebody_elses() {
		Edition urgent = Editions.change(EditionState.PUBLISHED, Editions.content()).unreviewed(true).build();
		assertThat(refused(urgent, VerbRequest.of(Verb.REVIEW),
				Situation.person(Editions.PUBLISHER, Role.SECTION_HEAD, Role.DIVISION_HEAD)))
			.containsExactly("review.own-publication");
		assertThat(refused(urgent, VerbRequest.of(Verb.REVIEW), Situation.person(Editions.WRITER, Role.SECTION_HEAD)))
			.containsExactly("approve.involved");
		assertThat(allowed(urgent, VerbRequest.of(Verb.REVIEW), Situation.stranger(Role.SECTION_HEAD)).edition()
			.unreviewed()).isFalse();
		assertThat(refused(Editions.in(EditionState.PUBLISHED), VerbRequest.of(Verb.REVIEW), Role.SECTION_HEAD))
			.containsExactly("review.not-flagged");
	}

	@Test
	void a_share_is_refused_for_what_the_channels_say() {
		this.situation.postRefusals = List.of(Refusal.at("/shares/x", "share.text-too-long", 280));
		assertThat(refused(Editions.in(EditionState.PUBLISHED), VerbRequest.share(Map.of("x", "a")), Role.PUBLISHER))
			.containsExactly("share.text-too-long");
	}

	@Test
	void where_no_channel_is_chosen_step_eight_is_done() {
		assertThat(allowed(Editions.in(EditionState.PUBLISHED), VerbRequest.share(Map.of()),
				Situation.stranger(Role.PUBLISHER))
			.effects()).containsExactly(new Effect.NothingToShare());
	}

	@Test
	void the_kind_of_a_refusal_is_the_gravest() {
		Decision decision = this.situation.decide(Editions.document(Editions.in(EditionState.DRAFT, Content.EMPTY)),
				VerbRequest.of(Verb.SUBMIT), Situation.stranger(Role.EDITOR));
		assertThat(((Refused) decision).exception().kind()).isEqualTo(Kind.FORBIDDEN);
		assertThat(Situation.codes(decision)).hasSizeGreaterThan(1);
	}

	@Test
	void a_writer_who_also_edits_saves_nothing_of_their_own_while_it_is_edited() {
		Actor.Human both = Situation.person(Editions.WRITER, Role.WRITER, Role.EDITOR);
		Edition edition = Editions.in(EditionState.EDITING);
		assertThat(SaveRules.rights(edition, SiteRules.DEFAULT, Editions.SITE, both.person(), Set.of(Editions.WRITER))
			.text()).isFalse();
		Edition waived = EditionChange.of(edition).rules(SiteRules.DEFAULT.withWriterMayEdit(true)).build();
		assertThat(SaveRules.rights(waived, SiteRules.DEFAULT, Editions.SITE, both.person(), Set.of(Editions.WRITER))
			.text()).isTrue();
	}

	private List<String> refused(Edition edition, VerbRequest request, Role... roles) {
		return refused(edition, request, Situation.stranger(roles));
	}

	private List<String> refused(Edition edition, VerbRequest request, Actor actor) {
		return Situation.codes(this.situation.decide(Editions.document(edition), request, actor));
	}

	private Allowed allowed(Edition edition, VerbRequest request, Actor actor) {
		Decision decision = this.situation.decide(Editions.document(edition), request, actor);
		assertThat(Situation.codes(decision)).isEmpty();
		return (Allowed) decision;
	}

}
