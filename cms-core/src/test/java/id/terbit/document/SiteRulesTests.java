package id.terbit.document;

import java.util.List;
import java.util.Set;

import id.terbit.document.Decision.Allowed;
import id.terbit.person.Actor;
import id.terbit.person.Role;
import id.terbit.procedure.SopStep;
import id.terbit.procedure.StepRule;
import id.terbit.site.SiteRules;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which rules an edition goes by: its own, or the site's of now. */
class SiteRulesTests {

	private final Situation situation = new Situation();

	@Test
	void a_run_under_way_keeps_the_roles_it_was_submitted_with() {
		this.situation.siteRules = SiteRules.DEFAULT.with(SopStep.EDIT, new StepRule(15, Set.of(Role.PUBLISHER)));
		Edition running = Editions.in(EditionState.EDITING);
		VerbRequest endorse = VerbRequest.of(Verb.ENDORSE, "Sudah baik.");
		assertThat(refused(running, endorse, Role.EDITOR)).isEmpty();
		assertThat(refused(running, endorse, Role.PUBLISHER)).containsExactly("verb.role-missing");
		assertThat(saves(running, Role.EDITOR)).isTrue();
		assertThat(saves(running, Role.PUBLISHER)).isFalse();
	}

	@Test
	void what_nobody_has_submitted_goes_by_the_rules_of_now() {
		this.situation.siteRules = SiteRules.DEFAULT.with(SopStep.WRITE, new StepRule(60, Set.of(Role.EDITOR)));
		Edition draft = Editions.in(EditionState.DRAFT);
		assertThat(refused(draft, VerbRequest.of(Verb.SUBMIT), Role.WRITER)).containsExactly("verb.role-missing");
		assertThat(allowed(draft, VerbRequest.of(Verb.SUBMIT), Situation.stranger(Role.EDITOR)).edition().rules())
			.isEqualTo(this.situation.siteRules);
		assertThat(saves(draft, Role.EDITOR)).isTrue();
		assertThat(saves(draft, Role.WRITER)).isFalse();
		Edition live = Editions.in(EditionState.PUBLISHED);
		assertThat(refused(live, VerbRequest.of(Verb.REVISE), Role.EDITOR)).isEmpty();
		assertThat(refused(live, VerbRequest.of(Verb.REVISE), Role.WRITER)).containsExactly("verb.role-missing");
	}

	@Test
	void the_fast_lane_keeps_the_rules_of_its_hour() {
		this.situation.siteRules = SiteRules.DEFAULT.with(SopStep.SHARE, new StepRule(30, Set.of(Role.EDITOR)));
		VerbRequest urgent = VerbRequest.of(Verb.FAST_TRACK);
		Actor head = Situation.stranger(Role.DIVISION_HEAD);
		assertThat(allowed(Editions.in(EditionState.DRAFT), urgent, head).edition().rules())
			.isEqualTo(this.situation.siteRules);
		assertThat(allowed(Editions.in(EditionState.EDITING), urgent, head).edition().rules())
			.isEqualTo(SiteRules.DEFAULT);
	}

	@Test
	void who_stages_at_once_does_both_steps() {
		SiteRules apart = SiteRules.DEFAULT.with(SopStep.COMPOSE, new StepRule(10, Set.of(Role.EDITOR)));
		Edition edition = EditionChange.of(Editions.in(EditionState.COMPOSING)).rules(apart).build();
		VerbRequest stage = VerbRequest.of(Verb.STAGE);
		assertThat(refused(edition, stage, Role.PUBLISHER)).containsExactly("verb.role-missing");
		assertThat(refused(edition, stage, Role.EDITOR)).containsExactly("verb.role-missing");
		assertThat(refused(edition, stage, Role.EDITOR, Role.PUBLISHER)).isEmpty();
	}

	private boolean saves(Edition edition, Role role) {
		return SaveRules
			.rights(edition, this.situation.siteRules, Editions.SITE, Situation.stranger(role).person(), Set.of())
			.text();
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
