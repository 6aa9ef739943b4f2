package id.terbit.newsroom.sites;

import id.terbit.newsroom.FieldErrors;
import id.terbit.newsroom.Flash;
import id.terbit.newsroom.NewsroomController;
import id.terbit.newsroom.RefusedPages;
import id.terbit.newsroom.Viewer;
import id.terbit.refusal.RefusedException;
import id.terbit.refusal.RefusedException.Kind;
import id.terbit.site.Site;
import id.terbit.site.SiteRules;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Who does which step of a site's workflow in which time; for operators. */
@NewsroomController
@RequestMapping("/meja/situs/{slug}/alur")
class RulesController {

	private final SiteSettings settings;

	private final RulesPages pages;

	private final RulesWords words;

	RulesController(SiteSettings settings, RulesPages pages, RulesWords words) {
		this.settings = settings;
		this.pages = pages;
		this.words = words;
	}

	@GetMapping
	View rules(@PathVariable String slug, Viewer viewer) {
		return this.pages.stored(viewer, this.settings.changeable(slug, viewer.person()));
	}

	@GetMapping("/bawaan")
	View defaults(@PathVariable String slug, Viewer viewer) {
		return this.pages.defaults(viewer, this.settings.changeable(slug, viewer.person()));
	}

	@PostMapping
	View save(@PathVariable String slug, @RequestParam(defaultValue = "-1") long versi,
			@RequestParam MultiValueMap<String, String> typed, Viewer viewer, RedirectAttributes redirect,
			HttpServletResponse response) {
		Site site = this.settings.changeable(slug, viewer.person());
		RulesForm form = RulesForm.of(typed);
		SiteRules rules = form.toRules();
		try {
			if (rules.equals(site.rules()) && versi == site.version()) {
				Flash.notice(redirect, viewer.texts().get("rules.unchanged"));
			}
			else {
				this.settings.saveRules(site, versi, rules, this.words.changes(site.rules(), rules), viewer.actor());
				Flash.notice(redirect, viewer.texts().get("rules.saved", site.name()));
			}
			return new RedirectView("/meja/situs/" + slug + "/alur");
		}
		catch (RefusedException ex) {
			response.setStatus(RefusedPages.status(ex.kind()).value());
			Site now = this.settings.changeable(slug, viewer.person());
			FieldErrors errors = FieldErrors.of(viewer.texts(), ex.refusals());
			return (ex.kind() == Kind.STALE) ? this.pages.stale(viewer, now, form, errors)
					: this.pages.refused(viewer, now, form, errors);
		}
	}

}
