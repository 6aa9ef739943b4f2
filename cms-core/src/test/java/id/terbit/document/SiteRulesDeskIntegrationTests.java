package id.terbit.document;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import id.terbit.approval.ApprovalLinks;
import id.terbit.approval.Approvers;
import id.terbit.harness.IntegrationTest;
import id.terbit.identity.Ids;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.person.Role;
import id.terbit.procedure.SopStep;
import id.terbit.procedure.StepClock;
import id.terbit.procedure.StepRegister;
import id.terbit.procedure.StepRule;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.site.Site;
import id.terbit.site.SiteRules;
import id.terbit.site.Sites;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A site's own map of steps and norms, and what a change of it does to runs. */
@IntegrationTest
class SiteRulesDeskIntegrationTests {

	/** Editing and approving change hands, and all norms are their own. */
	private static final SiteRules CHANGED = SiteRules.DEFAULT
		.with(SopStep.EDIT, new StepRule(90, Set.of(Role.PUBLISHER)))
		.with(SopStep.APPROVE, new StepRule(120, Set.of(Role.DIVISION_HEAD, Role.SECTION_HEAD)))
		.with(SopStep.COMPOSE, new StepRule(45, Set.of(Role.EDITOR)));

	@Autowired
	private EditorialDesk desk;

	@Autowired
	private Documents documents;

	@Autowired
	private WorkList work;

	@Autowired
	private Approvers approvers;

	@Autowired
	private StepRegister steps;

	@Autowired
	private Sites sites;

	@Autowired
	private People people;

	@Autowired
	private Ids ids;

	@Autowired
	private JdbcClient database;

	private Office office;

	@BeforeEach
	void openTheOffice() {
		this.office = new Office(this.desk, this.sites, this.people, this.ids);
	}

	@Test
	void a_change_of_rules_never_changes_a_run_under_way() {
		Document running = this.office.lead(this.office.draft("Sedang berjalan"), EditionState.EDITING);
		change(CHANGED);

		assertThat(refusals(running, Role.PUBLISHER, VerbRequest.of(Verb.ENDORSE, "Sudah baik.")))
			.containsExactly("verb.role-missing");
		assertThat(waitsFor(Role.EDITOR, running)).isTrue();
		assertThat(waitsFor(Role.PUBLISHER, running)).isFalse();
		assertThat(this.desk.saveRights(running, this.office.by(Role.EDITOR)).text()).isTrue();
		assertThat(this.desk.saveRights(running, this.office.by(Role.PUBLISHER)).text()).isFalse();

		running = this.office.lead(running, EditionState.PUBLISHED);
		assertThat(norms(running)).containsExactly(60L, 15L, 15L, 10L, 15L, 15L, 10L, 15L);
		assertThat(running.current().rules()).isEqualTo(SiteRules.DEFAULT);
	}

	@Test
	void what_is_submitted_after_the_change_goes_by_it_to_the_end() {
		change(CHANGED);
		Document document = this.office.lead(this.office.draft("Menurut aturan baru"), EditionState.EDITING);
		change(SiteRules.DEFAULT);

		assertThat(mailedTo(document, "submitted")).containsExactly(this.office.person(Role.PUBLISHER).id());
		assertThat(refusals(document, Role.EDITOR, VerbRequest.of(Verb.ENDORSE, "Sudah baik.")))
			.containsExactly("verb.role-missing");
		assertThat(waitsFor(Role.PUBLISHER, document)).isTrue();
		assertThat(waitsFor(Role.EDITOR, document)).isFalse();
		document = this.office.does(document, Role.PUBLISHER, VerbRequest.of(Verb.ENDORSE, "Sudah baik."));
		assertThat(this.approvers.of(document.current(), this.office.site.id())).extracting(Person::id)
			.contains(this.office.person(Role.DIVISION_HEAD).id(), this.office.person(Role.SECTION_HEAD).id())
			.doesNotContain(this.office.person(Role.PUBLISHER).id());
		assertThat(mailedTo(document, ApprovalLinks.REQUEST))
			.contains(this.office.person(Role.DIVISION_HEAD).id(), this.office.person(Role.SECTION_HEAD).id())
			.doesNotContain(this.office.person(Role.PUBLISHER).id());
		document = this.office.does(document, Role.DIVISION_HEAD,
				VerbRequest.approve(document.current().textHash(), null));
		document = this.office.does(document, Role.EDITOR, VerbRequest.of(Verb.COMPOSE));

		assertThat(norms(document)).containsExactly(60L, 90L, 120L, 45L, 15L);
		assertThat(clocks(document).get(2).holders()).containsExactly(Role.SECTION_HEAD, Role.DIVISION_HEAD);
		document = this.office.does(document, Role.PUBLISHER, VerbRequest.of(Verb.RETURN, "Perbaiki."));
		document = this.office.lead(document, EditionState.EDITING);
		assertThat(document.current().rules()).isEqualTo(SiteRules.DEFAULT);
		assertThat(waitsFor(Role.EDITOR, document)).isTrue();
	}

	@Test
	void four_eyes_hold_whoever_does_the_steps() {
		change(SiteRules.DEFAULT.with(SopStep.EDIT, new StepRule(15, Set.of(Role.WRITER)))
			.with(SopStep.APPROVE, new StepRule(15, Set.of(Role.WRITER))));
		Document document = this.office.lead(this.office.draft("Sendirian"), EditionState.EDITING);
		assertThat(refusals(document, Role.WRITER, VerbRequest.of(Verb.ENDORSE, "Sudah baik.")))
			.containsExactly("endorse.own-text", "endorse.nobody-to-approve");
	}

	@Test
	void whoever_may_write_by_the_map_begins_texts() {
		change(SiteRules.DEFAULT.with(SopStep.WRITE, new StepRule(60, Set.of(Role.EDITOR))));
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.office.draft("Bukan penulis"))
			.satisfies((ex) -> assertThat(ex.kind()).isEqualTo(RefusedException.Kind.FORBIDDEN));
		Document document = this.desk.create(this.office.site.id(), "article",
				this.office.content("Penyunting menulis"), RevisionOrigin.CREATED, this.office.by(Role.EDITOR));
		assertThat(waitsFor(Role.EDITOR, document)).isTrue();
		assertThat(waitsFor(Role.WRITER, document)).isFalse();
	}

	@Test
	void an_urgent_text_waits_for_the_review_of_who_may_approve_it() {
		change(SiteRules.DEFAULT.with(SopStep.APPROVE, new StepRule(15, Set.of(Role.EDITOR))));
		Document urgent = this.office.does(this.office.draft("Serta merta"), Role.DIVISION_HEAD,
				VerbRequest.of(Verb.FAST_TRACK));
		change(SiteRules.DEFAULT);
		assertThat(unreviewedFor(Role.EDITOR, urgent)).isTrue();
		assertThat(unreviewedFor(Role.DIVISION_HEAD, urgent)).isTrue();
		assertThat(unreviewedFor(Role.SECTION_HEAD, urgent)).isFalse();
	}

	@Test
	void an_edition_from_before_the_map_goes_by_the_standard_one() {
		Document document = this.office.lead(this.office.draft("Lama"), EditionState.EDITING);
		this.database.sql("update edition set rules = '{\"writerMayEdit\": true}' where id = :id")
			.param("id", document.current().id())
			.update();
		change(CHANGED);
		Document read = this.documents.get(document.id(), this.office.person(Role.EDITOR));
		assertThat(read.current().rules()).isEqualTo(SiteRules.DEFAULT.withWriterMayEdit(true));
		assertThat(SiteRules.DEFAULT.writerMayEdit()).isFalse();
		this.office.does(read, Role.EDITOR, VerbRequest.of(Verb.ENDORSE, "Sudah baik."));
	}

	private void change(SiteRules rules) {
		Site site = this.sites.get(this.office.site.id());
		this.sites.save(new Site(site.id(), site.version(), site.slug(), site.name(), site.kind(), site.host(),
				site.zone(), site.sample(), site.look(), rules));
	}

	private List<String> refusals(Document document, Role role, VerbRequest request) {
		try {
			this.office.does(document, role, request);
			return List.of();
		}
		catch (RefusedException ex) {
			return ex.refusals().stream().map(Refusal::code).toList();
		}
	}

	private List<UUID> mailedTo(Document document, String kind) {
		return this.database.sql("select recipient_id from mail where edition_id = :edition and kind = :kind")
			.param("edition", document.current().id())
			.param("kind", kind)
			.query(UUID.class)
			.list();
	}

	private boolean waitsFor(Role role, Document document) {
		return this.work.waiting(this.office.person(role), 200)
			.stream()
			.anyMatch((row) -> row.documentId().equals(document.id()));
	}

	private boolean unreviewedFor(Role role, Document document) {
		return this.work.unreviewed(this.office.person(role), 200)
			.stream()
			.anyMatch((row) -> row.documentId().equals(document.id()));
	}

	private List<StepClock> clocks(Document document) {
		return this.steps.of(document.current().id(), Instant.now());
	}

	private List<Long> norms(Document document) {
		return clocks(document).stream().map(StepClock::norm).map(Duration::toMinutes).toList();
	}

}
