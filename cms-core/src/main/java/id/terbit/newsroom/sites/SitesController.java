package id.terbit.newsroom.sites;

import java.util.List;

import id.terbit.newsroom.FieldErrors;
import id.terbit.newsroom.Flash;
import id.terbit.newsroom.Frame;
import id.terbit.newsroom.NewsroomController;
import id.terbit.newsroom.RefusedPages;
import id.terbit.newsroom.Viewer;
import id.terbit.newsroom.template.Templates;
import id.terbit.person.Person;
import id.terbit.person.Role;
import id.terbit.refusal.RefusedException;
import id.terbit.site.Site;
import id.terbit.site.SiteAddresses;
import id.terbit.site.Sites;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Sites for those who run or publish them; only operators change their settings. */
@NewsroomController
@RequestMapping("/meja/situs")
class SitesController {

	private final SiteSettings settings;

	private final Sites sites;

	private final SiteFormPages pages;

	private final SiteAddresses addresses;

	private final Frame frame;

	private final Templates templates;

	SitesController(SiteSettings settings, Sites sites, SiteFormPages pages, SiteAddresses addresses, Frame frame,
			Templates templates) {
		this.settings = settings;
		this.sites = sites;
		this.pages = pages;
		this.addresses = addresses;
		this.frame = frame;
		this.templates = templates;
	}

	@GetMapping
	View list(Viewer viewer) {
		Person reader = viewer.person();
		List<SitesView.Row> rows = this.sites.all()
			.stream()
			.filter((site) -> reader.worksOn(site.id()))
			.map((site) -> new SitesView.Row(site.slug(), site.name(), site.look().tagline(),
					this.addresses.url(site, "/"), site.kind() == Site.Kind.PORTAL, site.sample(),
					SiteSettings.mayChange(reader, site),
					reader.has(Role.PUBLISHER, site.id()) || reader.has(Role.OPERATOR, site.id())))
			.toList();
		return this.frame.page(viewer, viewer.texts().get("sites.title"),
				this.templates.newsroomSites(new SitesView(viewer, rows, SiteSettings.mayCreate(reader))));
	}

	@GetMapping("/{slug}")
	View settings(@PathVariable String slug, Viewer viewer) {
		Site site = this.settings.changeable(slug, viewer.person());
		return this.pages.settings(viewer, site, site.version(), SiteForm.of(site), FieldErrors.NONE);
	}

	@PostMapping("/{slug}")
	View save(@PathVariable String slug, @RequestParam(defaultValue = "-1") long versi,
			@ModelAttribute("form") SiteForm form, Viewer viewer, RedirectAttributes redirect,
			HttpServletResponse response) {
		Site site = this.settings.changeable(slug, viewer.person());
		try {
			this.settings.save(site, versi, form, viewer.actor());
			Flash.notice(redirect, viewer.texts().get("sites.saved"));
			return new RedirectView("/meja/situs");
		}
		catch (RefusedException ex) {
			response.setStatus(RefusedPages.status(ex.kind()).value());
			return this.pages.settings(viewer, site, site.version(), form.over(SiteForm.of(site)),
					FieldErrors.of(viewer.texts(), ex.refusals()));
		}
	}

	@PostMapping("/{slug}/kategori")
	View addCategory(@PathVariable String slug, @RequestParam(defaultValue = "") String kategori,
			@RequestParam(defaultValue = "false") boolean peka, Viewer viewer, RedirectAttributes redirect,
			HttpServletResponse response) {
		Site site = this.settings.changeable(slug, viewer.person());
		try {
			this.settings.createCategory(site, kategori, peka, viewer.actor());
			Flash.notice(redirect, viewer.texts().get("sites.category.created", kategori.strip()));
			return new RedirectView("/meja/situs/" + slug + "#kategori");
		}
		catch (RefusedException ex) {
			response.setStatus(RefusedPages.status(ex.kind()).value());
			return this.pages.categoryRefused(viewer, site,
					new SiteView.NewCategory(kategori, peka, FieldErrors.of(viewer.texts(), ex.refusals())));
		}
	}

}
