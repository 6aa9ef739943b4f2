package id.terbit.newsroom.sites;

import java.util.Arrays;
import java.util.List;

import id.terbit.history.HistoryLog;
import id.terbit.history.HistoryRow;
import id.terbit.language.Texts;
import id.terbit.newsroom.Choice;
import id.terbit.newsroom.FieldErrors;
import id.terbit.newsroom.Frame;
import id.terbit.newsroom.Viewer;
import id.terbit.newsroom.template.Templates;
import id.terbit.procedure.SopStep;
import id.terbit.site.Site;
import id.terbit.site.SiteRules;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Puts the page of a site's rules together. */
@Component
class RulesPages {

	private static final int CHANGES = 20;

	private final HistoryLog history;

	private final Frame frame;

	private final Templates templates;

	RulesPages(HistoryLog history, Frame frame, Templates templates) {
		this.history = history;
		this.frame = frame;
		this.templates = templates;
	}

	/** The rules as they are stored. */
	View stored(Viewer viewer, Site site) {
		return page(viewer, site, RulesForm.of(site.rules()), false, null, FieldErrors.NONE);
	}

	/** The rules of WORKFLOW.md, to be saved or left. */
	View defaults(Viewer viewer, Site site) {
		return page(viewer, site, RulesForm.of(SiteRules.DEFAULT), true, null, FieldErrors.NONE);
	}

	/** What was typed and refused. */
	View refused(Viewer viewer, Site site, RulesForm form, FieldErrors errors) {
		return page(viewer, site, form, false, null, errors);
	}

	/** What was typed, beside what somebody else saved in between. */
	View stale(Viewer viewer, Site site, RulesForm form, FieldErrors errors) {
		return page(viewer, site, form, false, site.rules(), errors);
	}

	private View page(Viewer viewer, Site site, RulesForm form, boolean defaults, @Nullable SiteRules others,
			FieldErrors errors) {
		Texts texts = viewer.texts();
		List<RulesView.Step> steps = Arrays.stream(SopStep.values())
			.map((step) -> step(step, form, others, texts))
			.toList();
		String exception = (others != null && others.writerMayEdit() != form.writerMayEdit())
				? texts.get("rules.stored", RulesWords.yes(others.writerMayEdit(), texts)) : "";
		List<RulesView.Change> changes = this.history.ofSite(site.id(), SiteSettings.RULES, CHANGES)
			.stream()
			.map((row) -> change(row, viewer.in(site.zone())))
			.toList();
		return this.frame.page(viewer, texts.get("rules.page-title", site.name()),
				this.templates.newsroomRules(new RulesView(viewer, site.slug(), site.name(), site.version(), steps,
						form.writerMayEdit(), exception, defaults, errors, changes)));
	}

	private static RulesView.Step step(SopStep step, RulesForm form, @Nullable SiteRules others, Texts texts) {
		RulesForm.Typed typed = form.of(step);
		boolean differs = others != null && !RulesForm.of(others).of(step).equals(typed);
		String stored = (others != null && differs) ? texts.get("rules.stored", RulesWords.rule(others.of(step), texts))
				: "";
		List<Choice> roles = RulesForm.ROLES.stream()
			.map((role) -> new Choice(role.name(), texts.get("role." + role), typed.roles().contains(role)))
			.toList();
		return new RulesView.Step(step.name(), RulesWords.step(step, texts), texts.get("rules.verbs." + step.number()),
				typed.minutes(), roles, texts.get("rules.standard", RulesWords.rule(step.standard(), texts)), stored);
	}

	private static RulesView.Change change(HistoryRow row, Viewer viewer) {
		return new RulesView.Change(viewer.formats().full(row.at()), viewer.formats().machine(row.at()),
				row.actorName(), (row.note() != null) ? row.note().lines().toList() : List.of());
	}

}
