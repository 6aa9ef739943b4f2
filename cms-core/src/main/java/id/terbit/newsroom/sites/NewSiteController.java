package id.terbit.newsroom.sites;

import id.terbit.newsroom.FieldErrors;
import id.terbit.newsroom.Flash;
import id.terbit.newsroom.NewsroomController;
import id.terbit.newsroom.RefusedPages;
import id.terbit.newsroom.Viewer;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.site.Site;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** New sites, for those who run the whole installation. */
@NewsroomController
@RequestMapping("/meja/situs/baru")
class NewSiteController {

	private final SiteSettings settings;

	private final SiteFormPages pages;

	NewSiteController(SiteSettings settings, SiteFormPages pages) {
		this.settings = settings;
		this.pages = pages;
	}

	@GetMapping
	View form(Viewer viewer) {
		check(viewer);
		return this.pages.creating(viewer, SiteForm.EMPTY, FieldErrors.NONE);
	}

	@PostMapping
	View create(@ModelAttribute SiteForm form, Viewer viewer, RedirectAttributes redirect,
			HttpServletResponse response) {
		check(viewer);
		try {
			Site made = this.settings.create(form, viewer.actor());
			Flash.notice(redirect, viewer.texts().get("sites.created", made.name()));
			return new RedirectView("/meja/situs/" + made.slug());
		}
		catch (RefusedException ex) {
			response.setStatus(RefusedPages.status(ex.kind()).value());
			return this.pages.creating(viewer, form, FieldErrors.of(viewer.texts(), ex.refusals()));
		}
	}

	private static void check(Viewer viewer) {
		if (!SiteSettings.mayCreate(viewer.person())) {
			throw new RefusedException(RefusedException.Kind.FORBIDDEN, Refusal.of("site.create-not-allowed"));
		}
	}

}
